import { HttpException } from '@nestjs/common';
import { Fault } from '#engine';
import { type PayloadProblem, type Reason, Refused } from '#machine';
import { isTransient } from '#platform';
import { codeOf, statusOf } from './problem-status.js';

/** What went wrong, as the caller may know it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly reasons: readonly Reason[];
  readonly problems: readonly PayloadProblem[];
  /** The incident that has stopped the case, when there is one. */
  readonly incident: string | null;
}

/** Whatever was thrown, as a refusal. Of a fault of ours it names nothing but the incident. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return refusal(thrown.code, { reasons: thrown.reasons, problems: thrown.problems });
  if (thrown instanceof Fault) return refusal('fault', { incident: thrown.incident });
  if (thrown instanceof HttpException) return refusal(codeOf(thrown.getStatus()), { status: thrown.getStatus() });
  return refusal(isTransient(thrown) ? 'busy' : 'fault');
}

function refusal(code: string, more: Partial<Refusal> = {}): Refusal {
  return { status: statusOf(code), code, reasons: [], problems: [], incident: null, ...more };
}
