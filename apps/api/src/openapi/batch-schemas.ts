import { id, instant, list, oneOf, orNull, text, whole } from '#schema';
import { ShownReason } from '../language/shown-reason.js';

/** What a plan is started with. */
export const planStart = { planToken: text, expiresAt: instant };

/** A case of an operation on many, and what became of it. */
export const itemOf = <Outcome extends string>(outcomes: readonly Outcome[]) => ({
  instance: id,
  workflow: text,
  number: orNull(text),
  title: orNull(text),
  outcome: oneOf(...outcomes),
  appliedSeq: orNull(whole),
  reasons: list(ShownReason),
  attempt: whole,
  decidedAt: orNull(instant),
});
