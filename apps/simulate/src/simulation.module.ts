import { type DynamicModule, Module } from '@nestjs/common';
import { BulkModule } from '#engine';
import { ActingReader, IdentityModule } from '#identity';
import { type Configuration, createLog, DatabaseModule, PlatformModule } from '#platform';
import { DocumentsModule } from '#documents';
import { engineWithLibs, entities, migrations } from '#program';
import { RegistryModule } from '#registry';
import { TreasuryModule } from '#treasury';
import { workflows } from '#workflows';
import type { StandingClock } from './standing-clock.js';

/** The program without its HTTP: engine, libs and workflows as they are in production, on a clock that stands still. */
@Module({})
export class SimulationModule {
  static forRoot(configuration: Configuration, clock: StandingClock, databaseUrl: string): DynamicModule {
    return {
      module: SimulationModule,
      imports: [
        PlatformModule.forRoot(configuration, clock, createLog(configuration)),
        DatabaseModule.forRoot({ url: databaseUrl, entities, migrations }),
        engineWithLibs(workflows),
        BulkModule.forRoot({ imports: [IdentityModule], acting: ActingReader }),
        RegistryModule,
        TreasuryModule,
        DocumentsModule,
      ],
    };
  }
}
