import type { Verdict } from '#engine';
import type { Acting } from '#identity';
import type { Language, Texts } from '#machine';
import { showReason, type ShownReason } from '../language/shown-reason.js';
import { type Preview, previewOf } from './preview.view.js';

export interface ShownVerdict {
  readonly allowed: boolean;
  readonly reasons: readonly ShownReason[];
  /** Null where it is not allowed, and for a token that may act and not read. */
  readonly preview: Preview | null;
}

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
