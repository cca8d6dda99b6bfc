import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { type DemonstrationAccount, findDemonstrationAccounts } from '#identity';
import { type Configuration, listenFault } from '#platform';
import type { ProcessContext, ShutdownHooks } from '#program';
import { packages } from '#workflows';
import { RequestGate } from './admission/request-gate.js';
import { createApp } from './create-app.js';
import { makeDemonstrationCases } from './demo/demonstration-cases.js';

export interface Started {
  readonly address: string;
  /** Of a demonstration; else none. */
  readonly accounts: readonly DemonstrationAccount[];
  /** Whether notices go out by mail as well. */
  readonly sendsMail: boolean;
}

/** Milliseconds that requests under way have to be answered when the program ends, and streams to say goodbye. */
const graceMs = { requests: 3_000, streams: 1_000 };

/** Starts the api; what it opens it adds to `opened`. Throws a StartFault. */
export async function startApi(ground: ProcessContext, opened: ShutdownHooks): Promise<Started> {
  const { configuration, clock, log } = ground;
  const app = await createApp({ ...ground, packages });
  opened.add(() => closeApp(app));
  if (configuration.demoCases) await makeDemonstrationCases(app, log);
  const address = await listen(app, configuration);
  const accounts = configuration.demo ? await findDemonstrationAccounts(app.get(DataSource).manager, clock.now()) : [];
  return { address, accounts, sendsMail: configuration.mail !== null };
}

async function listen(app: NestFastifyApplication, { host, port, publicUrl }: Configuration): Promise<string> {
  try {
    // The server's own: Nest's logs a busy port before it throws it.
    const address = await app.getHttpAdapter().getInstance().listen({ host, port });
    return port === 0 ? address : publicUrl;
  } catch (error) {
    throw listenFault(error, host, port);
  }
}

async function closeApp(app: NestFastifyApplication): Promise<void> {
  await app.get(RequestGate).end(graceMs.requests);
  const timer = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs.streams);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
