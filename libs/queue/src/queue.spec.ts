import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { platformMigration } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { redisLack, startRedis, type TestRedis } from '../../../test/support/redis.js';
import { type Signal, prepareQueue, QueueAway } from './index.js';
import type { QueueSettings } from './queue-settings.js';
import { closeProcesses, openProcess, spawnStuckConsumer, until } from './process.support.js';

/** A place where signals hang, and what may happen to it. */
interface Place {
  readonly settings: QueueSettings;
  /** Everything that waits there is gone. */
  lose(): Promise<void>;
  cutConnections(): Promise<void>;
  end(): Promise<void>;
}

/** With Redis the database gets no query. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/none';

async function onRedis(): Promise<Place> {
  const redis: TestRedis = await startRedis();
  return {
    settings: { redisUrl: redis.url, databaseUrl: nowhere },
    lose: () => redis.flushAll(),
    cutConnections: async () => void (await redis.command('CLIENT', 'KILL', 'TYPE', 'normal')),
    end: () => redis.remove(),
  };
}

const migrations = [platformMigration];

async function onPostgres(): Promise<Place> {
  const database: TestDatabase = await createTestDatabase({ migrations });
  const { url, ownerUrl } = database;
  // As in an installation, where `migrate` does it; a clone has the rights of a new database.
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`revoke all on database ${owner.database} from public`);
  await owner.query(`grant connect on database ${owner.database} to ${new URL(url).username}`);
  await owner.end();
  await prepareQueue({ redisUrl: null, url, ownerUrl });
  return {
    settings: { redisUrl: null, databaseUrl: url },
    lose: async () => void (await database.dataSource.query('delete from bullmq.job')),
    cutConnections: async () =>
      void (await database.dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = current_user and application_name <> 'yntymak' and pid <> pg_backend_pid()`,
      )),
    end: () => database.drop(),
  };
}

const lack = redisLack();
const places: [string, () => Promise<Place>][] = [
  [lack === null ? 'Redis' : `Redis (${lack})`, onRedis],
  ['PostgreSQL', onPostgres],
];
/** Without one that is lacking. */
const here = lack === null ? places : places.slice(1);

