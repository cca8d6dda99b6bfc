import { type INestApplicationContext, Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { Rounds } from '#platform';
import type { ShutdownHooks } from '#program';
import { AlarmsProcessor } from './alarms.processor.js';
import { BulkProcessor } from './bulk.processor.js';
import { EffectsProcessor } from './effects.processor.js';
import { WorkerModule, type WorkerParts } from './worker.module.js';

/** Starts a worker; what it opens it adds to `opened`. Throws a StartFault. */
export async function startWorker(parts: WorkerParts, shutdown: ShutdownHooks): Promise<INestApplicationContext> {
  // Beside an api, Nest would warn that this process has two data sources of one name: each has its own context.
  NestLogger.overrideLogger(false);
  const module = WorkerModule.forRoot(parts);
  const context = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: false });
  shutdown.add(() => context.close());
  context.useLogger(context.get(Logger));
  for (const processor of [AlarmsProcessor, EffectsProcessor, BulkProcessor]) context.get(processor).listen();
  context.get(Rounds).start();
  return context;
}
