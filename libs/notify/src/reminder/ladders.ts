import { projectFile, StartFault } from '#platform';
import { readFileSync } from 'node:fs';
import { type Rung, told } from './ladder.js';

/** The ladders as data: one for all, and those of rules that have one of their own. */
export interface Ladders {
  readonly default: readonly Rung[];
  readonly rules: Readonly<Record<string, readonly Rung[]>>;
}

/** @throws StartFault for a file that is none of ladders. */
export function loadLadders(): Ladders {
  const ladders = JSON.parse(readFileSync(projectFile('libs/notify/data/reminders.json'), 'utf8')) as Ladders;
  for (const [name, ladder] of Object.entries({ default: ladders.default, ...ladders.rules })) {
    const isSound =
      ladder.length > 0 &&
      new Set(ladder.map(({ rung }) => rung)).size === ladder.length &&
      ladder.every(({ workingDays, tells }) => Number.isInteger(workingDays) && tells.every((each) => told.includes(each)));
    if (!isSound) throw new StartFault(`The ladder of reminders ${name} (libs/notify/data/reminders.json) is broken.`);
  }
  return ladders;
}
