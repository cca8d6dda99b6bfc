import { randomBytes } from 'node:crypto';
import { canonicalJson, type Json, reason, Refused } from '#machine';
import { sha256 } from '#platform';

/** Milliseconds for which a stored plan can be started: what it shows soon is no longer so. */
const validMs = 15 * 60_000;

/** What starts a plan that is stored, once, by the same person. Every answer to a dry run has it. */
export interface PlanStart {
  readonly planToken: string;
  readonly expiresAt: string;
}

/** A plan that is stored, as its start needs it. */
export interface StartablePlan {
  readonly person: string;
  readonly expiresAt: Date;
  readonly startedAt: Date | null;
}

/**
 * Binds a start to what a person was shown. A random token stands for a stored plan: the row, found by the token's hash, binds kind,
 * content, person and expiry. A token over content is for a file that is sent twice, for its preview and to be taken: nothing is
 * stored, it needs no expiry since everything is decided anew, and every process computes it.
 */
export class PlanToken {
  private constructor(readonly text: string) {}

  static random(): PlanToken {
    return new PlanToken(randomBytes(32).toString('base64url'));
  }

  /** Who computes it by hand only skips their own preview. */
  static over(bound: { readonly kind: string; readonly person: string; readonly content: Json }): PlanToken {
    return new PlanToken(sha256(canonicalJson(bound)).toString('base64url'));
  }

  static received(text: string): PlanToken {
    return new PlanToken(text);
  }

  /** All that is stored of it. */
  get sha256(): Buffer {
    return sha256(this.text);
  }

  /** @throws Refused `previewOfAnother` with this reason when it is not the token received. */
  assertIs(received: string | undefined, code: string): void {
    if (received !== this.text) throw new Refused('previewOfAnother', [reason(code)]);
  }

  expiresAfter(now: Date): string {
    return new Date(now.getTime() + validMs).toISOString();
  }
}

/** Why this person may not start the plan of a token now; null: they may. Another person's is as unknown as none. */
export function startRefusal(
  plan: StartablePlan | null,
  person: string,
  now: Date,
): 'planUnknown' | 'planUsed' | 'planExpired' | null {
  if (plan === null || plan.person !== person) return 'planUnknown';
  if (plan.startedAt !== null) return 'planUsed';
  return plan.expiresAt <= now ? 'planExpired' : null;
}

/** The plan itself, when this person may start it now. @throws Refused `planGone` with the reason of `startRefusal`. */
export function assertStartable<Plan extends StartablePlan & { readonly id: string }>(
  plan: Plan | null,
  person: string,
  now: Date,
): Plan {
  const refusal = startRefusal(plan, person, now);
  if (refusal === null) return plan!;
  throw new Refused('planGone', [reason(refusal, refusal === 'planUsed' ? { operation: plan!.id } : {})]);
}
