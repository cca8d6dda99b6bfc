import type { Language, Texts } from '#machine';
import type { Name } from '#registry';
import type { AwaitedTask, Shortfall } from '#treasury';
import { nameIn } from '../language/shown-reason.js';
import { officeTexts } from '../texts/office.texts.js';

/** What somebody is awaited to do, in the caller's language. */
export interface ShownAwaited extends AwaitedTask {
  readonly text: string;
  readonly officeText: string;
  readonly names: Name;
}

export interface ShownShortfall extends Omit<Shortfall, 'awaited'> {
  readonly recipientNames: Name;
  readonly stateText: string;
  readonly fundingText: string | null;
  readonly awaited: readonly ShownAwaited[];
}

export const unnamed: Name = { ky: null, ru: null, en: null };

/** @param names of bodies, by id. */
export function shownShortfall(
  shortfall: Shortfall,
  names: ReadonlyMap<string, Name>,
  texts: Texts,
  language: Language,
): ShownShortfall {
  const { recipient, state, funding, awaited } = shortfall;
  return {
    ...shortfall,
    recipientNames: names.get(recipient) ?? unnamed,
    stateText: nameIn(texts.states, state, language),
    fundingText: funding === null ? null : nameIn(texts.states, funding, language),
    awaited: awaited.map((task) => shownAwaited(task, names, texts, language)),
  };
}

export function shownAwaited(
  task: AwaitedTask,
  names: ReadonlyMap<string, Name>,
  texts: Texts,
  language: Language,
): ShownAwaited {
  return {
    ...task,
    text: nameIn(texts.tasks, task.name, language),
    officeText: nameIn(officeTexts, task.office, language),
    names: names.get(task.body) ?? unnamed,
  };
}
