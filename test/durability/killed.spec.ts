import { type CrashPoint, stepPoints } from '#platform';
import { Client } from '../support/client.js';
import { expectKilledBy } from '../support/killed.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { isFull } from '../support/full.js';
import { verified } from './end-of-run.js';

/** In each part of a step one, in `npm run test:full` all. */
const usual: readonly CrashPoint[] = ['step.started', 'step.journalled', 'step.committing', 'step.committed', 'step.answering'];
const points = isFull ? stepPoints : usual;

let folder: Awaited<ReturnType<typeof makeDataDir>>;
/** Alive, and about to die at the next of the points. */
let program: Program;
let drafter: Client;
let id: string;
let seq = 1;

/** Of each point the second passing kills: the first is the start of the case, later the event that the one before did not end. */
async function startDoomed(point?: CrashPoint): Promise<void> {
  program = await startProgram({
    dataDir: folder.dataDir,
    env: point === undefined ? {} : { YNTYMAK_CRASH_POINT: `${point}:2` },
  });
  drafter = await Client.signIn(program.url, 'ministry.drafter');
}

const begin = async (): Promise<Awaited<ReturnType<Client['post']>>> => {
  const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id as string;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id as string;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  return drafter.post('/api/workflows/delegation/instances', { input }, { 'idempotency-key': 'start' });
};

beforeAll(async () => {
  folder = await makeDataDir();
  await startDoomed(points[0]);
  const started = await begin();
  expect(started.status).toBe(201);
  id = started.body.id as string;
}, 120_000);
afterAll(async () => {
  await endPrograms();
  await folder.remove();
});

/** The process after the one that died dies at the next point. */
test.each(points.map((point, index) => ({ point, next: points[index + 1] })))(
  'a process killed at $point: nothing half-done, and the request can be repeated with its key',
  async ({ point, next }) => {
    const save = () => {
      const event = { type: 'saveDraft', payload: { budgetCode: point } };
      return drafter.post(`/api/instances/${id}/events`, event, { 'idempotency-key': `at ${point}` });
    };
    await expectKilledBy(program, save);
    await startDoomed(next);
    const before = (await drafter.get(`/api/instances/${id}`)).body;
    const isCommitted = ['step.committed', 'step.answering'].includes(point);
    expect([before.seq, before.data.draft.budgetCode === point]).toEqual([isCommitted ? seq + 1 : seq, isCommitted]);
    const repeated = await save();
    seq += 1;
    expect([repeated.status, repeated.body.seq]).toEqual([200, seq]);
    expect((await drafter.get(`/api/instances/${id}/journal`)).body.items).toHaveLength(seq);
  },
  60_000,
);

test('in the end the start is still the same one, and its case verifies', async () => {
  expect((await begin()).body.id).toBe(id);
  expect(await program.stop()).toBe(0);
  expect(verified({ DATA_DIR: folder.dataDir })).toEqual([0, '1 cases verified, 0 faulty']);
}, 60_000);
