import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { dataSourceOptions } from '../data-source-options.js';
import { platformMigration } from '../platform.migration.js';
import { type Round, roundsMigration } from './round.js';
import { Rounds } from './rounds.js';

const schema = { migrations: [platformMigration, roundsMigration] };

let database: TestDatabase;
const others: DataSource[] = [];
beforeAll(async () => (database = await createTestDatabase(schema)));
afterAll(() => database.drop());
afterEach(() => Promise.all(others.splice(0).map((each) => each.destroy())));

const noted = (name: string): Promise<unknown[]> =>
  database.dataSource.query('select fault, took_ms >= 0 as "isTimed" from round_run where name = $1', [name]);

/** A process of its own, as the database sees it. */
async function another(rounds: readonly Round[]): Promise<Rounds> {
  const dataSource = new DataSource(dataSourceOptions({ url: database.url, entities: [], migrations: [] }));
  others.push(await dataSource.initialize());
  return new Rounds(dataSource, rounds);
}

test('of ten workers one runs a round at a time, and together as often as one alone would', async () => {
  let [runs, atOnce, maxAtOnce] = [0, 0, 0];
  const round: Round = {
    name: 'counted',
    everyMs: 400,
    run: async () => {
      runs += 1;
      maxAtOnce = Math.max(maxAtOnce, (atOnce += 1));
      await delay(30);
      atOnce -= 1;
    },
  };
  const workers = await Promise.all(Array.from({ length: 10 }, () => another([round])));
  for (const worker of workers) worker.start();
  await delay(2_500);
  await Promise.all(workers.map((worker) => worker.beforeApplicationShutdown()));
  expect(maxAtOnce).toBe(1);
  expect(runs).toBeGreaterThanOrEqual(3);
  expect(runs).toBeLessThanOrEqual(9);
  const ended = runs;
  await delay(600);
  expect(runs).toBe(ended);
}, 20_000);

test('what a run threw is noted, keeps nothing from running again, and is forgotten when it goes well', async () => {
  let isBroken = true;
  const run = (): Promise<void> => (isBroken ? Promise.reject(new Error('no way\0')) : Promise.resolve());
  const round: Round = { name: 'broken', everyMs: 1, run };
  const rounds = await another([round]);
  expect(await rounds.turn(round)).toBe(true);
  expect(await noted('broken')).toEqual([{ fault: 'no way', isTimed: true }]);
  isBroken = false;
  expect(await rounds.turn(round)).toBe(true);
  expect(await noted('broken')).toEqual([{ fault: null, isTimed: true }]);
});

test('a run that was noted in the future, while the clock of the database was ahead, holds up none', async () => {
  let runs = 0;
  const round: Round = { name: 'ahead', everyMs: 60_000, run: async () => void (runs += 1) };
  const rounds = await another([round]);
  const note = `insert into round_run (name, ran_at, took_ms) values ('ahead', clock_timestamp() + interval '1 hour', 0)`;
  await database.dataSource.query(note);
  expect(await rounds.turn(round)).toBe(true);
  expect(await rounds.turn(round)).toBe(false);
  expect(runs).toBe(1);
});

test('the end waits for a run under way', async () => {
  let hasRun = false;
  const run = async (): Promise<void> => {
    await delay(200);
    hasRun = true;
  };
  const rounds = await another([{ name: 'slow', everyMs: 1_000, run }]);
  rounds.start();
  await delay(100);
  await rounds.beforeApplicationShutdown();
  expect(hasRun).toBe(true);
});
