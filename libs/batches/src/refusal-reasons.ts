import { type Reason, reason, type Refused } from '#machine';
import { Fault } from '#engine';

/** Why a case refused, never without a reason: the broken constraints, or the refusal's own code, where it names none. */
export function reasonsOf({ code, reasons, problems }: Refused): readonly Reason[] {
  if (reasons.length > 0) return reasons;
  return problems.length > 0 ? problems.map((problem) => reason(problem.code)) : [reason(code)];
}

/** Of a case that failed by a fault of ours: its incident, where it has one. */
export function faultReason(error: unknown): Reason {
  return reason('fault', error instanceof Fault && error.incident !== null ? { incident: error.incident } : {});
}
