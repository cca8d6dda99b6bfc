import type { Schemas } from '../api/api';
import { keepDraft } from '../form/drafts';
import { inSom } from '../language/formats';

interface Share {
  readonly person: string;
  readonly instance: string;
  readonly form: Schemas['PaymentCandidates']['items'][number]['form'];
  /** Tyiyn. */
  readonly amount: string;
}

/** Fills in the form of the case's event, which is checked, confirmed and sent there. @returns its address. */
export function prepared({ person, instance, form: { event, fields, amountField }, amount }: Share): string {
  const typed = { ...fields, [amountField]: inSom(amount).replace('.', ',') };
  // Not begun by the person: the form does not say that it was left unfinished.
  keepDraft(`${person}.${instance}.${event}`, { typed, seq: null, at: '' });
  return `/cases/${instance}/do/${event}`;
}
