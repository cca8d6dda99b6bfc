import type { WorkflowPackage } from '#machine';
import { Clock, StartFault } from '#platform';
import { type DynamicModule, Inject, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DeadlineFastForward } from './deadlines/deadline-fast-forward.js';
import { GroupStarts } from './group-start.js';
import { CaseCache } from './cases/case-cache.js';
import { CaseNumberFacts } from './facts/case-number.facts.js';
import { CaseRepository } from './cases/case.repository.js';
import { CaseStarter } from './case-starter.js';
import { ChildBeginning, ChildEnding, Children } from './children.js';
import { Admission } from './commit/admission.js';
import { Commit, LEDGER_STORE, SHARED_ROWS } from './commit/commit.js';
import { CommitConnections } from './commit/commit-connections.js';
import { GroupCommit, maxGroupSize, STEPS_TOGETHER } from './commit/group-commit.js';
import { StepStore } from './commit/step-store.js';
import { DeadlineClaims } from './deadlines/deadline.claims.js';
import { DeadlineWorker } from './deadlines/deadline.worker.js';
import { Engine } from './engine.js';
import { EventDecider } from './decide/event-decider.js';
import { FACT_SOURCES, FactLoader, rulesOf } from './facts/facts.js';
import { IdempotencyRepository } from './idempotency/idempotency.repository.js';
import { IncidentRepository } from './incidents/incident.repository.js';
import { JOURNAL_KEY, type JournalKey } from './journal/journal-key.js';
import { INCIDENT_RESOLVERS, Operations } from './operations.js';
import { OutboxClaims } from './outbox/outbox.claims.js';
import { OutboxDispatcher } from './outbox/outbox.dispatcher.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import {
  JOB_SIGNAL,
  type JobSignal,
  EFFECT_PERFORMERS,
  type EffectPerformer,
  type FactSource,
  type IncidentResolver,
  type LedgerStore,
  type SharedRows,
} from './ports/ports.js';
import { ProjectionRepository } from './commit/projection.repository.js';
import { ReferenceFacts } from './facts/reference-facts.js';
import { RefusedAttempts } from './faults/refused-attempts.js';
import { StartDecider } from './decide/start-decider.js';
import { StepRunner } from './step-runner.js';
import { TaskTerms } from './facts/task-terms.js';
import { WorkReader } from './work.reader.js';
import { WorkflowCatalog } from './ports/workflow-catalog.js';

/** Raised with every change of what the journal or the snapshot mean; the database remembers the oldest that may run. */
export const engineVersion = 2;

/** What runs: the workflows, and the classes of the libs that serve them with facts, shared rows and a ledger. */
export interface EngineOptions {
  readonly packages: readonly WorkflowPackage[];
  /** Of this database. */
  readonly journalKey: JournalKey;
  /** Modules that export the classes named below. */
  readonly imports: readonly (Type | DynamicModule)[];
  readonly facts: readonly Type<FactSource>[];
  readonly sharedRows: readonly Type<SharedRows>[];
  readonly ledger: Type<LedgerStore>;
  /** Who retries and skips what a lib does itself. */
  readonly resolvers?: readonly Type<IncidentResolver>[];
  /** Those that perform effects of kinds which are not the engine's own; one for each kind. */
  readonly performers?: readonly Type<EffectPerformer>[];
  /** Steps that one transaction stores at most; fewer than the usual only to compare. */
  readonly stepsTogether?: number;
  /** Signals the pending work that commits leave; without it, that work waits for the sweep. */
  readonly signal?: Type<JobSignal>;
}

const silent: JobSignal = { notify: () => undefined };

const exported = [
  Engine,
  FactLoader,
  GroupStarts,
  StepRunner,
  CaseRepository,
  TaskTerms,
  IncidentRepository,
  Operations,
  OutboxClaims,
  OutboxDispatcher,
  OutboxRepository,
  ProjectionRepository,
  StartDecider,
  DeadlineFastForward,
  DeadlineClaims,
  DeadlineWorker,
  WorkReader,
  WorkflowCatalog,
];

@Module({})
export class EngineModule implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(WorkflowCatalog) private readonly catalog: WorkflowCatalog,
    @Inject(FactLoader) private readonly facts: FactLoader,
    private readonly clock: Clock,
  ) {}

  static forRoot(options: EngineOptions): DynamicModule {
    const together = (...all: unknown[]): unknown[] => all;
    return {
      module: EngineModule,
      global: true,
      imports: [...options.imports],
      providers: [
        ...exported.filter((provider) => provider !== WorkflowCatalog),
        { provide: WorkflowCatalog, useFactory: () => new WorkflowCatalog(options.packages) },
        { provide: FACT_SOURCES, useFactory: together, inject: [...options.facts] },
        { provide: SHARED_ROWS, useFactory: together, inject: [...options.sharedRows] },
        { provide: INCIDENT_RESOLVERS, useFactory: together, inject: [...(options.resolvers ?? [])] },
        { provide: LEDGER_STORE, useExisting: options.ledger },
        { provide: JOURNAL_KEY, useValue: options.journalKey },
        { provide: STEPS_TOGETHER, useValue: options.stepsTogether ?? maxGroupSize },
        {
          provide: EFFECT_PERFORMERS,
          useFactory: together,
          inject: [ChildBeginning, ChildEnding, ...(options.performers ?? [])],
        },
        options.signal === undefined
          ? { provide: JOB_SIGNAL, useValue: silent }
          : { provide: JOB_SIGNAL, useExisting: options.signal },
        CaseNumberFacts,
        CaseCache,
        CaseStarter,
        ChildBeginning,
        ChildEnding,
        Children,
        Admission,
        Commit,
        CommitConnections,
        GroupCommit,
        IdempotencyRepository,
        ReferenceFacts,
        RefusedAttempts,
        EventDecider,
        StepStore,
      ],
      exports: [...exported, EFFECT_PERFORMERS, INCIDENT_RESOLVERS, JOB_SIGNAL, LEDGER_STORE, SHARED_ROWS],
    };
  }

  /** Refuses to start on what it could not run rightly: a newer database, or a broken workflow. */
  async onModuleInit(): Promise<void> {
    const rows = await this.dataSource.query<{ min_engine_version: number }[]>('select min_engine_version from engine_fence');
    const needed = rows[0]?.min_engine_version ?? 0;
    if (needed > engineVersion)
      throw new StartFault(`This database needs engine version ${needed}; this program has ${engineVersion}.`);
    const rules = this.catalog.all().flatMap(rulesOf);
    this.catalog.lint(await this.facts.knownRules(this.dataSource.manager, rules, this.clock.now().toISOString()));
  }
}
