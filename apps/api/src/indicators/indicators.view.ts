import type { AwaitedFigure, MonthFigure, StateFigure, StayFigure } from '#engine';
import { countText, type Indicators, type Language, type Texts } from '#machine';
import type { Name } from '#registry';
import { nameIn } from '../language/shown-reason.js';
import { officeTexts } from '../texts/office.texts.js';
import type { Coverage } from '../treasury/coverage.js';
import type { Operation } from './operation.js';

/** A number of cases that people ask for first, in words of the caller's language. */
export interface ShownCount {
  readonly name: string;
  readonly text: string;
  readonly cases: number;
  /** The state by which the cases are found; null: they are in several at once. */
  readonly state: string | null;
  readonly isBad: boolean;
  readonly isAlwaysShown: boolean;
}

/** What is awaited of one office, over all bodies that hold it, each case once; texts in the caller's language. */
export interface ShownAwaited {
  readonly name: string;
  readonly text: string;
  readonly office: string;
  readonly officeText: string;
  readonly open: number;
  readonly overdue: number;
  /** The most overdue first, at most ten of them. */
  readonly bodies: readonly { readonly body: string; readonly names: Name; readonly open: number; readonly overdue: number }[];
  readonly bodyCount: number;
}

export interface IndicatorsView {
  readonly workflow: string;
  /** Those of which the caller sees cases. */
  readonly workflows: readonly { readonly name: string; readonly text: string }[];
  /** When it was read. */
  readonly at: string;
  readonly states: readonly (StateFigure & { readonly text: string })[];
  /** Cases in which something that is awaited is overdue. */
  readonly overdue: number;
  /** What people ask of the workflow first. */
  readonly counts: readonly ShownCount[];
  readonly awaited: readonly ShownAwaited[];
  readonly stays: {
    readonly states: readonly (StayFigure & { readonly text: string })[];
    readonly cases: number;
    readonly steps: number;
    readonly mostSteps: number;
    readonly days: number;
    readonly isCut: boolean;
  };
  readonly months: readonly MonthFigure[];
  /** What the cases did that are `reached` in a month; null: the workflow has no such thing. */
  readonly reachedText: string | null;
  /** Null: its cases have none. */
  readonly money: (Coverage & { readonly year: number }) | null;
  /** Only for operators. */
  readonly operation: Operation | null;
}

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
