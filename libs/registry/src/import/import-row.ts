import type { Json } from '#machine';

export const importKinds = ['territories', 'bodies'] as const;
export type ImportKind = (typeof importKinds)[number];

/** `ready` is written when the import is applied, `unchanged` is there already, `doubtful` is written if a person accepted it. */
export const importVerdicts = ['ready', 'unchanged', 'doubtful', 'refused'] as const;
export type ImportVerdict = (typeof importVerdicts)[number];

/** Why a row is doubtful or refused: a code of `importTexts`, and the cell where it is seen (null: nowhere, it is missing). */
export interface RowReason {
  readonly code: string;
  readonly cell: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** A row with what was found in it, and exactly what would be written of it; null when nothing can be. */
export interface JudgedRow<Proposed extends Json = Json> {
  readonly row: number;
  readonly verdict: ImportVerdict;
  readonly reasons: readonly RowReason[];
  readonly found: Readonly<Record<string, string>>;
  readonly proposed: Proposed | null;
}

/** Collects what is wrong with one row. */
export class RowFaults {
  private readonly refusals: RowReason[] = [];
  private readonly doubts: RowReason[] = [];

  refuse(code: string, cell: string | null, params: Record<string, string> = {}): void {
    this.refusals.push({ code, cell, params });
  }

  doubt(code: string, cell: string | null, params: Record<string, string> = {}): void {
    this.doubts.push({ code, cell, params });
  }

  get isRefused(): boolean {
    return this.refusals.length > 0;
  }

  get reasons(): readonly RowReason[] {
    return [...this.refusals, ...this.doubts];
  }

  verdict(isChange: boolean): ImportVerdict {
    if (this.isRefused) return 'refused';
    if (this.doubts.length > 0) return 'doubtful';
    return isChange ? 'ready' : 'unchanged';
  }
}
