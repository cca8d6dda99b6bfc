import type { AwaitedFigure } from '#cases';
import { countText, type Indicators, type Language, type Texts } from '#machine';
import type { Name } from '#registry';
import { component, describing, flag, id, instant, list, name, object, orNull, type Static, text, whole } from '#schema';
import { nameIn } from '../language/shown-reason.js';
import { officeTexts } from '../texts/office.texts.js';
import { coverageProperties } from '../treasury/coverage.js';
import { Operation } from './operation.js';

const days = describing<number>({ type: 'number', minimum: 0 });

/** A number of cases that people ask for first, in words of the caller's language. */
const ShownCount = object({ name: text, text, cases: whole, state: orNull(text), isBad: flag, isAlwaysShown: flag });
type ShownCount = Static<typeof ShownCount>;

/** What is awaited of one office, over all bodies that hold it, each case once; texts in the caller's language. */
const ShownAwaited = object({
  name: text,
  text,
  office: text,
  officeText: text,
  open: whole,
  overdue: whole,
  /** The most overdue first. */
  bodies: { ...list(object({ body: id, names: name, open: whole, overdue: whole })), description: 'At most ten' },
  bodyCount: whole,
});
export type ShownAwaited = Static<typeof ShownAwaited>;

export const IndicatorsView = component(
  'Indicators',
  object({
    workflow: text,
    workflows: { ...list(object({ name: text, text })), description: 'Those of which the caller sees cases' },
    at: { ...instant, description: 'When it was read: what takes long is answered again for 5 seconds' },
    states: list(object({ state: text, text, isFinal: flag, cases: whole, overdue: whole })),
    overdue: { ...whole, description: 'Cases in which something that is awaited is overdue' },
    counts: {
      ...list(ShownCount),
      description:
        'Cases by what people ask of the workflow first, in words; `state` finds them in the lists, null: they are in several at once',
    },
    awaited: {
      ...list(ShownAwaited),
      description: 'Cases in which a task is open, by its name and office, the most overdue first; each case once',
    },
    stays: {
      ...object({
        states: list(object({ state: text, text, stays: whole, medianDays: days, ninetiethDays: days })),
        cases: whole,
        steps: whole,
        mostSteps: whole,
        days: whole,
        isCut: flag,
      }),
      description:
        'How long cases were in states that they left within the last `days`, by the whole journals of the cases that changed last: `steps` steps of `cases` cases, at most `mostSteps`; `isCut`: there are more. By nearest rank',
    },
    months: { ...list(object({ month: text, started: whole, reached: whole, ended: whole })), description: 'The last twelve' },
    reachedText: { ...orNull(text), description: 'What the cases did that are `reached`; null: the workflow has no such thing' },
    money: {
      ...orNull(object({ ...coverageProperties, year: whole })),
      description: 'Null: cases of the workflow have none',
    },
    operation: { ...orNull(Operation), description: 'Only for operators' },
  }),
);
export type IndicatorsView = Static<typeof IndicatorsView>;

const shownBodies = 10;

/** @param cases how many there are of each count, in the order of the workflow's. */
export function countsView({ counts }: Indicators, cases: readonly number[], language: Language): ShownCount[] {
  return counts.map(({ name, paths, text, isBad = false, isAlwaysShown = false }, index) => ({
    name,
    text: countText(text, cases[index]!, language),
    cases: cases[index]!,
    state: paths.length === 1 ? paths[0]! : null,
    isBad,
    isAlwaysShown,
  }));
}

/** @param names of bodies, by id. */
export function awaitedView(
  figures: readonly AwaitedFigure[],
  names: ReadonlyMap<string, Name>,
  texts: Texts,
  language: Language,
): ShownAwaited[] {
  const ofBodies = new Map<string, (AwaitedFigure & { readonly body: string })[]>();
  for (const figure of figures.filter(isOfBody)) {
    const key = `${figure.name} ${figure.office}`;
    ofBodies.set(key, [...(ofBodies.get(key) ?? []), figure]);
  }
  const shown = figures.flatMap(({ name, office, body, open, overdue }): ShownAwaited[] => {
    if (body !== null) return [];
    const bodies = ofBodies.get(`${name} ${office}`) ?? [];
    return [
      {
        name,
        text: nameIn(texts.tasks, name, language),
        office,
        officeText: nameIn(officeTexts, office, language),
        open,
        overdue,
        bodies: bodies.slice(0, shownBodies).map((each) => ({
          body: each.body,
          names: names.get(each.body) ?? { ky: null, ru: null, en: null },
          open: each.open,
          overdue: each.overdue,
        })),
        bodyCount: bodies.length,
      },
    ];
  });
  return shown.sort((one, other) => other.overdue - one.overdue || other.open - one.open);
}

function isOfBody(figure: AwaitedFigure): figure is AwaitedFigure & { readonly body: string } {
  return figure.body !== null;
}

/** The bodies that the view names. */
export function shownBodiesOf(figures: readonly AwaitedFigure[]): string[] {
  return [...new Set(figures.filter(isOfBody).map(({ body }) => body))];
}
