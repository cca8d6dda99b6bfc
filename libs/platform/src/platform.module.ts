import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Clock } from './clock.js';
import { CONFIGURATION, type Configuration } from './configuration.js';
import { createLog, requestLogging } from './logging.js';

/** Settings, clock and logs for every module. */
@Global()
@Module({})
export class PlatformModule {
  /** `log`: the logger that the start already uses. */
  static forRoot(configuration: Configuration, clock: Clock, log: Logger = createLog(configuration)): DynamicModule {
    return {
      module: PlatformModule,
      imports: [LoggerModule.forRoot(requestLogging(log))],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIGURATION, Clock],
    };
  }
}
