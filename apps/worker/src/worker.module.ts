import { type DynamicModule, Module } from '@nestjs/common';
import { BatchesModule } from '#batches';
import { CheckpointModule, CheckpointRound } from '#proofs';
import { DocumentRemovalRound, DocumentsModule } from '#documents';
import { ActingReader, IdentityModule } from '#identity';
import type { WorkflowPackage } from '#machine';
import { DigestRound, MailRound, NotifyModule, ReminderRound, WebhookRound } from '#notify';
import { DatabaseModule, PlatformModule, ROUNDS, Rounds } from '#platform';
import {
  engineWithLibs,
  entities,
  type ProcessContext,
  migrations,
  queueNotifier,
  SuccessionReviewsModule,
  SuccessionRound,
} from '#program';
import { QueueModule } from '#queue';
import { AlarmsProcessor } from './alarms.processor.js';
import { BulkProcessor } from './bulk.processor.js';
import { EffectsProcessor } from './effects.processor.js';
import { Shutdown } from './shutdown.js';
import { SweepRound } from './sweep.round.js';

/** What a worker stands on, and the workflows that it runs. */
export type WorkerParts = ProcessContext & { readonly packages: readonly WorkflowPackage[] };

/** A worker: the processors of its queues, and the rounds that find what no signal came for. */
@Module({})
export class WorkerModule {
  static forRoot({ configuration, clock, log, databaseUrl, journalKey, packages }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(configuration, clock, log),
        DatabaseModule.forRoot({ url: databaseUrl, entities, migrations }),
        QueueModule.forRoot({ redisUrl: configuration.redisUrl, databaseUrl }),
        ...engineWithLibs({ packages, journalKey, ...queueNotifier }),
        BatchesModule.forRoot({ imports: [IdentityModule], acting: ActingReader }),
        CheckpointModule,
        DocumentsModule,
        NotifyModule,
        SuccessionReviewsModule,
      ],
      providers: [
        Shutdown,
        AlarmsProcessor,
        EffectsProcessor,
        BulkProcessor,
        SweepRound,
        {
          provide: ROUNDS,
          useFactory: (...rounds: unknown[]) => rounds,
          inject: [
            SweepRound,
            CheckpointRound,
            SuccessionRound,
            MailRound,
            WebhookRound,
            ReminderRound,
            DigestRound,
            DocumentRemovalRound,
          ],
        },
        Rounds,
      ],
    };
  }
}
