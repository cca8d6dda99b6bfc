import type { Places } from './forms.js';
import type { Text } from './texts.js';

/** What the page of a case shows of its money. It decides nothing. */
export interface CaseMoney {
  /** Kinds of rows of the ledger in the order of the money's way. */
  readonly ledgerKinds: readonly LedgerKind[];
  /** What each year was calculated to cost: amounts in tyiyn by year. */
  readonly yearlyCost?: { readonly places: Places; readonly text: Text };
  /** What is handed over beside the money. */
  readonly items?: CaseItems;
}

interface LedgerKind {
  readonly kind: string;
  readonly text: Text;
}

/** A list in the data of a case; each entry has `key`, `kind` (a value of the form's field `kind`), `description` and `state`. */
interface CaseItems {
  readonly places: Places;
  readonly text: Text;
  /** Where an item can stand, and how that is shown. */
  readonly states: Readonly<Record<string, { readonly text: Text; readonly look: ItemLook }>>;
}

export const itemLooks = ['plain', 'info', 'success', 'danger'] as const;
type ItemLook = (typeof itemLooks)[number];
