import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { WorkflowCatalog } from '#engine';
import { type Demonstration, Refused } from '#machine';
import { carry } from './demonstration-case.js';
import { DemonstrationDesk } from './demonstration-desk.js';

/**
 * Fills a new demonstration: cases at different stages, each brought there through the engine by the
 * people whose acts these are. A start that was killed on the way is continued by the next one. As soon as all of a workflow
 * are made, or somebody else has begun a case of it, nothing is done any more. A case that the rules stop stays where it stands.
 */
export async function makeDemonstrationCases(app: INestApplicationContext, log: Pick<Logger, 'warn'>): Promise<void> {
  const desk = await DemonstrationDesk.open(app);
  for (const { name, demonstration = [] } of app.get(WorkflowCatalog).packages) {
    const known = await knownCases(desk, name, demonstration);
    if (known === null) continue;
    for (const shown of demonstration) {
      try {
        await carry(desk, name, shown, known.get(shown.title));
      } catch (error) {
        if (!(error instanceof Refused) || error.code === 'busy') throw error;
        const { code, reasons, problems } = error;
        log.warn({ demonstration: shown.name, code, reasons, problems }, 'a demonstration case did not come all its way');
      }
    }
  }
}

/** The cases that an earlier start has made, by title; null: all are there, or some that are nobody's of these. */
async function knownCases(
  { cases, person }: DemonstrationDesk,
  workflow: string,
  demonstration: Demonstration,
): Promise<ReadonlyMap<string, string> | null> {
  if (demonstration.length === 0) return null;
  const unfinished = demonstration.slice(0, -1).map(({ title }) => title);
  const { items } = await cases.list({ workflow, limit: demonstration.length }, person('operator'));
  return items.every(({ title }) => unfinished.includes(title)) ? new Map(items.map(({ title, id }) => [title, id])) : null;
}
