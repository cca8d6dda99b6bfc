/** Where a list is empty. */
export function EmptyState({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <div className="panel">
      <p>
        <strong>{title}</strong>
      </p>
      {text !== undefined && <p>{text}</p>}
    </div>
  );
}
