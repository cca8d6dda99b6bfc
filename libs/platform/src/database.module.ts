import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, type DatabaseOptions } from './data-source-options.js';
import { DemoClock } from './demo-clock.js';
import { HealthController } from './health.controller.js';

/** The application's connections to its migrated database, its health, and the clock that a demonstration keeps there. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      // No second attempt: the start has just proved that the database answers.
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(options), retryAttempts: 0 })],
      controllers: [HealthController],
      providers: [DemoClock],
      exports: [DemoClock],
    };
  }
}
