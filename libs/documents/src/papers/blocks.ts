import type { Block, Fields, Signatures, Table } from '#machine';
import { writtenWidth } from './page.js';

/** A node of a document as pdfmake takes it: plain data. */
export type Content = Readonly<Record<string, unknown>>;

const line = '#999999';
const padding = 4;

/** The blocks of a paper, headings numbered. */
export function blockContents(blocks: readonly Block[]): Content[] {
  let [chapter, section] = [0, 0];
  return blocks.flatMap((block): Content[] => {
    if (block.kind !== 'heading') return contents(block);
    chapter += block.level === 1 ? 1 : 0;
    section = block.level === 1 ? 0 : section + 1;
    const number = block.level === 1 ? `${chapter}.` : `${chapter}.${section}.`;
    const look = block.level === 1 ? { fontSize: 11.5, margin: [0, 12, 0, 5] } : { fontSize: 10.5, margin: [0, 7, 0, 3] };
    return [{ text: breakable(`${number} ${block.text}`), bold: true, headlineLevel: block.level, ...look }];
  });
}

function contents(block: Exclude<Block, { kind: 'heading' }>): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text
        .split(/\r?\n|\r/)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ text: breakable(text), alignment: 'justify', margin: [0, 0, 0, 5] }));
    case 'fields':
      return [fields(block)];
    case 'table':
      return [table(block)];
    case 'signatures':
      return [signatures(block)];
  }
}

function fields({ rows }: Fields): Content {
  const body = rows.map(([label, value]): Content[] => [
    { text: breakable(label), color: '#333333' },
    { text: breakable(value === '' ? '—' : value) },
  ]);
  return {
    table: { widths: widths([38, 62]), body },
    layout: {
      hLineWidth: (row: number) => (row === 0 ? 0 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 0, 0, 8],
  };
}

function table({ columns, rows, total }: Table): Content {
  const cell = (text: string, column: number, more: object = {}): Content => {
    const alignment = columns[column]!.align ?? 'left';
    // Amounts stay in one line.
    return { text: alignment === 'right' ? text.replaceAll(' ', '\u00a0') : breakable(text), alignment, ...more };
  };
  const body = [
    columns.map(({ title, align }): Content => ({
      text: breakable(title),
      bold: true,
      alignment: align ?? 'left',
      fillColor: '#f0f0f0',
    })),
    ...rows.map((row) => row.map((text, column) => cell(text, column))),
    ...(total === undefined ? [] : [total.map((text, column) => cell(text, column, { bold: true }))]),
  ];
  return {
    table: { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths: widths(columns.map(({ width }) => width)), body },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => line,
      vLineColor: () => line,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    fontSize: 9.5,
    margin: [0, 2, 0, 8],
  };
}

/** Shares of the written width as points, less what lines and padding take: a table is exactly as wide as the text. */
function widths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const room = writtenWidth - shares.length * (2 * padding + 0.5) - 0.5;
  return shares.map((share) => (room * share) / sum);
}

function signatures({ of }: Signatures): Content {
  return {
    unbreakable: true,
    columnGap: 24,
    margin: [0, 16, 0, 0],
    columns: of.map(({ name, lines }) => ({
      width: '*',
      stack: [
        { text: breakable(name), bold: true, margin: [0, 0, 0, 6] },
        ...lines.map((text) => ({ text: breakable(text), fontSize: 9.5, margin: [0, 0, 0, 3] })),
        { canvas: [{ type: 'line', x1: 0, y1: 30, x2: 200, y2: 30, lineWidth: 0.6 }] },
      ],
    })),
  };
}

/** Characters. No word that people write is longer; hashes and what was typed without spaces are. */
const longestWord = 28;

/** A text whose words of any length stay on the page. */
export function breakable(text: string): string | Content[] {
  const parts = text.split(new RegExp(`(\\S{${longestWord},})`));
  if (parts.length === 1) return text;
  return parts
    .map((part, index) => (index % 2 === 1 ? { text: part, wordBreak: 'break-all' } : { text: part }))
    .filter((part) => part.text !== '');
}
