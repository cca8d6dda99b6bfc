import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadRulesAndCalendars } from '#calendar';
import { Verify } from '#engine';
import { Clock, type Configuration, DatabaseModule, inTransaction, loadConfiguration, PlatformModule } from '#platform';
import { workflows } from '#workflows';
import { engineWithLibs } from './engine-with-libs.js';
import { entities, migrations } from './schema.js';
import { explainFault } from './start/explain-fault.js';
import { Opened } from './start/opened.js';
import { prepareDatabase } from './start/prepare-database.js';

@Module({})
class VerifyModule {}

/** Progress is told after so many cases. */
const stride = 1_000;

/** Verifies every case; prints each fault on a line of its own. @returns how many cases were verified, and how many are faulty. */
async function verifyAll(verify: Verify): Promise<{ verified: number; faulty: number }> {
  const count = { verified: 0, faulty: 0 };
  for await (const fault of verify.all()) {
    count.verified += 1;
    if (fault !== null) {
      count.faulty += 1;
      console.log(`${fault.instance} ${fault.seq} ${fault.fault}`);
    }
    if (count.verified % stride === 0) console.error(`${count.verified} cases verified …`);
  }
  return count;
}

async function openVerify(configuration: Configuration, opened: Opened): Promise<Verify> {
  const database = await prepareDatabase(configuration, {
    log: { info: console.error, warn: console.error },
    load: (dataSource) => inTransaction(dataSource, loadRulesAndCalendars),
    join: true,
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
  return context.get(Verify);
}

const opened = new Opened();
try {
  const { verified, faulty } = await verifyAll(await openVerify(loadConfiguration(process.env), opened));
  console.log(`${verified} cases verified, ${faulty} faulty`);
  if (faulty > 0) process.exitCode = 1;
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
} finally {
  await opened.close();
}
