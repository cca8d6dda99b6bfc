import { type Html, html, type Part } from './html.js';

export interface Column {
  readonly title: string;
  /** A figure: aligned with those above and below. */
  readonly isAmount?: boolean;
  /** Heads its row. */
  readonly isHeader?: boolean;
  /** Long words stand in it. */
  readonly isWide?: boolean;
  /** Where it can be sorted by: the address of the other order, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | null };
}

/** A caption that the heading above says already: for those who listen. */
export function asHeading(caption: string): Html {
  return html`<span class="visually-hidden">${caption}</span>`;
}

/**
 * A table that becomes a list of cards on a narrow screen, by its stylesheet. The roles say what it stays then, for those who
 * listen: a browser takes away what a table is from one that is shown otherwise.
 */
export function dataTable(caption: Part, columns: readonly Column[], rows: readonly (readonly Part[])[]): Html {
  return html`<table class="table table--cards" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(head)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((cell, index) => bodyCell(columns[index]!, cell))}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function head({ title, isAmount, isWide, sort }: Column): Html {
  const attributes = html`${classOf(isAmount && 'amount', isWide && 'wide')}${sort?.now && html` aria-sort="${sort.now}"`}`;
  const mark = sort?.now && html` <span aria-hidden="true">${sort.now === 'ascending' ? '▲' : '▼'}</span>`;
  return html`<th scope="col" role="columnheader" ${attributes}>
    ${sort ? html`<a href="${sort.href}">${title}${mark}</a>` : title}
  </th>`;
}

/** The heading stands before the value where cells stand one under the other; a screen reader has it from the table. */
function bodyCell({ title, isAmount, isHeader }: Column, cell: Part): Html {
  const label = html`<span class="cell-label" aria-hidden="true">${title}</span>`;
  const attributes = classOf(isAmount && 'amount', cell === null && 'nothing');
  return isHeader
    ? html`<th scope="row" role="rowheader" ${attributes}>${cell}</th>`
    : html`<td role="cell" ${attributes}>${label}<span>${cell ?? '–'}</span></td>`;
}

function classOf(...names: readonly (string | false | undefined)[]): Html {
  const given = names.filter((name) => typeof name === 'string');
  return given.length === 0 ? html`` : html` class="${given.join(' ')}"`;
}
