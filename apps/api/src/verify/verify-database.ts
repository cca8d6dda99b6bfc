import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { loadRulesAndCalendars } from '#calendar';
import { KeptCheckpoints, Verify, VerifyCheckpoints, VerifyCheckpointsModule } from '#engine';
import {
  Clock,
  type Configuration,
  DatabaseModule,
  inTransaction,
  loadConfiguration,
  PlatformModule,
  recordTables,
} from '#platform';
import { engineWithLibs, entities, type Examination, migrations, type Opened, prepareDatabase } from '#program';
import { workflows } from '#workflows';
import { verifyKeptCheckpoints } from './verify-kept-checkpoints.js';
import { verifyOperations } from './verify-operations.js';
import { tellSchema } from './verify-schema.js';

@Module({ imports: [VerifyCheckpointsModule] })
class VerifyModule {}

/** Progress is told after so many cases. */
const stride = 1_000;

/**
 * Verifies everything in the database, and that it has the checkpoints that were exported to files; prints each fault on a line of its
 * own. @returns whether there was none.
 */
export async function verifyDatabase(opened: Opened, exported: readonly string[]): Promise<boolean> {
  let schema = true;
  const context = await open(loadConfiguration(process.env), opened, (examination) => (schema = tellSchema(examination)));
  const operations = await verifyOperations(context.get(DataSource));
  const kept = await verifyKeptCheckpoints(context.get(KeptCheckpoints), exported);
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
  opened: Opened,
  onExamined: (examination: Examination) => void,
): ReturnType<typeof NestFactory.createApplicationContext> {
  const database = await prepareDatabase(configuration, {
    log: { info: console.error, warn: console.error },
    load: (dataSource) => loadWhatCounts(dataSource),
    join: true,
    onExamined,
  });
  opened.add(() => database.stop());
  const imports = [
    PlatformModule.forRoot(configuration, new Clock()),
    DatabaseModule.forRoot({ url: database.url, entities, migrations }),
    engineWithLibs(workflows),
  ];
  const context = await NestFactory.createApplicationContext(
    { module: VerifyModule, imports },
    { abortOnError: false, logger: false },
  );
  opened.add(() => context.close());
  return context;
}

/** Without them cases cannot be replayed. */
function loadWhatCounts(dataSource: DataSource): Promise<void> {
  return inTransaction(dataSource, async (tx) => {
    await loadRulesAndCalendars(tx);
    await recordTables(tx, new Clock().now().toISOString());
  });
}
