import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { newId } from '#platform';
import { Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { allRecords, type MarkedRequest, sendOnce, sendUntilKnown, type Known, places } from './acknowledged.js';
import { expectNothingLeft, expectWholeRun, verified } from './end-of-run.js';

const clients = 32;
/** Milliseconds, and requests that must have been done before it is over; a machine that has much to do has longer. */
const stormMs = 5_000;
const enough = 150;
const longestMs = 40_000;
const cutMs = 200;

const hands: Database[] = [];
afterEach(async () => {
  await Promise.all(hands.splice(0).map((hand) => hand.end()));
  await endPrograms();
});

type Draw = () => MarkedRequest;

/** Somebody does something to one of the cases, by chance. */
async function drawing(url: string): Promise<Draw> {
  const logins = ['ministry.drafter', 'ministry.lawyer', 'operator'] as const;
  const [drafter, lawyer, operator] = await Promise.all(logins.map((login) => Client.signIn(url, login)));
  const power = (await drafter!.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await drafter!.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const starts = '/api/workflows/delegation/instances';
  const input = (title: string) => ({ instrument: 'agreement', title, power, recipient });
  const ids: string[] = [];
  while (ids.length < 8) ids.push((await drafter!.post(starts, { input: input('Civil registration') })).body.id);
  return () => {
    const [key, marker, id] = [newId(), `mark-${newId()}`, ids[Math.floor(Math.random() * ids.length)]!];
    const event = (client: Client, type: string, payload: object): MarkedRequest => ({
      client,
      url: `/api/instances/${id}/events`,
      body: { type, payload },
      key,
      marker,
    });
    const chance = Math.random();
    if (chance < 0.1) return { client: drafter!, url: starts, body: { input: input(marker) }, key, marker };
    if (chance < 0.3) {
      const body = { seq: 1, text: marker, reason: 'A slip of the pen' };
      return { client: operator!, url: `/api/instances/${id}/corrections`, body, key, marker };
    }
    // Nobody has requested a check: refused.
    if (chance < 0.4) return event(lawyer!, 'returnDraft', { reasonCode: 'other', reasonText: marker });
    return event(drafter!, 'saveDraft', { clauses: { authority: marker } });
  };
}

/** Somebody who asks and asks, sometimes twice at once, and repeats what got no answer; once at most: the rest is left for later. */
async function busyPerson(draw: Draw, isOver: () => boolean, known: Map<MarkedRequest, Known>): Promise<void> {
  while (!isOver()) {
    const request = draw();
    const clicks = Math.random() < 0.2 ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: clicks }, () => sendOnce(request)));
    if (answers.every(({ answer }) => answer === 'unknown') && Math.random() < 0.5) answers.push(await sendOnce(request));
    const certain = answers.filter(({ answer }) => answer !== 'unknown');
    expect(new Set(certain.map((each) => JSON.stringify(each))).size).toBeLessThanOrEqual(1);
    known.set(request, certain[0] ?? { answer: 'unknown' });
  }
}

/** Ends one session of the program by chance, again and again. @returns how many. */
async function cutAtRandom(hand: Database, isOver: () => boolean): Promise<number> {
  let cuts = 0;
  for (; !isOver(); await delay(cutMs)) {
    const { rowCount } = await hand.query(
      `select pg_terminate_backend(pid) from (select pid from pg_stat_activity
       where datname = current_database() and application_name = 'yntymak' order by random() limit 1) one`,
    );
    cuts += rowCount!;
  }
  return cuts;
}

test('many people and connections that break all the while: what was acknowledged is there once, what was refused is not', async () => {
  const database = await createTestDatabase();
  const { dataDir, remove } = await makeDataDir();
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true' };
  const program = await startProgram({ dataDir, env: { ...env, LOG_LEVEL: 'error' } });
  const draw = await drawing(program.url);
  const hand = new Database({ connectionString: database.url, application_name: 'hand' });
  hands.push(hand);
  await hand.connect();

  const known = new Map<MarkedRequest, Known>();
  const begun = Date.now();
  const doneYet = (): number => [...known.values()].filter(({ answer }) => answer === 'done').length;
  const isOver = (): boolean => Date.now() - begun > longestMs || (Date.now() - begun > stormMs && doneYet() > enough);
  const people = Array.from({ length: clients }, () => busyPerson(draw, isOver, known));
  const [cuts] = await Promise.all([cutAtRandom(hand, isOver), ...people]);
  expect({ exitCode: program.process.exitCode, output: program.output() }).toEqual({ exitCode: null, output: expect.anything() });
  expect(cuts).toBeGreaterThan(stormMs / cutMs / 4);

  // The storm is over: everything gets its answer.
  const open = [...known].filter(([, { answer }]) => answer === 'unknown');
  for (const [request] of open) known.set(request, await sendUntilKnown(request));

  const { rows } = await hand.query<{ uuid: string; seq: string; record: string }>(allRecords);
  const found = places(rows, new Set([...known.keys()].map(({ marker }) => marker)));
  const acknowledged = new Map<string, string[]>();
  for (const [{ marker }, each] of known) if (each.answer === 'done') acknowledged.set(marker, [`${each.id} ${each.seq}`]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(acknowledged));
  expect(acknowledged.size).toBeGreaterThan(100);
  expect(open.length).toBeGreaterThan(0);

  const query = async (statement: string): Promise<object[]> => (await hand.query<object>(statement)).rows;
  await expectNothingLeft(query);
  await expectWholeRun(query);
  const count = (await hand.query<{ count: string }>('select count(*) from instance')).rows[0]!.count;
  await hands.pop()!.end();
  // A lost connection is no error of the program.
  expect(program.output()).not.toContain('"level":50');
  expect(await program.stop()).toBe(0);
  expect(verified({ ...env, DATA_DIR: dataDir })).toEqual([0, `${count} cases verified, 0 faulty`]);
  await remove();
  await database.drop();
}, 120_000);
