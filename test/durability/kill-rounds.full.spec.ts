import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, freePort, makeDataDir, type Program, spawnProgram, startProgram } from '../support/program.js';
import { isFull } from '../support/full.js';
import { type MarkedRequest, sendOnce, sendUntilKnown, type Known } from './acknowledged.js';
import { acknowledgedPlaces, killDatabase, look } from './embedded-run.js';
import { verified } from './end-of-run.js';
import { until } from './processes.js';

afterEach(endPrograms);

const kills = isFull ? 200 : 4;
const clients = 12;
const casesEach = 3;
const startLimitMs = 60_000;

/** What dies in a round: the program whose database lives on, the database first and then its program, or both at once. */
type Victim = 'program' | 'database' | 'both';
const victims: readonly Victim[] = ['program', 'both', 'program', 'database'];

async function restart(dataDir: string, port: number): Promise<Program> {
  const program = spawnProgram({ dataDir, env: { LOG_LEVEL: 'error' } }, port);
  const isReady = async (): Promise<boolean> => {
    if (program.process.exitCode !== null) throw new Error(`the program did not start:\n${program.output()}`);
    return (await fetch(`${program.url}/health/ready`).catch(() => null))?.status === 200;
  };
  await until(`the program is ready: ${program.output()}`, isReady, startLimitMs);
  return program;
}

async function kill(program: Program, dataDir: string, victim: Victim): Promise<void> {
  const died = once(program.process, 'exit');
  if (victim !== 'program') await killDatabase(dataDir);
  // For a moment it works without its database.
  if (victim === 'database') await delay(Math.random() * 500);
  program.process.kill('SIGKILL');
  await died;
}

interface Desk {
  readonly client: Client;
  readonly power: string;
  readonly recipient: string;
}

async function openDesk(url: string): Promise<Desk> {
  const client = await Client.signIn(url, 'ministry.drafter');
  const power = (await client.get('/api/powers?limit=1')).body.items[0].id as string;
  const recipient = (await client.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id as string;
  return { client, power, recipient };
}

/** Sends one event after the other to the cases of one person until the rounds are over; what got no answer is repeated at the end. */
async function busyPerson(
  { client, power, recipient }: Desk,
  isOver: () => boolean,
  known: Map<MarkedRequest, Known>,
): Promise<void> {
  const ids: string[] = [];
  while (!isOver()) {
    const [key, marker] = [newId(), `mark-${newId()}`];
    const isStart = ids.length < casesEach;
    const id = ids[Math.floor(Math.random() * ids.length)];
    const request: MarkedRequest = {
      client,
      url: isStart ? '/api/workflows/delegation/instances' : `/api/instances/${id}/events`,
      body: isStart
        ? { input: { instrument: 'agreement', title: marker, power, recipient } }
        : { type: 'saveDraft', payload: { clauses: { authority: marker } } },
      key,
      marker,
    };
    known.set(request, { answer: 'unknown' });
    // A second click at the same time must be the same answer.
    const answers = await Promise.all(Array.from({ length: Math.random() < 0.2 ? 2 : 1 }, () => sendOnce(request)));
    const certain = answers.filter(({ answer }) => answer !== 'unknown');
    expect(new Set(certain.map((each) => JSON.stringify(each))).size).toBeLessThanOrEqual(1);
    const answer = certain[0] ?? { answer: 'unknown' };
    known.set(request, answer);
    if (isStart && answer.answer === 'done') ids.push(answer.id);
    await delay(answer.answer === 'unknown' ? 1_000 : 10);
  }
}

test(
  `killed ${kills} times under load with or without its embedded database: what was acknowledged is there once, the rest can be repeated`,
  async () => {
    const { dataDir, remove } = await makeDataDir();
    const port = await freePort();
    await startProgram({ dataDir }).then((first) => first.stop());
    let program = await restart(dataDir, port);
    const known = new Map<MarkedRequest, Known>();
    let isOver = false;
    const desks = await Promise.all(Array.from({ length: clients }, () => openDesk(program.url)));
    const working = Promise.all(desks.map((desk) => busyPerson(desk, () => isOver, known)));
    const rounds = async (): Promise<void> => {
      for (let round = 0; round < kills; round += 1) {
        await delay(300 + Math.random() * 1_500);
        await kill(program, dataDir, victims[round % victims.length]!);
        program = await restart(dataDir, port);
      }
    };
    await Promise.all([rounds().finally(() => (isOver = true)), working]);

    const open = [...known].filter(([, { answer }]) => answer === 'unknown').map(([request]) => request);
    const acknowledged = known.size - open.length;
    const before = await look(dataDir, known);
    expect(before).toMatchObject(acknowledgedPlaces(known));
    for (const request of open) known.set(request, await sendUntilKnown(request));
    expect([...known.values()].filter(({ answer }) => answer !== 'done')).toEqual([]);
    expect(await look(dataDir, known, true)).toEqual(acknowledgedPlaces(known));
    expect(await program.stop()).toBe(0);
    expect(acknowledged).toBeGreaterThan(kills);
    if (isFull) console.info(`${kills} kills: ${acknowledged} steps acknowledged, ${open.length} repeated`);
    expect(verified({ DATA_DIR: dataDir })).toEqual([0, expect.stringMatching(/^\d+ cases verified, 0 faulty$/)]);
    await remove();
  },
  120_000 + kills * 15_000,
);
