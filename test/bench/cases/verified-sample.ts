import type { BenchDatabase, Stand } from '../harness/stand.js';
import { openEngine } from '../lives/bench-engine.js';

/** What verify says of the effects of copies, which are left out. */
export const leftOutOfCopies = 'the outbox does not hold the effects of the replay';

/** Proves some cases by chance as `verify` does: hashes, replay, and everything that is derived. @throws when one is faulty. */
export async function assertVerified(stand: Stand, database: BenchDatabase, count: number): Promise<void> {
  const bench = await openEngine(stand, database);
  try {
    const subjects = await bench.dataSource.query<Parameters<(typeof bench.verify)['case']>[1][]>(
      `select id, uuid, workflow, version, group_id, created_at, parent_id from instance where id in (
         select (random() * (select max(id) from instance))::bigint from generate_series(1, $1))`,
      [count],
    );
    for (const subject of subjects) {
      const fault = await bench.dataSource.transaction((tx) => bench.verify['case'](tx, subject));
      if (fault !== null && fault.fault !== leftOutOfCopies)
        throw new Error(`a generated case is not verified: ${JSON.stringify(fault)}`);
    }
  } finally {
    await bench.close();
  }
}
