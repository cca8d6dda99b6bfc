/** What is plain in the bars of a table, and what is hatched. */
export function BarLegend({ plain, hatched }: { readonly plain: string; readonly hatched: string }) {
  return (
    <ul className="legend">
      <li>
        <span className="bar__plain" aria-hidden="true" />
        {plain}
      </li>
      <li>
        <span className="bar__hatched" aria-hidden="true" />
        {hatched}
      </li>
    </ul>
  );
}
