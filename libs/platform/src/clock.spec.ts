import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Clock } from './clock.js';
import { loadConfiguration } from './configuration.js';
import { DemoClock } from './demo-clock.js';
import { platformMigration } from './platform.migration.js';
import { inTransaction } from './transaction.js';

const day = 86_400_000;

function inDays(days: number): Date {
  return new Date(Date.now() + days * day);
}

function daysAhead(clock: Clock): number {
  // The second look at the time may be a millisecond later: that rounds to a zero below zero.
  return Math.round((clock.now().getTime() - Date.now()) / day) + 0;
}

test('a clock shows the real time until it is advanced', () => {
  const clock = new Clock();
  expect(clock.offsetMs).toBe(0);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
});

test('it moves forward and goes on from there', async () => {
  const clock = new Clock();
  clock.advanceTo(inDays(10));
  const then = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(daysAhead(clock)).toBe(10);
  expect(clock.now().getTime()).toBeGreaterThan(then.getTime());
});

test('it never goes back', () => {
  const clock = new Clock();
  clock.advanceTo(inDays(10));
  clock.advanceTo(inDays(5));
  clock.advanceTo(inDays(-5));
  expect(daysAhead(clock)).toBe(10);
});

describe("a demonstration's clock", () => {
  const migrations = [platformMigration];
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase({ migrations });
  });
  afterEach(() => database.drop());

  function demoClock(clock: Clock, env: NodeJS.ProcessEnv = {}): DemoClock {
    return new DemoClock(clock, database.dataSource, loadConfiguration(env));
  }

  async function advance(days: number): Promise<number> {
    return inTransaction(database.dataSource, (tx) => demoClock(new Clock()).save(tx, inDays(days)));
  }

  async function daysAheadAfterStart(env?: NodeJS.ProcessEnv): Promise<number> {
    const clock = new Clock();
    await demoClock(clock, env).onModuleInit();
    return daysAhead(clock);
  }

  test('is the real one at first', async () => {
    expect(await daysAheadAfterStart()).toBe(0);
  });

  test('is where it was after a restart', async () => {
    await advance(10);
    await advance(40);
    expect(await daysAheadAfterStart()).toBe(40);
  });

  test('says how much further each move carries it, once', async () => {
    const moved: number[] = [];
    for (const days of [10, 40, 40, 20]) moved.push(Math.round((await advance(days)) / 86_400_000));
    expect(moved).toEqual([10, 30, 0, 0]);
  });

  test('is not turned back by a process that is behind', async () => {
    await advance(40);
    await advance(10);
    expect(await daysAheadAfterStart()).toBe(40);
  });

  test('does not outlive the demonstration', async () => {
    await advance(40);
    expect(await daysAheadAfterStart({ DEMO: 'off' })).toBe(0);
  });
});
