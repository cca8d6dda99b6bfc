import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Simulation } from '#machine';
import { type Round, ROUNDS } from '#platform';
import type { Desk } from './desk.js';
import { Offices } from './day.js';
import { workingDay } from './diary.js';
import { VirtualTime } from '../time/virtual-time.js';
import { Programme } from './programme.js';

/** Offices open then, by the local time of the country. */
const opening = 'T09:00:00+06:00';

/** What was played. */
export interface Played {
  readonly days: number;
  /** Why people could not do what was awaited of them, by the reason's code. */
  readonly blocked: Readonly<Record<string, number>>;
}

/** Local dates, both included, and the workflows of which cases begin. */
interface Play {
  readonly start: string;
  readonly end: string;
  readonly years: number;
  readonly begun: ReadonlyMap<string, Simulation>;
}

/**
 * Plays day by day: what is due fires at its time, the program looks for what the day brings, then people do what they do.
 * @param report gets how much is over, from 0 to 1.
 */
export async function play(
  app: INestApplicationContext,
  desk: Desk,
  { start, end, years, begun }: Play,
  report: (share: number) => void,
): Promise<Played> {
  const time = app.get(VirtualTime);
  time.listen();
  const rounds = app.get<readonly Round[]>(ROUNDS);
  const programme = new Programme(desk, begun, Number(start.slice(0, 4)), years);
  const offices = new Offices(desk);
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  for (let index = 0; index <= days; index += 1) {
    const day = addDays(start, index);
    const morning = new Date(`${day}${opening}`);
    await time.moveTo(morning);
    for (const round of rounds) await round.run();
    if (workingDay(day) === day) {
      await programme.begin(day);
      await offices.playDay();
      await time.settle();
    }
    report(index / days);
  }
  return { days, blocked: Object.fromEntries([...offices.blocked].sort()) };
}
