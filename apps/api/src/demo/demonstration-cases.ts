import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { Refused } from '#machine';
import { DemonstrationCase } from './demonstration-case.js';
import { type DemonstrationDelegation, demonstrationDelegations } from './demonstration-delegations.js';
import { DemonstrationDesk } from './demonstration-desk.js';
import { stages } from './demonstration-stages.js';

/**
 * Shows life to whoever opens a new demonstration: delegations at different stages, each brought there through the engine by
 * the people whose acts these are. A start that was killed on the way is continued by the next one. As soon as all are made,
 * or somebody else has begun a case, nothing is done any more. A case that the rules stop stays where it stands.
 */
export async function makeDemonstrationCases(app: INestApplicationContext, log: Pick<Logger, 'warn'>): Promise<void> {
  const desk = await DemonstrationDesk.open(app);
  if (!(await areAwaited(desk))) return;
  for (const delegation of demonstrationDelegations) {
    try {
      await carry(desk, delegation);
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'busy') throw error;
      const { code, reasons, problems } = error;
      log.warn({ demonstration: delegation.name, code, reasons, problems }, 'a demonstration case did not come all its way');
    }
  }
}

/** Nothing is there but what an earlier start has made, and the last of it is missing. */
async function areAwaited({ cases, person }: DemonstrationDesk): Promise<boolean> {
  const titles = demonstrationDelegations.map(({ title }) => title);
  const { items } = await cases.list({ limit: titles.length }, person('operator'));
  return items.every(({ title }) => titles.slice(0, -1).includes(title));
}

async function carry(desk: DemonstrationDesk, delegation: DemonstrationDelegation): Promise<void> {
  const begun = await DemonstrationCase.begin(desk, delegation);
  for (const stage of delegation.way) await stages[stage](begun);
}