/** What mostly waits. Each has queues of its own: they are done all at once. */
const slow: Readonly<Record<string, (settings: QueueSettings) => Promise<void>>> = {
  'a handler that throws is called again with pauses, then the signal is given up, later it may be sent again': async (
    settings,
  ) => {
    const { queues, consume } = await openProcess(settings);
    const times: number[] = [];
    const received = consume('imports', ({ id }) => {
      if (id !== 'bad') return Promise.resolve();
      times.push(Date.now());
      return Promise.reject(new Error('broken'));
    });
    await queues.notify('imports', [{ id: 'bad', data: null }]);
    await queues.notify('imports', [{ id: 'good', data: null }]);
    await until(async () => (await queues.depths()).imports.failed === 1, 20_000);
    expect(received.filter(({ id }) => id === 'bad').map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
    expect(times.at(-1)! - times[0]!).toBeLessThan(9_000);
    expect(received.filter(({ id }) => id === 'good')).toHaveLength(1);
    await queues.clearFailed('imports', 0);
    expect((await queues.depths()).imports.failed).toBe(0);
    await queues.notify('imports', [{ id: 'bad', data: null }]);
    await until(() => times.length > 5);
  },
  'one that a killed process had taken up is received by another': async (settings) => {
    const stuck = spawnStuckConsumer(settings);
    const { queues, consume } = await openProcess(settings);
    await queues.notify('alarms', [{ id: 'orphan', data: null }]);
    await stuck.consuming;
    const received = consume('alarms');
    const ended = once(stuck.child, 'exit');
    stuck.child.kill('SIGKILL');
    await ended;
    const killedAt = Date.now();
    await until(() => received.length === 1, 15_000);
    expect(received[0]).toEqual({ id: 'orphan', data: null, attempt: 1 });
    expect(Date.now() - killedAt).toBeLessThan(8_000);
  },
  'a process that ends finishes what it does, and waits for nothing that hangs': async (settings) => {
    const [one, other] = [await openProcess(settings), await openProcess(settings)];
    let done = 0;
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    one.consume('bulk', async () => void (await finished, done++));
    const hanging = other.consume('notices', () => new Promise(() => undefined));
    await one.queues.notify('bulk', [{ id: 'short', data: null }]);
    await one.queues.notify('notices', [{ id: 'endless', data: null }]);
    await until(async () => (await one.queues.depths()).bulk.active === 1 && hanging.length === 1);
    const begin = Date.now();
    const closed = one.close();
    await delay(300);
    expect(done).toBe(0);
    finish();
    await closed;
    expect(done).toBe(1);
    expect(Date.now() - begin).toBeLessThan(2_000);
    const there = (await openProcess(settings)).consume('notices');
    await other.close();
    expect(Date.now() - begin).toBeLessThan(9_000);
    await until(() => there.length === 1);
    expect(there[0]).toEqual({ id: 'endless', data: null, attempt: 2 });
  },
};

describe('what takes its time', () => {
  const runs = new Map<string, Promise<void>>();
  const opened: Place[] = [];
  beforeAll(async () => {
    for (const [name, open] of here) {
      const place = await open();
      opened.push(place);
      for (const [title, act] of Object.entries(slow)) {
        const run = act(place.settings);
        // Its test reports it.
        run.catch(() => undefined);
        runs.set(`${name} ${title}`, run);
      }
    }
  });
  afterAll(async () => {
    await Promise.allSettled(runs.values());
    await closeProcesses();
    for (const place of opened) await place.end();
  });

  describe.each(here)('on %s', (name) => {
    test.each(Object.keys(slow))('%s', (title) => runs.get(`${name} ${title}`)!);
  });
});

describe.each(places)('signals on %s', (name, open) => {
  const testHere = name.startsWith('Redis') && lack !== null ? test.skip : test;
  let place: Place;
  beforeAll(async () => {
    if (testHere === test) place = await open();
  });
  afterAll(() => place?.end());
  afterEach(async () => {
    await closeProcesses();
    await place?.lose();
  });

  testHere('one sent now is received at once, with its data', async () => {
    const { queues, consume } = await openProcess(place.settings);
    const received = consume('notices');
    const signals: Signal[] = [null, 'text', { a: ['b', 1, { c: null }] }].map((data, at) => ({ id: `notice-${at}`, data }));
    await queues.notify('notices', signals);
    await until(() => received.length === 3, 2_000);
    expect(received.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
      signals.map((signal) => ({ ...signal, attempt: 1 })),
    );
  });

  testHere('one sent for later is received then, not before', async () => {
    const { queues, consume } = await openProcess(place.settings);
    const received = consume('alarms');
    const begin = Date.now();
    await queues.notify('alarms', [{ id: 'later', data: null, afterMs: 800 }]);
    await until(() => received.length === 1);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(799);
    expect(Date.now() - begin).toBeLessThan(2_000);
  });

  testHere('the same id is one signal while it waits, and is sent again once it was received', async () => {
    const { queues, consume } = await openProcess(place.settings);
    const signal = { id: 'due-1764000000', data: null };
    const isDone = async (): Promise<boolean> => {
      const { waiting, active } = (await queues.depths()).alarms;
      return waiting + active === 0;
    };
    await queues.notify('alarms', [signal, signal]);
    await queues.notify('alarms', [signal]);
    expect((await queues.depths()).alarms.waiting).toBe(1);
    const received = consume('alarms');
    await until(() => received.length === 1);
    for (const times of [2, 3]) {
      await until(isDone);
      await queues.notify('alarms', [signal]);
      await until(() => received.length === times);
    }
    await until(isDone);
    expect(received).toHaveLength(3);
  });

  testHere('many at once are shared by two processes, each is received once', async () => {
    const [one, other] = [await openProcess(place.settings), await openProcess(place.settings)];
    const [here, there] = [one, other].map(({ consume }) => consume('bulk', () => delay(5), 5));
    const signals = Array.from({ length: 1_200 }, (_, at) => ({ id: `item-${at}`, data: at }));
    const sentAt = Date.now();
    await one.queues.notify('bulk', signals);
    expect(Date.now() - sentAt).toBeLessThan(3_000);
    await until(() => here!.length + there!.length >= 1_200, 20_000);
    await delay(100);
    const ids = [...here!, ...there!].map(({ id }) => id);
    expect(new Set(ids).size).toBe(1_200);
    expect(ids).toHaveLength(1_200);
    expect(Math.min(here!.length, there!.length)).toBeGreaterThan(100);
  });

  testHere('the same signals sent by two processes at once, in any order, are one each', async () => {
    const [one, other] = [await openProcess(place.settings), await openProcess(place.settings)];
    const signals = Array.from({ length: 300 }, (_, at) => ({ id: `both-${at}`, data: null }));
    await Promise.all([one.queues.notify('bulk', signals), other.queues.notify('bulk', [...signals].reverse())]);
    expect((await one.queues.depths()).bulk.waiting).toBe(300);
  });

  testHere('after all connections were cut it goes on by itself', async () => {
    const { queues, consume } = await openProcess(place.settings);
    const received = consume('alarms');
    await queues.notify('alarms', [{ id: 'before', data: null }]);
    await until(() => received.length === 1);
    await place.cutConnections();
    await until(async () => isNotified(queues, { id: 'after', data: null }), 5_000);
    await until(() => received.length === 2, 10_000);
  });

  testHere('when everything is lost, what is sent again is received', async () => {
    const { queues, consume } = await openProcess(place.settings);
    const received = consume('alarms');
    await queues.notify('alarms', [{ id: 'lost', data: null, afterMs: 60_000 }]);
    await place.lose();
    expect((await queues.depths()).alarms.delayed).toBe(0);
    await queues.notify('alarms', [{ id: 'lost', data: null }]);
    await until(() => received.length === 1);
  });

  testHere('depths count what waits, and an operator empties all queues but for what is under way', async () => {
    const { queues, consume } = await openProcess(place.settings);
    let end = (): void => undefined;
    const received = consume('deliveries', () => new Promise((resolve) => (end = resolve)), 1);
    await queues.notify('deliveries', [{ id: 'under-way', data: null }]);
    await until(() => received.length === 1);
    await queues.notify(
      'deliveries',
      [1, 2, 3].map((at) => ({ id: `waits-${at}`, data: null })),
    );
    await queues.notify('notices', [{ id: 'waits', data: null, afterMs: 60_000 }]);
    const none = { waiting: 0, delayed: 0, active: 0, failed: 0 };
    const empty = { alarms: none, notices: none, imports: none, bulk: none, deliveries: { ...none, active: 1 } };
    expect(await queues.depths()).toEqual({
      ...empty,
      deliveries: { ...none, waiting: 3, active: 1 },
      notices: { ...none, delayed: 1 },
    });
    await queues.empty();
    expect(await queues.depths()).toEqual(empty);
    end();
    await queues.notify('deliveries', [{ id: 'waits-1', data: null }]);
    await until(() => received.length === 2);
    end();
  });

  testHere.each(['', '17', 'a:b', 'x'.repeat(201)])('an id that the queue would not keep is a mistake: "%s"', async (id) => {
    const { queues } = await openProcess(place.settings);
    await expect(queues.notify('alarms', [{ id, data: null }])).rejects.toThrow(TypeError);
  });

  /** Whether it was sent. */
  async function isNotified(queues: Awaited<ReturnType<typeof openProcess>>['queues'], signal: Signal): Promise<boolean> {
    return queues.notify('alarms', [signal]).then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(QueueAway);
        return false;
      },
    );
  }
});
