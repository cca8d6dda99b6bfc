import { keepDraft } from '../form/drafts';
import { inSom } from '../language/formats';

interface Share {
  readonly person: string;
  readonly instance: string;
  readonly event: 'recordTranche' | 'recordAppropriation' | 'amendAppropriation';
  readonly fields: Readonly<Record<string, string>>;
  /** Tyiyn. */
  readonly amount: string;
}

/** Fills in the form of the case's event, which is checked, confirmed and sent there. @returns its address. */
export function prepared({ person, instance, event, fields, amount }: Share): string {
  const typed = { ...fields, amount: inSom(amount).replace('.', ',') };
  // Not begun by the person: the form does not say that it was left unfinished.
  keepDraft(`${person}.${instance}.${event}`, { typed, seq: null, at: '' });
  return `/cases/${instance}/do/${event}`;
}
