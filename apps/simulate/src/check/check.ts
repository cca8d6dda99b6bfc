import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Verify } from '#proofs';
import { WorkflowCatalog } from '#engine';
import { operationJournal } from '#platform';
import { journals } from '../outcome/journal.js';
import { sharedFaults } from './shared-rows.js';

/** Checks every invariant on what the database holds. @returns each fault as a plain line; none: all hold. */
export async function check(app: INestApplicationContext, report: (share: number) => void): Promise<string[]> {
  const dataSource = app.get(DataSource);
  const faults: string[] = [];
  const operation = await operationJournal.firstFault(dataSource.manager);
  if (operation !== null) faults.push(`operation ${operation.number} ${operation.fault}`);
  faults.push(...(await sharedFaults(dataSource)));
  const [{ count }] = await dataSource.query<[{ count: string }]>('select count(*) from instance');
  let verified = 0;
  for await (const fault of app.get(Verify).all()) {
    if (fault !== null) faults.push(`${fault.instance} ${fault.seq} ${fault.fault}`);
    verified += 1;
    report(verified / Number(count));
  }
  const catalog = app.get(WorkflowCatalog);
  for await (const lines of journals(dataSource)) {
    const [{ workflow, instance }] = lines;
    const { simulation } = catalog.package(workflow);
    faults.push(...(simulation?.faultsOf?.(lines) ?? []).map(({ seq, fault }) => `${instance} ${seq} ${fault}`));
  }
  return faults;
}
