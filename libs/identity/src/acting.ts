import type { HeldOffice, Language } from '#machine';

/** Who is acting: a person with the offices held on the local date of now. */
export interface Acting {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  readonly offices: readonly HeldOffice[];
  /** `all`: may read every case. `own`: those to which a body of the offices is a party. */
  readonly reads: 'all' | 'own';
}

/** Auditors and operators read every case; others the cases of their bodies. */
export function readsOf(offices: readonly HeldOffice[]): 'all' | 'own' {
  return offices.some(({ office }) => office === 'auditor' || office === 'operator') ? 'all' : 'own';
}
