import type { Block, Fields, Heading, Signatures, Table } from '#machine';
import { writtenWidth } from './page.js';

/** A node of a document as pdfmake takes it: plain data. */
export type Content = Readonly<Record<string, unknown>>;

const line = '#999999';
const padding = 4;

/** Points that stay free under a heading, so that what it is of begins on its page. */
const beginning = 70;

/** The blocks of a paper: headings numbered, each on the page of what it is of, and short things on one page. */
export function blockContents(blocks: readonly Block[]): Content[] {
  const written: Content[] = [];
  let headings: Content[] = [];
  const number = numbering();
  for (const block of blocks) {
    if (block.kind === 'heading') {
      headings.push(heading(block, number(block)));
      continue;
    }
    const [first, ...rest] = contents(block);
    if (first === undefined) continue;
    if (rest.length === 0 && isShort(block)) written.push({ unbreakable: true, stack: [...headings, first] });
    else if (headings.length === 0) written.push(first, ...rest);
    else written.push({ unbreakable: true, stack: [...headings, spacer(beginning)] }, raised(first, beginning), ...rest);
    headings = [];
  }
  return [...written, ...headings];
}

function numbering(): (heading: Heading) => string {
  let [chapter, section] = [0, 0];
  return ({ level }) => {
    chapter += level === 1 ? 1 : 0;
    section = level === 1 ? 0 : section + 1;
    return level === 1 ? `${chapter}.` : `${chapter}.${section}.`;
  };
}

function heading({ level, text }: Heading, number: string): Content {
  const look = level === 1 ? { fontSize: 11.5, margin: [0, 12, 0, 5] } : { fontSize: 10.5, margin: [0, 7, 0, 3] };
  return { text: breakable(`${number} ${text}`), bold: true, ...look };
}

function spacer(height: number): Content {
  return { text: '', fontSize: 0.1, lineHeight: 0.1, margin: [0, height, 0, 0] };
}

/** What begins where the room that is reserved for it begins. */
function raised(content: Content, by: number): Content {
  const [left, top, right, bottom] = content['margin'] as [number, number, number, number];
  return { ...content, margin: [left, top - by, right, bottom] };
}

function contents(block: Exclude<Block, { kind: 'heading' }>): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text
        .split(/\r?\n|\r/)
        .filter((text) => text.trim() !== '')
        .map((text) => ({ text: breakable(text), margin: [0, 0, 0, 5] }));
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
    table: { widths: fieldWidths(), body },
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

/** Made anew each time: pdfmake writes into whatever it is given. */
const fieldWidths = (): number[] => widths([38, 62]);

function signatures({ of }: Signatures): Content {
  const rule = (): Content => ({ canvas: [{ type: 'line', x1: 0, y1: 30, x2: 200, y2: 30, lineWidth: 0.6 }] });
  return {
    unbreakable: true,
    table: {
      widths: of.length === 1 ? [writtenWidth * 0.6] : of.map(() => writtenWidth / of.length - 12),
      body: [
        of.map(({ name }) => ({ text: breakable(name), bold: true, margin: [0, 0, 0, 6] })),
        of.map(({ lines }) => ({ stack: lines.map((text) => ({ text: breakable(text), fontSize: 9.5, margin: [0, 0, 0, 3] })) })),
        of.map(rule),
      ],
    },
    layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 12 },
    margin: [0, 12, 0, 0],
  };
}

/** Points. A block of at most this height is not divided; far less than a page, since it is only estimated. */
const dividedFrom = 320;

function isShort(block: Exclude<Block, Heading>): boolean {
  if (block.kind === 'signatures') return true;
  if (block.kind === 'paragraph') return linesOf(block.text, writtenWidth) * lineHeight <= dividedFrom;
  const rows = block.kind === 'fields' ? block.rows : [...block.rows, ...(block.total === undefined ? [] : [block.total])];
  const columns = block.kind === 'fields' ? fieldWidths() : widths(block.columns.map(({ width }) => width));
  const height = (cells: readonly string[]): number =>
    Math.max(...cells.map((cell, column) => linesOf(cell, columns[column]!))) * lineHeight + 8;
  return rows.reduce((sum, row) => sum + height(row), 25) <= dividedFrom;
}

const lineHeight = 17;

/** No fewer than there will be: a character takes 5.7 points on average (Noto Serif, 10.5). */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.ceil((line.length * 6.4 + 1) / width), 0);
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
