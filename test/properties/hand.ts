import { canonicalJson } from '#machine';

type Fields = Readonly<Record<string, unknown>>;

/** A costing as it was sent. */
export interface SentCosting {
  readonly lines: readonly { readonly year: number; readonly norm?: number; readonly volume: number; readonly price: string }[];
  readonly schedule: readonly { readonly dueOn: string; readonly amount: string }[];
  readonly items: readonly { readonly key: string; readonly kind: string; readonly description: string }[];
  readonly backLoadedByClause?: string;
}

export interface SentCounter {
  readonly clauses?: Fields;
  readonly years?: readonly { readonly year: number; readonly amount: string }[];
  readonly schedule?: SentCosting['schedule'];
}

/** Terms as they were sent, and what was said to them: those of the case, or those that an amendment brings. */
export class Hand {
  clauses: Fields = {};
  fields: Fields = {};
  costing: SentCosting | null = null;
  isConfirmed = false;
  counter: SentCounter | null = null;
  /** The terms, as they were, to which the kenesh said yes; null: it has not. */
  consented: string | null = null;
  signed: { proposer?: string; recipient?: string } = {};
  isPublished = false;
  isEnacted = false;

  merge({ clauses, ...fields }: { clauses?: Fields }): void {
    this.clauses = { ...this.clauses, ...clauses };
    this.fields = { ...this.fields, ...fields };
  }

  /** A new round: what was said before answers nothing. */
  beginRound(): void {
    this.consented = null;
    this.signed = {};
    this.counter = null;
  }

  /** Finance does not confirm the costing: nothing that was said to terms with it counts. */
  return(): void {
    this.isConfirmed = false;
    Object.assign(this, { isPublished: false, isEnacted: false });
    this.signed = {};
  }

  /** The same changes, to which nobody has said anything. */
  anew(): Hand {
    const hand = new Hand();
    hand.merge({ clauses: this.clauses, ...this.fields } as object);
    return hand;
  }

  recost(): void {
    this.costing = null;
    this.isConfirmed = false;
  }

  cost(year: number): bigint | null {
    return this.isConfirmed ? costIn(this.costing!, year) : null;
  }

  /** The confirmed transfers, in order of date. */
  get transfers(): SentCosting['schedule'] {
    return this.isConfirmed ? [...this.costing!.schedule].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1)) : [];
  }

  /** All terms in one text; with a counter-offer, as they would be. `under`: the terms that these change. */
  text(under: Hand | null = null, counter: SentCounter = {}): string {
    const { lines = [], schedule = [], items = [], backLoadedByClause = null } = this.costing ?? {};
    const years = Object.fromEntries(
      [...new Set(lines.map(({ year }) => year))].map((year) => [
        year,
        String(costIn({ lines } as unknown as SentCosting, year)),
      ]),
    );
    const wanted = Object.fromEntries((counter.years ?? []).map(({ year, amount }) => [year, amount]));
    const transfers = (counter.schedule ?? schedule).map(({ dueOn, amount }) => `${dueOn} ${amount}`).sort();
    return canonicalJson({
      clauses: { ...under?.clauses, ...this.clauses, ...counter.clauses },
      fields: { ...under?.fields, ...this.fields },
      years: { ...years, ...wanted },
      transfers,
      items: items.map(({ key, kind, description }) => [key, kind, description]),
      backLoadedByClause,
    });
  }
}

/** Norm × volume × price, over all lines of a year; null without any. */
function costIn({ lines }: SentCosting, year: number): bigint | null {
  const ofYear = lines.filter((line) => line.year === year);
  if (ofYear.length === 0) return null;
  return ofYear.reduce((sum, { norm = 1, volume, price }) => sum + BigInt(norm) * BigInt(volume) * BigInt(price), 0n);
}
