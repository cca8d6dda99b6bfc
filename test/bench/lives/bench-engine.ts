import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type Acting, Engine, readJournalKey } from '#engine';
import { CaseReader } from '#cases';
import { Verify } from '#proofs';
import { Clock, createLog, DatabaseModule, loadConfiguration, PlatformModule } from '#platform';
import { engineWithLibs, entities, migrations } from '#program';
import { packages } from '#workflows';
import { findDemonstrationPeople } from '../../../apps/api/src/demo/demonstration-people.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';

@Module({})
class BenchModule {}

/** The engine as the program runs it, in this process, without HTTP and queue. */
export interface BenchEngine {
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly verify: Verify;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Somebody of the demonstration, by login. */
  readonly person: (login: string) => Acting;
  close(): Promise<void>;
}

/** @param clock where its time begins. */
export async function openEngine(
  { folder }: Pick<Stand, 'folder'>,
  { url, ownerUrl }: Pick<BenchDatabase, 'url' | 'ownerUrl'>,
  clock = new Clock(),
): Promise<BenchEngine> {
  const configuration = loadConfiguration({
    DATA_DIR: folder,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    DEMO: 'true',
    DEMO_CASES: 'off',
    LOG_LEVEL: 'warn',
  });
  const imports = [
    PlatformModule.forRoot(configuration, clock, createLog(configuration)),
    DatabaseModule.forRoot({ url, entities, migrations }),
    ...engineWithLibs({ packages, journalKey: await readJournalKey(ownerUrl) }),
  ];
  const context = await NestFactory.createApplicationContext(
    { module: BenchModule, imports },
    { abortOnError: false, logger: false },
  );
  const dataSource = context.get(DataSource);
  return {
    engine: context.get(Engine),
    cases: context.get(CaseReader),
    verify: context.get(Verify),
    dataSource,
    clock,
    person: await findDemonstrationPeople(dataSource.manager, clock.now()),
    close: () => context.close(),
  };
}
