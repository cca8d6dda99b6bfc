import { type DynamicModule, Module } from '@nestjs/common';
import type { Backend } from './backend.js';
import { Consumers } from './consumers.js';
import { PostgresBackend } from './postgres-backend.js';
import type { QueueSettings } from './queue-settings.js';
import { Queues } from './queues.js';
import { QuietLog } from './quiet-log.js';
import { RedisBackend } from './redis-backend.js';

const BACKEND = Symbol('BACKEND');

/** `Queues` and `Consumers` for every module. */
@Module({})
export class QueueModule {
  static forRoot(settings: QueueSettings): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        QuietLog,
        { provide: BACKEND, useFactory: (log: QuietLog) => backendOf(settings, log), inject: [QuietLog] },
        {
          provide: Queues,
          useFactory: (backend: Backend, log: QuietLog) => new Queues(backend, log),
          inject: [BACKEND, QuietLog],
        },
        {
          provide: Consumers,
          useFactory: (backend: Backend, queues: Queues, log: QuietLog) => new Consumers(backend, queues, log),
          inject: [BACKEND, Queues, QuietLog],
        },
      ],
      exports: [Queues, Consumers],
    };
  }
}

function backendOf({ redisUrl, databaseUrl }: QueueSettings, log: QuietLog): Backend {
  return redisUrl === null ? new PostgresBackend(databaseUrl, log) : new RedisBackend(redisUrl, log);
}
