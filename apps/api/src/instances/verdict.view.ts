import type { Verdict } from '#engine';
import type { Acting } from '#identity';
import type { Language, Texts } from '#machine';
import { component, flag, list, object, orNull, type Static } from '#schema';
import { showReason, ShownReason } from '../language/shown-reason.js';
import { Preview, previewOf } from './preview.view.js';

export const ShownVerdict = component(
  'Verdict',
  object({
    allowed: flag,
    reasons: list(ShownReason),
    /** Null where it is not allowed, and for a token that may act and not read. */
    preview: orNull(Preview),
  }),
);
export type ShownVerdict = Static<typeof ShownVerdict>;

export function showVerdict(
  { allowed, reasons, foreseen }: Verdict,
  texts: Texts,
  language: Language,
  { scopes }: Acting,
): ShownVerdict {
  const mayRead = scopes === undefined || scopes.includes('read');
  return {
    allowed,
    reasons: reasons.map((reason) => showReason(reason, language, texts)),
    preview: foreseen === null || !mayRead ? null : previewOf(foreseen, texts, language),
  };
}
