import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { readJournalKey } from '#engine';
import type { WorkflowPackage } from '#machine';
import { Clock, type Configuration, createLog } from '#platform';
import type { ProcessContext } from '#program';
import { demonstrationBodies } from '#registry';
import { createDemonstrationDatabase, type TestDatabase } from './database.js';
import { leave } from './leave/leave.workflow.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { packageOf } from './package-of.js';

/** The whole API in this process, on a database of its own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: Clock;
  readonly dataDir: string;
  /** Asks as somebody by login (or nobody), with a session that is opened once. */
  ask(login: string | null, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, options?: AskOptions): Promise<Answered>;
  /** Everybody signs in anew: sessions have ended, perhaps. */
  forgetSessions(): void;
  /** Starts a leave case: requested by the drafter of the ministry, answered by the signatory of Sokuluk. */
  askLeave(): Promise<string>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of `body`, as it is. */
  readonly raw?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  // What a route answers is asserted by the test that asks.
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export const applicant = 'ministry.drafter';
export const employer = 'aimak.signatory';
/** Of a body that is no party. */
export const stranger = 'city.signatory';

export const configuration: Configuration = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1:3000',
  // Each has one of its own.
  dataDir: '',
  databaseUrl: null,
  databaseOwnerUrl: null,
  redisUrl: null,
  documentStore: null,
  documentQuotaMb: 500,
  documentDays: 30,
  signingKey: null,
  demo: true,
  publicDemo: false,
  demoCases: false,
  logLevel: 'silent',
  metricsToken: null,
  workerPort: null,
  production: false,
  openid: null,
  webhookAllowPrivate: false,
  mail: null,
};

/** A test's database as programs find it prepared. */
export async function preparedOf({ url, ownerUrl }: TestDatabase): Promise<Pick<ProcessContext, 'databaseUrl' | 'journalKey'>> {
  return { databaseUrl: url, journalKey: await readJournalKey(ownerUrl) };
}

/** With the smallest workflow, unless others are given. */
export async function openApi(
  settings: Partial<Configuration> = {},
  packages: readonly WorkflowPackage[] = [packageOf(leave)],
): Promise<TestApi> {
  const database = await createDemonstrationDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'yntymak-api-'));
  const remove = async (): Promise<void> => {
    await database.drop();
    await rm(dataDir, { recursive: true });
  };
  try {
    return await openOn(database, { ...configuration, dataDir, ...settings }, packages, remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

async function openOn(
  database: TestDatabase,
  settings: Configuration,
  packages: readonly WorkflowPackage[],
  remove: () => Promise<void>,
): Promise<TestApi> {
  await database.dataSource.query(
    `insert into rule (id, valid_from, value, unit, statutory, note_ky, note_ru, note_en)
     values ('leave.answer', '2020-01-01', 3, 'workingDays', false, 'эмгек өргүү', 'отпуск', 'leave')`,
  );
  const clock = new Clock();
  const log = createLog(settings);
  const app = await createApp({ configuration: settings, clock, log, ...(await preparedOf(database)), packages });
  let signedIn = asking(app);
  const ask: TestApi['ask'] = (...request) => signedIn(...request);
  return {
    app,
    database,
    clock,
    dataDir: settings.dataDir,
    ask,
    forgetSessions: () => void (signedIn = asking(app)),
    askLeave: async () => {
      const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
      return (await ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } })).body.id as string;
    },
    close: async () => {
      await app.close();
      await remove();
    },
  };
}

/** Asks an app as `TestApi.ask` does. */
export function asking(app: NestFastifyApplication): TestApi['ask'] {
  const cookies = new Map<string, string>();
  const inject = async (options: InjectOptions): Promise<Answered & { cookie?: string }> => {
    const response = await app.inject(options);
    const body: unknown = /json/.test(String(response.headers['content-type'])) ? response.json() : response.body;
    const [session] = response.cookies;
    return {
      status: response.statusCode,
      body,
      headers: response.headers,
      ...(session && { cookie: `${session.name}=${session.value}` }),
    };
  };
  const signIn = async (login: string): Promise<string> => {
    const { cookie } = await inject({ method: 'POST', url: '/api/session', payload: { login, password: 'yntymak-demo' } });
    return String(cookie);
  };
  return async (login, method, url, { body, raw, headers = {} } = {}) => {
    if (login !== null && !cookies.has(login)) cookies.set(login, await signIn(login));
    const cookie = login === null ? {} : { cookie: cookies.get(login)! };
    const type = raw === undefined ? {} : { 'content-type': 'application/json' };
    const payload = raw ?? (body as InjectOptions['payload']);
    return inject({ method, url, headers: { 'accept-language': 'en', ...type, ...cookie, ...headers }, payload });
  };
}
