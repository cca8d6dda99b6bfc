import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import { ActingReader, IdentityModule } from '#identity';
import { BatchesModule } from '#batches';
import { type JournalKey } from '#engine';
import type { WorkflowPackage } from '#machine';
import { NotifyModule } from '#notify';
import { type Clock, type Configuration, DatabaseModule, PlatformModule } from '#platform';
import { engineWithLibs, entities, migrations, queueNotifier } from '#program';
import { QueueModule } from '#queue';
import { RequestGate } from './admission/request-gate.js';
import { BulkHttpModule } from './bulk/bulk-http.module.js';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { AccountsHttpModule } from './accounts/accounts-http.module.js';
import { DemoClockController } from './demo/demo-clock.controller.js';
import { TimeTravel } from './demo/time-travel.js';
import { DocumentsHttpModule } from './documents/documents-http.module.js';
import { HealthHttpModule } from './health/health-http.module.js';
import { FeedHttpModule } from './feed/feed-http.module.js';
import { FiguresHttpModule } from './indicators/figures-http.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboxHttpModule } from './inbox/inbox-http.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { InstancesModule } from './instances/instances.module.js';
import { MandatesHttpModule } from './mandates/mandates-http.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { OperationsController } from './operations/operations.controller.js';
import { AllowedMethods } from './problem/allowed-methods.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { ReadableBodyPipe } from './request/readable-body.js';
import { RecomputationsModule } from './recomputations/recomputations.module.js';
import { PublicModule } from './public/public.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { StreamModule } from './stream/stream.module.js';
import { SuccessionsModule } from './successions/successions.module.js';
import { TablesModule } from './tables/tables.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TreasuryHttpModule } from './treasury/treasury-http.module.js';
import { ViewsHttpModule } from './views/views-http.module.js';
import { WebhooksHttpModule } from './webhooks/webhooks-http.module.js';
import { DiagramsModule } from './workflows/diagram/diagrams.module.js';

/** What an app is made of: settings, the time, its log, an address of its migrated database, and what it runs. */
export interface AppParts {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Logger;
  /** The application's role. */
  readonly databaseUrl: string;
  readonly journalKey: JournalKey;
  readonly packages: readonly WorkflowPackage[];
}

@Module({})
export class AppModule {
  static forRoot({ configuration, clock, log, databaseUrl, journalKey, packages }: AppParts, gate: RequestGate): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        PlatformModule.forRoot(configuration, clock, log),
        DatabaseModule.forRoot({ url: databaseUrl, entities, migrations }),
        QueueModule.forRoot({ redisUrl: configuration.redisUrl, databaseUrl }),
        ...engineWithLibs({ packages, journalKey, ...queueNotifier }),
        BatchesModule.forRoot({ imports: [IdentityModule], acting: ActingReader }),
        SignInModule,
        InstancesModule,
        TasksModule,
        DiagramsModule,
        CheckpointsModule,
        IncidentsModule,
        InboxHttpModule,
        NotifyModule,
        HealthHttpModule,
        MetricsModule,
        ReferenceModule,
        TreasuryHttpModule,
        FiguresHttpModule,
        DocumentsHttpModule,
        SuccessionsModule,
        ImportsModule,
        TablesModule,
        BulkHttpModule,
        RecomputationsModule,
        AccountsHttpModule,
        MandatesHttpModule,
        FeedHttpModule,
        WebhooksHttpModule,
        StreamModule,
        ViewsHttpModule,
        PublicModule.forPackages(packages),
        IdentityModule,
      ],
      controllers: [DemoClockController, OperationsController],
      providers: [
        AllowedMethods,
        TimeTravel,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: RequestGate, useValue: gate },
        { provide: APP_PIPE, useClass: ReadableBodyPipe },
      ],
      // For what a module of a route must say to it.
      exports: [RequestGate],
    };
  }
}
