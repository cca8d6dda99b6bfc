import type { DataSource, EntityManager } from 'typeorm';
import { operationJournal, rowFaults } from '#platform';

/** The journal of operations and the rows that it records. Prints each fault on a line. @returns whether there was none. */
export function verifyOperations(dataSource: DataSource): Promise<boolean> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    let isWhole = true;
    for await (const fault of operationFaults(tx)) {
      isWhole = false;
      console.log(fault);
    }
    return isWhole;
  });
}

export async function* operationFaults(tx: EntityManager): AsyncGenerator<string> {
  const operation = await operationJournal.firstFault(tx);
  if (operation !== null) yield `operation ${operation.number} ${operation.fault}`;
  yield* rowFaults(tx);
}
