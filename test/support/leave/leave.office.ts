import { DocumentFacts, documentRemovalMigration, documentsAppendOnly, documentsMigration } from '#documents';
import {
  type Acting,
  DeadlineFastForward,
  DeadlineWorker,
  Engine,
  EngineModule,
  type EngineOptions,
  engineAppendOnly,
  engineMigrations,
  IncidentRepository,
  Operations,
  OutboxDispatcher,
  OutboxRepository,
  readJournalKey,
} from '#engine';
import { CaseReader, CasesModule, IncidentReader, TaskReader } from '#cases';
import { Verify, VerifyJournalsModule } from '#proofs';
import {
  Clock,
  newId,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
  platformMigration,
} from '#platform';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../database.js';
import {
  LeaveAllowance,
  LeaveCalendar,
  LeaveLedger,
  LeaveMigration1764000009000,
  LeaveModule,
  LeavePost,
  LeaveRules,
} from './leave.ports.js';
import { cover } from './cover.workflow.js';
import { leave } from './leave.workflow.js';
import { packageOf } from '../package-of.js';

const schema = {
  migrations: [
    platformMigration,
    ...engineMigrations,
    LeaveMigration1764000009000,
    documentsMigration,
    operationJournalMigration,
    operationRowMigration,
    documentRemovalMigration,
  ],
  appendOnly: [...engineAppendOnly, ...documentsAppendOnly, ...operationJournalAppendOnly],
};

/** `change`: what else is to be done about the module before it is made. */
type More = Partial<Pick<EngineOptions, 'packages' | 'imports' | 'performers' | 'signal' | 'stepsTogether'>> & {
  readonly change?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
};

/** Set by specs that run another one's tests without group commit. */
const stepsTogether = Number(process.env.STEPS_TOGETHER ?? 64);

/** An office where leave is asked for: the engine on a database of its own, with the smallest workflow. */
export interface LeaveOffice {
  readonly database: TestDatabase;
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly tasks: TaskReader;
  readonly alarm: DeadlineFastForward;
  readonly deadlines: DeadlineWorker;
  readonly verify: Verify;
  readonly operations: Operations;
  readonly incidents: IncidentRepository;
  readonly incidentReader: IncidentReader;
  readonly dispatcher: OutboxDispatcher;
  readonly outbox: OutboxRepository;
  readonly clock: Clock;
  readonly applicant: Acting;
  readonly employer: Acting;
  readonly stranger: Acting;
  readonly colleague: Acting;
  ask(days?: number, key?: string, coveredBy?: string): Promise<string>;
  close(): Promise<void>;
}

/** @param more what else runs, such as who performs notices: beside `imports`, modules that export the classes named. */
export async function openLeaveOffice(more: More = {}): Promise<LeaveOffice> {
  const database = await createTestDatabase(schema);
  const { dataSource } = database;
  const clock = new Clock();
  const module = await startEngine(database, clock, more);
  const engine = module.get(Engine);
  const acting = (body: string, office: string): Acting => ({
    person: newId(),
    offices: [{ id: newId(), body, office, basis: 'order 1' }],
    reads: 'own',
  });
  const [applicantBody, employerBody] = [newId(), newId()];
  await dataSource.query('insert into leave_allowance values ($1, 150)', [applicantBody]);
  const applicant = acting(applicantBody, 'drafter');
  return {
    database,
    engine,
    cases: module.get(CaseReader),
    tasks: module.get(TaskReader),
    alarm: module.get(DeadlineFastForward),
    deadlines: module.get(DeadlineWorker),
    verify: module.get(Verify),
    operations: module.get(Operations),
    incidents: module.get(IncidentRepository),
    incidentReader: module.get(IncidentReader),
    dispatcher: module.get(OutboxDispatcher),
    outbox: module.get(OutboxRepository),
    clock,
    applicant,
    employer: acting(employerBody, 'signatory'),
    stranger: acting(newId(), 'signatory'),
    colleague: acting(newId(), 'signatory'),
    ask: async (days = 5, key, coveredBy) => {
      const cover = coveredBy === undefined ? {} : { coveredBy };
      const input = { employee: 'clerk', employer: employerBody, firstDay: '2190-01-10', days, ...cover };
      return (await engine.start({ workflow: 'leave', input, acting: applicant, key })).id;
    },
    close: async () => {
      await module.close();
      await database.drop();
    },
  };
}

/** Another process, so to say: an engine of its own on the same database. */
export async function openBeside({ database, clock }: LeaveOffice): Promise<{ engine: Engine; close(): Promise<void> }> {
  const module = await startEngine(database, clock, {});
  return { engine: module.get(Engine), close: () => module.close() };
}

async function startEngine({ dataSource, ownerUrl }: TestDatabase, clock: Clock, more: More): Promise<TestingModule> {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
    ],
    exports: [DataSource, Clock],
  })
  class Ground {}
  const engineModule = EngineModule.forRoot({
    packages: [packageOf(leave), packageOf(cover)],
    journalKey: await readJournalKey(ownerUrl),
    stepsTogether,
    ...more,
    imports: [LeaveModule, ...(more.imports ?? [])],
    facts: [LeaveRules, LeaveCalendar, DocumentFacts],
    sharedRows: [LeaveAllowance],
    ledger: LeaveLedger,
    resolvers: [LeavePost],
  });
  const builder = Test.createTestingModule({ imports: [Ground, engineModule, CasesModule, VerifyJournalsModule] });
  const module = await (more.change?.(builder) ?? builder).compile();
  return module.init();
}
