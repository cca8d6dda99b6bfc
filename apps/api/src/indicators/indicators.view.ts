import type { AwaitedFigure, MonthFigure, StateFigure, StayFigure } from '#engine';
import type { Language, Texts } from '#machine';
import type { Name } from '#registry';
import { nameIn } from '../language/shown-reason.js';
import { officeTexts } from '../texts/office.texts.js';
import type { Coverage } from '../treasury/coverage.js';
import type { Operation } from './operation.js';

/** What is awaited of one office, over all bodies that hold it; texts in the caller's language. */
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
  /** When it was read. */
  readonly at: string;
  readonly states: readonly (StateFigure & { readonly text: string })[];
  /** Cases in which something that is awaited is overdue. */
  readonly overdue: number;
  /** Null: the workflow has none. */
  readonly headlines: Readonly<Record<string, number>> | null;
  readonly awaited: readonly ShownAwaited[];
  readonly stays: {
    readonly states: readonly (StayFigure & { readonly text: string })[];
    readonly cases: number;
    readonly steps: number;
    readonly mostSteps: number;
    readonly days: number;
    readonly isCut: boolean;
  };
  readonly months: readonly (Omit<MonthFigure, 'reached'> & { readonly inForce: number })[];
  readonly money: Coverage & { readonly year: number };
  /** Only for operators. */
  readonly operation: Operation | null;
}

const shownBodies = 10;

/** @param names of bodies, by id. */
export function awaitedView(
  figures: readonly AwaitedFigure[],
  names: ReadonlyMap<string, Name>,
  texts: Texts,
  language: Language,
): ShownAwaited[] {
  const groups = new Map<string, AwaitedFigure[]>();
  for (const figure of figures) {
    const key = `${figure.name} ${figure.office}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const shown = [...groups.values()].map((group) => {
    const { name, office } = group[0]!;
    return {
      name,
      text: nameIn(texts.tasks, name, language),
      office,
      officeText: nameIn(officeTexts, office, language),
      open: group.reduce((sum, { open }) => sum + open, 0),
      overdue: group.reduce((sum, { overdue }) => sum + overdue, 0),
      bodies: group.slice(0, shownBodies).map(({ body, open, overdue }) => ({
        body,
        names: names.get(body) ?? { ky: null, ru: null, en: null },
        open,
        overdue,
      })),
      bodyCount: group.length,
    };
  });
  return shown.sort((one, other) => other.overdue - one.overdue || other.open - one.open);
}

/** The bodies that the view names. */
export function shownBodiesOf(figures: readonly AwaitedFigure[]): string[] {
  return [...new Set(figures.map(({ body }) => body))];
}
