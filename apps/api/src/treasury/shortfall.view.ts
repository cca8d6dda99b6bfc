import type { Language, Texts } from '#machine';
import type { Name } from '#registry';
import { component, list, name, object, orNull, type Static, text } from '#schema';
import { awaitedProperties, type AwaitedTask, type Shortfall, shortfallProperties } from '#treasury';
import { nameIn } from '../language/shown-reason.js';
import { officeTexts } from '../texts/office.texts.js';

/** What somebody is awaited to do, in the caller's language. */
export const ShownAwaited = object({ ...awaitedProperties, text, officeText: text, names: name });
export type ShownAwaited = Static<typeof ShownAwaited>;

export const ShownShortfall = component(
  'Shortfall',
  object({
    ...shortfallProperties,
    stateText: text,
    fundingText: orNull(text),
    recipientNames: name,
    awaited: { ...list(ShownAwaited), description: 'What finance and treasury are awaited to do in the case' },
  }),
);
export type ShownShortfall = Static<typeof ShownShortfall>;

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
