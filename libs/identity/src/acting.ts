import type { HeldOffice, Language } from '#machine';
import type { Scope } from './scope.js';

/** Who is acting: a person with the offices held on the local date of now. */
export interface Acting {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  /** The person's own offices, and those held for other bodies under a mandate. */
  readonly offices: readonly HeldOffice[];
  /** `all`: may read every case. `own`: those to which a body of the offices is a party. */
  readonly reads: 'all' | 'own';
  /** What a bearer token may do; absent for a session, in which a person may do everything that the offices allow. */
  readonly scopes?: readonly Scope[];
  /** The public id of the session; absent for a token. */
  readonly session?: string;
  /** The public id of the token; absent for a session. */
  readonly token?: string;
  /** Somebody else has seen the password: nothing may be done but changing it. */
  readonly mustChangePassword?: boolean;
}

/** Auditors and operators read every case; others the cases of their bodies. */
export function readsOf(offices: readonly HeldOffice[]): 'all' | 'own' {
  return offices.some(({ office }) => office === 'auditor' || office === 'operator') ? 'all' : 'own';
}
