/** What was recorded of a row or a thing: its columns by name. */
export type Image = Readonly<Record<string, unknown>>;

/** The columns that differ; of a row that is new or was deleted those that hold something. */
export function changedColumns({ before, after }: { readonly before: Image | null; readonly after: Image | null }): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const said = (image: Image | null, column: string): string => JSON.stringify(image?.[column] ?? null);
  return [...columns].filter((column) => said(before, column) !== said(after, column));
}
