import { createSecretKey } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { WorkflowPackage } from '#machine';
import { Clock, type Configuration, createLog } from '#platform';
import { RequestGate } from './admission/request-gate.js';
import { AppModule } from './app.module.js';
import { apiDocument } from './docs/document.js';

const unused = 'postgres://unused';

/** The document of the API by what its modules declare: nothing of them is made, and no database is asked. */
export async function declaredDocument(
  configuration: Configuration,
  packages: readonly WorkflowPackage[],
): Promise<OpenAPIObject> {
  const parts = {
    clock: new Clock(),
    log: createLog(configuration),
    databaseUrl: unused,
    journalKey: createSecretKey(unused, 'utf8'),
  };
  const gate = new RequestGate(() => {
    throw new Error('nobody asks');
  });
  const module = AppModule.forRoot({ configuration, packages, ...parts }, gate);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  return apiDocument(app, { packages, publicUrl: configuration.publicUrl });
}
