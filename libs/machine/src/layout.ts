/** What stands on a paper, in its order; how it looks is for the renderer to decide. Texts are in one language, amounts formatted. */
export interface Layout {
  /** Beside the title: the number and date that people quote. */
  readonly reference: readonly string[];
  readonly title: string;
  /** Set off from all else, such as what has no legal force. */
  readonly notice?: string;
  readonly blocks: readonly Block[];
  /** On every page. */
  readonly foot: string;
}

export type Block = Heading | Paragraph | Fields | Table | Signatures;

/** Numbered by the renderer: `1.`, and within it `1.1.` */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

/** Line breaks divide it. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Fields {
  readonly kind: 'fields';
  readonly rows: readonly (readonly [label: string, value: string])[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, set off. */
  readonly total?: readonly string[];
}

/** Places to sign by hand, side by side: for whom, and what is known of it already. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly of: readonly { readonly name: string; readonly lines: readonly string[] }[];
}
