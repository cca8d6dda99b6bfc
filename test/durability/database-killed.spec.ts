import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { type MarkedRequest, sendOnce, sendUntilKnown, type Known } from './acknowledged.js';
import { acknowledgedPlaces, killDatabase, look } from './embedded-run.js';
import { verified } from './end-of-run.js';

afterEach(endPrograms);

const people = 8;
const burstMs = 1_500;

/** A case for each, and one thing after the other done to it, until the database is gone. */
async function burst(url: string, isOver: () => boolean, known: Map<MarkedRequest, Known>): Promise<void> {
  const client = await Client.signIn(url, 'ministry.drafter');
  const power = (await client.get('/api/powers?limit=1')).body.items[0].id;
  const recipient = (await client.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
  const starts = '/api/workflows/delegation/instances';
  const begin = (marker: string) => ({ input: { instrument: 'agreement', title: marker, power, recipient } });
  let id = '';
  for (let count = 0; !isOver(); count += 1) {
    const [key, marker] = [newId(), `mark-${newId()}`];
    const request =
      count % 5 === 0
        ? { client, url: starts, body: begin(marker), key, marker }
        : {
            client,
            url: `/api/instances/${id}/events`,
            body: { type: 'saveDraft', payload: { clauses: { authority: marker } } },
            key,
            marker,
          };
    known.set(request, { answer: 'unknown' });
    const answer = await sendOnce(request);
    known.set(request, answer);
    if (answer.answer === 'unknown') return;
    if (answer.answer === 'done') id = answer.id;
  }
}

test('the database killed in the middle of it all: what was acknowledged is there, nothing is half there, the rest can be repeated', async () => {
  const { dataDir, remove } = await makeDataDir();
  const program = await startProgram({ dataDir });
  const known = new Map<MarkedRequest, Known>();
  let isOver = false;
  const working = Promise.all(Array.from({ length: people }, () => burst(program.url, () => isOver, known)));
  for (const began = Date.now(); Date.now() - began < burstMs || known.size < 5 * people;) await delay(20);
  expect(await killDatabase(dataDir)).toBeGreaterThan(people);
  await delay(200);
  isOver = true;
  await working;
  await program.stop();
  const open = [...known].filter(([, { answer }]) => answer === 'unknown').map(([request]) => request);
  expect(open.length).toBeGreaterThan(0);

  const next = await startProgram({ dataDir });
  const before = await look(dataDir, known);
  expect(before).toMatchObject(acknowledgedPlaces(known));
  expect(Object.values(before).filter(({ length }) => length !== 1)).toEqual([]);

  const drafter = await Client.signIn(next.url, 'ministry.drafter');
  for (const request of open) known.set(request, await sendUntilKnown({ ...request, client: drafter }));
  expect([...known.values()].filter(({ answer }) => answer !== 'done')).toEqual([]);
  expect(await look(dataDir, known, true)).toEqual(acknowledgedPlaces(known));
  expect(await next.stop()).toBe(0);
  const [status, said] = verified({ DATA_DIR: dataDir });
  expect([status, said]).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
  await remove();
}, 120_000);
