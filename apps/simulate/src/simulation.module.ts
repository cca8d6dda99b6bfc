import { type DynamicModule, Module } from '@nestjs/common';
import { BatchesModule } from '#batches';
import { ActingReader, IdentityModule } from '#identity';
import { DigestRound, NotifyModule, ReminderRound } from '#notify';
import { type Configuration, createLog, DatabaseModule, PlatformModule, ROUNDS } from '#platform';
import { DocumentsModule } from '#documents';
import { engineWithLibs, entities, migrations, type PreparedDatabase, SuccessionReviewsModule, SuccessionRound } from '#program';
import { QueueModule } from '#queue';
import { RegistryModule } from '#registry';
import { TreasuryModule } from '#treasury';
import { packages } from '#workflows';
import { DeferredSignals, DeferredSignalsModule } from './time/deferred-signals.js';
import type { StandingClock } from './time/standing-clock.js';
import { VirtualTime } from './time/virtual-time.js';

/** The program without its HTTP: engine, libs and workflows as they are in production, on a clock that stands still. */
@Module({})
export class SimulationModule {
  static forRoot(
    configuration: Configuration,
    clock: StandingClock,
    { url, journalKey }: Pick<PreparedDatabase, 'url' | 'journalKey'>,
  ): DynamicModule {
    return {
      module: SimulationModule,
      imports: [
        PlatformModule.forRoot(configuration, clock, createLog(configuration)),
        DatabaseModule.forRoot({ url, entities, migrations }),
        QueueModule.forRoot({ redisUrl: configuration.redisUrl, databaseUrl: url }),
        DeferredSignalsModule,
        ...engineWithLibs({ packages, journalKey, imports: [DeferredSignalsModule], signal: DeferredSignals }),
        BatchesModule.forRoot({ imports: [IdentityModule], acting: ActingReader }),
        RegistryModule,
        TreasuryModule,
        DocumentsModule,
        SuccessionReviewsModule,
        NotifyModule,
      ],
      providers: [
        VirtualTime,
        { provide: ROUNDS, useFactory: (...rounds: unknown[]) => rounds, inject: [SuccessionRound, ReminderRound, DigestRound] },
      ],
    };
  }
}
