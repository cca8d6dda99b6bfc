import { type DynamicModule, Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Clock } from './clock.js';
import { CONFIGURATION, type Configuration } from './configuration.js';
import { createLog, everyRoute, requestLogging } from './logging.js';
import { identifyRequest } from './request-id.js';

/** Settings, clock and logs for every module. */
@Global()
@Module({})
export class PlatformModule implements NestModule {
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

  /** Nest mounts the middleware of global modules in their order, and a module comes before those that it imports: before the logging. */
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(identifyRequest).forRoutes(everyRoute);
  }
}
