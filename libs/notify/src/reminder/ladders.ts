import type { WorkflowPackage } from '#machine';
import { projectFile, StartFault } from '#platform';
import { readFileSync } from 'node:fs';
import { type Rung, told } from './ladder.js';

const ofAll = 'libs/notify/data/reminders.json';

/** The ladder of all tasks whose rule has none of its own. @throws StartFault for a file that is none of a ladder. */
export function readDefaultLadder(): readonly Rung[] {
  const ladder = read(ofAll) as readonly Rung[];
  refuseToStart(isSound(ladder) ? [] : [`default (${ofAll})`]);
  return ladder;
}

/** The ladders of a package, by rule. @throws StartFault for a file that is none of ladders. */
export function readLadders({ reminders }: Pick<WorkflowPackage, 'reminders'>): Readonly<Record<string, readonly Rung[]>> {
  if (reminders === undefined) return {};
  const ladders = read(reminders) as Readonly<Record<string, readonly Rung[]>>;
  refuseToStart(Object.entries(ladders).flatMap(([rule, ladder]) => (isSound(ladder) ? [] : [`${rule} (${reminders})`])));
  return ladders;
}

const read = (file: string): unknown => JSON.parse(readFileSync(projectFile(file), 'utf8'));

function isSound(ladder: readonly Rung[]): boolean {
  return (
    ladder.length > 0 &&
    new Set(ladder.map(({ rung }) => rung)).size === ladder.length &&
    ladder.every(({ workingDays, tells }) => Number.isInteger(workingDays) && tells.every((each) => told.includes(each)))
  );
}

function refuseToStart(broken: readonly string[]): void {
  if (broken.length > 0) throw new StartFault(`Broken schedules of reminders: ${broken.join(', ')}.`);
}
