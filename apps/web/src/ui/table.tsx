import type { ReactNode } from 'react';

interface TableProps {
  readonly caption: string;
  /** A heading that says the same stands above. */
  readonly isHeaded?: boolean;
  /** Their headings. */
  readonly columns: readonly (string | { readonly amount: string })[];
  readonly children: ReactNode;
}

/** A table that can be moved sideways by keyboard as well where it is too wide. */
export function Table({ caption, isHeaded = false, columns, children }: TableProps) {
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={isHeaded ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th key={column} scope="col">
                  {column}
                </th>
              ) : (
                <th key={column.amount} scope="col" className="amount">
                  {column.amount}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
