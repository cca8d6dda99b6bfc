import { Controller, Get, HttpException, Inject, Logger as NestLogger, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Logger } from 'nestjs-pino';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Clock } from './clock.js';
import { CONFIGURATION, loadConfiguration, type Configuration } from './configuration.js';
import { DatabaseModule } from './database.module.js';
import { createLog } from './logging.js';
import { platformMigration } from './platform.migration.js';
import { PlatformModule } from './platform.module.js';
import { sqlMigration } from './sql-migration.js';

const migrations = [platformMigration];
const pending = sqlMigration(1999999999999, 'Pending', new URL('file:///nowhere.sql'));

@Controller('probe')
class ProbeController {
  private readonly log = new NestLogger('Probe');

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  probe(): object {
    this.log.log({ password: 'geheim', headers: { authorization: 'geheim', cookie: 'geheim' }, message: 'probed' });
    return { offset: this.clock.offsetMs, host: this.configuration.host };
  }

  @Get('busy')
  busy(): never {
    throw new HttpException('later', 503);
  }

  @Get('fault')
  fault(): never {
    throw new Error('broken');
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

interface Line {
  readonly msg: string;
  readonly level: number;
  readonly reqId?: string;
  readonly req?: { method: string; url: string };
  readonly res?: { statusCode: number };
}

let database: TestDatabase;
let app: NestFastifyApplication;
let lines: string[];

async function start(known = migrations): Promise<void> {
  lines = [];
  const configuration = loadConfiguration({});
  const log = createLog(configuration, { write: (line) => void lines.push(line) });
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(configuration, new Clock(), log),
      DatabaseModule.forRoot({ url: database.url, entities: [], migrations: known }),
      ProbeModule,
    ],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  await app.init();
}

const get = (url: string, headers: Record<string, string> = {}): ReturnType<typeof app.inject> => app.inject({ url, headers });

const logged = (): Line[] => lines.map((line) => JSON.parse(line) as Line);

beforeEach(async () => {
  database = await createTestDatabase({ migrations });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

test('configuration and clock are there for every module', async () => {
  await start();
  expect((await get('/probe')).json()).toEqual({ offset: 0, host: '127.0.0.1' });
});

describe('a request', () => {
  test('is logged once with the id that is answered, and so is what is said while it is worked on', async () => {
    await start();
    const { headers } = await get('/probe');
    const ofRequest = logged().filter((line) => line.reqId !== undefined);
    expect(ofRequest).toEqual([
      expect.objectContaining({ message: 'probed' }),
      expect.objectContaining({ req: { method: 'GET', url: '/probe' }, res: { statusCode: 200 } }),
    ]);
    expect(new Set(ofRequest.map((line) => line.reqId))).toEqual(new Set([headers['x-request-id']]));
  });

  test('for a calendar feed is logged without the secret in its address', async () => {
    await start();
    await get('/api/feed/geheim.ics?x=geheim');
    expect(lines.join()).toMatch('/api/feed/[Redacted]');
    expect(lines.join()).not.toMatch('geheim');
  });

  test.each(['a', 'A-1_b.c', 'x'.repeat(64)])('keeps the id %s', async (id) => {
    await start();
    expect((await get('/probe', { 'x-request-id': id })).headers['x-request-id']).toBe(id);
  });

  test.each(['', 'a b', 'a"b', 'x'.repeat(65), 'ы'])('does not keep the id "%s"', async (id) => {
    await start();
    expect((await get('/probe', { 'x-request-id': id })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that is asked to try again is a warning: nobody has to repair it', async () => {
    await start();
    await get('/probe/busy');
    expect(logged().filter((line) => line.res?.statusCode === 503)).toEqual([expect.objectContaining({ level: 40 })]);
  });

  test('that fails is an error in the log', async () => {
    await start();
    expect((await get('/probe/fault')).statusCode).toBe(500);
    expect(logged().filter((line) => line.res?.statusCode === 500)).toEqual([expect.objectContaining({ level: 50 })]);
  });

  test('shows no secret in the log', async () => {
    await start();
    await get('/probe', { authorization: 'geheim', cookie: 'session=geheim' });
    expect(lines.join()).toMatch('probed');
    expect(lines.join()).not.toMatch('geheim');
  });
});

describe('health', () => {
  test('is live and ready', async () => {
    await start();
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await get('/health/ready')).toMatchObject({ statusCode: 200, body: '{"status":"ready"}' });
    expect(logged().filter((line) => line.reqId !== undefined)).toEqual([]);
  });

  test('is not ready while a migration is missing', async () => {
    await start([...migrations, pending]);
    expect(await get('/health/ready')).toMatchObject({ statusCode: 503, body: '{"status":"migrationsPending"}' });
  });

  test('is not ready, but live, while the database does not answer', async () => {
    await start();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table migrations');
    expect(await get('/health/ready')).toMatchObject({ statusCode: 503, body: '{"status":"databaseUnavailable"}' });
    expect((await get('/health/live')).statusCode).toBe(200);
    await owner.end();
    expect((await get('/health/ready')).statusCode).toBe(200);
  });

  test('is not ready without a database', async () => {
    await start();
    await app.get(DataSource).destroy();
    expect(await get('/health/ready')).toMatchObject({ statusCode: 503, body: '{"status":"databaseUnavailable"}' });
  });
});
