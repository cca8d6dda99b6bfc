/** The terms of a case at one moment, as data: what its sides bind themselves to. Amounts in tyiyn, dates local. */
export interface Terms {
  /** Where they stand: proposed, changed, agreed, … */
  readonly name: string;
  /** What the sides sign. */
  readonly hash: string;
  /** The hash of each clause's text. */
  readonly clauses: Readonly<Record<string, string>>;
  /** Each amount by what it is for, grouped: `years` → `2027` → amount. */
  readonly amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other terms by name: dates, codes, things. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** How a workflow shows its terms. */
export interface TermsOfWorkflow {
  /** Every set of terms that the case holds now. */
  readonly of: (context: never) => readonly Terms[];
  /** The texts of clauses that an event carries, by their hash. */
  readonly texts: (type: string, payload: never) => Readonly<Record<string, string>>;
}

export interface Difference {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** `difference`: what is paid more, in tyiyn. */
interface AmountDifference extends Difference {
  readonly group: string;
  readonly difference: string;
}

/** Clause by clause, amount by amount: only what differs, in order of name. */
export interface TermsComparison {
  readonly clauses: readonly Difference[];
  readonly amounts: readonly AmountDifference[];
  readonly fields: readonly Difference[];
}

type Named = Readonly<Record<string, string | null>>;

export function compareTerms(from: Terms, to: Terms): TermsComparison {
  const groups = [...new Set([...Object.keys(from.amounts), ...Object.keys(to.amounts)])].sort();
  return {
    clauses: differences(from.clauses, to.clauses),
    amounts: groups.flatMap((group) =>
      differences(from.amounts[group] ?? {}, to.amounts[group] ?? {}).map((each) => ({
        group,
        ...each,
        difference: `${BigInt(each.to ?? '0') - BigInt(each.from ?? '0')}`,
      })),
    ),
    fields: differences(from.fields, to.fields),
  };
}

function differences(from: Named, to: Named): Difference[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .sort()
    .map((name) => ({ name, from: from[name] ?? null, to: to[name] ?? null }))
    .filter((each) => each.from !== each.to);
}
