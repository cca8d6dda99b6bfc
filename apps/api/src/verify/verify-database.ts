import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { CheckpointStore, Verify, VerifyCheckpoints, VerifyCheckpointsModule } from '#proofs';
import {
  Clock,
  type Configuration,
  DatabaseModule,
  inTransaction,
  isTableUnrecorded,
  loadConfiguration,
  PlatformModule,
  recordTables,
} from '#platform';
import { engineWithLibs, entities, loadTerms, migrations, type ShutdownHooks, type Preparation, prepareDatabase } from '#program';
import { packages } from '#workflows';
import { verifyCheckpointFiles } from './verify-checkpoint-files.js';
import { verifyOperations } from './verify-operations.js';
import { reportSchema } from './verify-schema.js';

@Module({ imports: [VerifyCheckpointsModule] })
class VerifyModule {}

/** Progress is printed after so many cases. */
const stride = 1_000;

/**
 * Verifies everything in the database, and that it has the checkpoints that were exported to files; prints each fault on a line of its
 * own. @returns whether there was none.
 */
export async function verifyDatabase(shutdown: ShutdownHooks, exported: readonly string[]): Promise<boolean> {
  let schema = true;
  let operations = true;
  const context = await open(loadConfiguration(process.env), shutdown, {
    onExamined: (examination) => (schema = reportSchema(examination)),
    // Before anything is loaded or recorded: that would cover what is looked for.
    load: async (dataSource) => {
      operations = await verifyOperations(dataSource);
      await loadWhatCounts(dataSource);
    },
  });
  const kept = await verifyCheckpointFiles(context.get(CheckpointStore), exported);
  const checkpoints = await verifyCheckpoints(context.get(VerifyCheckpoints));
  const cases = await verifyCases(context.get(Verify));
  return schema && operations && kept && checkpoints && cases;
}

async function verifyCheckpoints(verify: VerifyCheckpoints): Promise<boolean> {
  const { verified, faults, isKeyKnown } = await verify.all();
  faults.forEach((fault) => console.log(fault));
  if (isKeyKnown === null && verified > 0)
    console.error('No key file is here, so nothing outside the database vouches for the keys in it.');
  console.log(`${verified} checkpoints verified, ${faults.length} faults`);
  return faults.length === 0;
}

async function verifyCases(verify: Verify): Promise<boolean> {
  let [verified, faulty] = [0, 0];
  for await (const fault of verify.all()) {
    verified += 1;
    if (fault !== null) {
      faulty += 1;
      console.log(`${fault.instance} ${fault.seq} ${fault.fault}`);
    }
    if (verified % stride === 0) console.error(`${verified} cases verified …`);
  }
  console.log(`${verified} cases verified, ${faulty} faulty`);
  return faulty === 0;
}

async function open(
  configuration: Configuration,
  shutdown: ShutdownHooks,
  preparation: Required<Pick<Preparation, 'load' | 'onExamined'>>,
): ReturnType<typeof NestFactory.createApplicationContext> {
  const database = await prepareDatabase(configuration, {
    log: { info: console.error, warn: console.error },
    join: true,
    ...preparation,
  });
  shutdown.add(() => database.stop());
  const imports = [
    PlatformModule.forRoot(configuration, new Clock()),
    DatabaseModule.forRoot({ url: database.url, entities, migrations }),
    ...engineWithLibs({ packages, journalKey: database.journalKey }),
  ];
  const context = await NestFactory.createApplicationContext(
    { module: VerifyModule, imports },
    { abortOnError: false, logger: false },
  );
  shutdown.add(() => context.close());
  return context;
}

/** In a database that no start of this release has loaded; in others nothing is put back, nor taken for recorded. */
function loadWhatCounts(dataSource: DataSource): Promise<void> {
  return inTransaction(dataSource, async (tx) => {
    if (!(await isTableUnrecorded(tx))) return;
    await loadTerms(tx);
    await recordTables(tx, new Clock().now().toISOString());
  });
}
