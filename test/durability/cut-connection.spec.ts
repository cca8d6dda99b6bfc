import { Refused } from '#machine';
import { Verify } from '#proofs';
import { armCrashPoint, type CrashPoint, stepPoints } from '#platform';
import { DataSource } from 'typeorm';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../support/api.js';
import { beginBulk, bulkWhen } from '../support/bulk.js';
import { openWorker } from '../support/worker.js';
import { cover } from '../support/leave/cover.workflow.js';
import { leave } from '../support/leave/leave.workflow.js';
import { isFull } from '../support/full.js';
import { caseEnd, type CaseEnd } from './case-end.js';
import { type Cut, destroyed, Link, replyLost, terminated } from './cuts.js';
import { expectWholeRun } from './end-of-run.js';
import { type Kind, kinds, type Ready } from './kinds.js';
import { packageOf } from '../support/package-of.js';

let api: TestApi;
let link: Link;
/** Milliseconds of the slowest request. */
let slowest = 0;

beforeAll(async () => {
  api = await openApi({}, [packageOf(leave), packageOf(cover), ...packages]);
  link = await Link.of(api.app.get(DataSource), api.database.url);
  // Far from midnight, so that all happens on one day.
  const { clock } = api;
  clock.advanceTo(new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T04:00:00Z`));
});
afterAll(async () => {
  await link.close();
  await api.close();
});

/** Does it once, and the program passes a point: how often each. */
async function passings(ready: Ready): Promise<Map<CrashPoint, number>> {
  const counted = new Map<CrashPoint, number>();
  const disarm = stepPoints.map((point) => armCrashPoint(point, () => void counted.set(point, (counted.get(point) ?? 0) + 1)));
  await ready.act();
  for (const each of disarm) each();
  return counted;
}

/** Asks while the link is cut at a point. @returns the answer, or that it is not known. */
async function whileCut(ready: Ready, cut: Cut, point: CrashPoint, passing: number): Promise<unknown> {
  let passed = 0;
  const disarm = armCrashPoint(point, async () => {
    passed += 1;
    if (passed === passing) await cut.act(link);
  });
  const answer = await timed(ready.act()).finally(disarm);
  link.mend();
  expect(passed).toBeGreaterThanOrEqual(passing);
  return answer;
}

const unknown = Symbol('unknown');

async function timed(request: Promise<unknown>): Promise<unknown> {
  const began = performance.now();
  try {
    return await request;
  } catch (error) {
    if (error instanceof Refused && error.code === 'busy') return unknown;
    throw error;
  } finally {
    slowest = Math.max(slowest, performance.now() - began);
  }
}

/** The same again until it is answered, a few times at most. */
async function repeated(ready: Ready): Promise<unknown> {
  for (let time = 0; time < 3; time += 1) {
    const answer = await timed(ready.act());
    if (answer !== unknown) return answer;
  }
  throw new Error('the database is there again, and yet there is no answer');
}

const endOf = async (ready: Ready): Promise<CaseEnd> => caseEnd(api.database.dataSource, await ready.cases(), ready.names ?? {});

/** All that a kind passes, with one of the ways to break, in `npm run test:full` both; and the reply to COMMIT, which is known to have been written or not to nobody. */
function cutsOf(kind: Kind, passed: ReadonlyMap<CrashPoint, number>): [Cut, CrashPoint, number][] {
  const passing = (point: CrashPoint): number => Math.min(kind.passing, passed.get(point)!);
  return [
    ...[...passed.keys()].flatMap((point, index) =>
      waysOf(kind, index).map((cut): [Cut, CrashPoint, number] => [cut, point, passing(point)]),
    ),
    [replyLost, 'step.committing', passed.get('step.committing')!],
  ];
}

/** In turn: each point is cut in both ways, with one half of the kinds in the one and with the other half in the other. */
function waysOf(kind: Kind, index: number): readonly Cut[] {
  if (isFull) return kind.isCostly ? [terminated] : [terminated, destroyed];
  return [(kinds.indexOf(kind) + index) % 2 === 0 ? terminated : destroyed];
}

/** All but the one of an answer over HTTP. */
const everywhere = stepPoints.filter((point) => point !== 'step.answering');

/** A reader at a moment of a cut is answered to come back, which is no end. */
const hasEnded = ({ endedAt }: { endedAt?: string | null }): boolean => typeof endedAt === 'string';

/** Cuts once at each of these, one after the other, in the middle of what is under way. @returns how many are left. */
function cutInTurn(points: readonly CrashPoint[]): () => number {
  const [point, ...later] = points;
  if (point === undefined) return () => 0;
  let left = (): number => points.length;
  let passed = 0;
  const disarm = armCrashPoint(point, async () => {
    passed += 1;
    if (passed !== 2) return;
    disarm();
    left = cutInTurn(later);
    await link.terminate();
  });
  return () => left();
}

// Before the deadlines move time on, and the sessions end.
test('a bulk operation that is cut at every point in turn gives each case its event once', async () => {
  const login = 'aimak.signatory';
  const worker = await openWorker(api, { packages: [packageOf(leave), packageOf(cover), ...packages] });
  const approve = { type: 'approve', payload: {} };
  const ids: string[] = [];
  while (ids.length < 1 + 5 * everywhere.length) ids.push(await api.askLeave());
  const [whole, ...others] = ids;
  await bulkWhen(api, login, await beginBulk(api, login, { ids: [whole] }, approve));
  const end = await caseEnd(api.database.dataSource, [whole!]);

  const left = cutInTurn(everywhere);
  const { counts } = await bulkWhen(api, login, await beginBulk(api, login, { ids: others }, approve), hasEnded);
  expect([counts.applied, counts.waiting, left()]).toEqual([others.length, 0, 0]);
  await worker.close();
  for (const id of others) expect(await caseEnd(api.database.dataSource, [id])).toEqual(end);
});

describe.each(kinds)('$name', (kind) => {
  test('ends the same, wherever the connection breaks', async () => {
    const count = kind.isTogether ? 2 + 2 * stepPoints.length : 0;
    const waiting: Ready[] = [];
    while (waiting.length < count) waiting.push(await kind.ready(api));
    const next = async (): Promise<Ready> => waiting.pop() ?? (await kind.ready(api));
    const whole = await next();
    const passed = await passings(whole);
    expect([...passed.keys()]).toEqual(expect.arrayContaining(everywhere));
    const end = await endOf(whole);
    expect(end.journal!.length).toBeGreaterThan(0);
    for (const [cut, point, passing] of cutsOf(kind, passed)) {
      const ready = await next();
      const first = await whileCut(ready, cut, point, passing);
      const again = await repeated(ready);
      if (first !== unknown) expect(again).toEqual(first);
      expect({ cut: cut.name, point, end: await endOf(ready) }).toEqual({ cut: cut.name, point, end });
    }
  });
});

test('in the end nothing is wrong with any case, no incident is open, nothing hung, and every connection is there', async () => {
  let count = 0;
  for await (const fault of api.app.get(Verify).all()) {
    expect(fault).toBeNull();
    count += 1;
  }
  expect(count).toBeGreaterThan(kinds.length * everywhere.length);
  await expectWholeRun((statement) => api.database.dataSource.query(statement));
  expect(slowest).toBeLessThan(5_000);
  await link.expectWhole(api.app.get(DataSource));
});
