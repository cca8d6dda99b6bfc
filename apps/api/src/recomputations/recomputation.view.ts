import type { RecomputationItem, RecomputationView } from '#batches';
import type { DateChange, Language, Texts } from '#machine';
import { nameIn, type ShownReason, showReason } from '../language/shown-reason.js';

/** Texts of a version of a workflow; null where this program does not have it. */
export type TextsOf = (workflow: string, version: string) => Texts | null;

/** A change of a due date, with what is due in the caller's language. */
export interface DateChangeView extends DateChange {
  readonly text: string;
}

export interface RecomputationItemView extends Omit<RecomputationItem, 'version' | 'reasons' | 'planned' | 'changes'> {
  readonly planned: readonly DateChangeView[];
  readonly changes: readonly DateChangeView[] | null;
  readonly reasons: readonly ShownReason[];
}

export interface ShownRecomputation extends Omit<RecomputationView, 'blocked'> {
  readonly blocked: readonly { readonly count: number; readonly sample: readonly string[]; readonly reason: ShownReason }[];
}

export function recomputationView({ blocked, ...view }: RecomputationView, language: Language): ShownRecomputation {
  const shown = blocked.map(({ reason, ...rest }) => ({ ...rest, reason: showReason(reason, language, null) }));
  return { ...view, blocked: shown };
}

export function recomputationItemView(
  { version, reasons, planned, changes, ...item }: RecomputationItem,
  textsOf: TextsOf,
  language: Language,
): RecomputationItemView {
  const texts = textsOf(item.workflow, version);
  const shown = (change: DateChange): DateChangeView => {
    const names = change.kind === 'task' ? texts?.tasks : texts?.deadlines;
    return { ...change, text: nameIn(names ?? {}, change.name, language) };
  };
  return {
    ...item,
    planned: planned.map(shown),
    changes: changes?.map(shown) ?? null,
    reasons: reasons.map((each) => showReason(each, language, texts)),
  };
}
