import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stepPoints, projectFile } from '#platform';
import { Client } from '../support/client.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';

afterEach(endPrograms);

/** The first passing of each point is the start of a case below, the second the event that kills; a start has no `answering`. */
const passing = (point: string): number => (point === 'step.answering' ? 1 : 2);

test.each(stepPoints)(
  'a process killed at %s: nothing half-done, and the request can be repeated with its key',
  async (point) => {
    const { dataDir, remove } = await makeDataDir();
    const doomed = await startProgram({ dataDir, env: { YNTYMAK_CRASH_POINT: `${point}:${passing(point)}` } });
    const drafter = await Client.signIn(doomed.url, 'ministry.drafter');
    const power = (await drafter.get('/api/powers?limit=1')).body.items[0].id;
    const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id;
    const input = { instrument: 'agreement', title: 'Civil registration', power, recipient };
    const started = await drafter.post('/api/workflows/delegation/instances', { input }, { 'idempotency-key': 'start' });
    expect(started.status).toBe(201);
    const { id } = started.body;
    const event = { type: 'saveDraft', payload: { budgetCode: '70951' } };
    const died = once(doomed.process, 'exit');
    await expect(drafter.post(`/api/instances/${id}/events`, event, { 'idempotency-key': 'save' })).rejects.toThrow();
    expect(await died).toEqual([null, 'SIGKILL']);

    const next = await startProgram({ dataDir });
    const again = await Client.signIn(next.url, 'ministry.drafter');
    const before = (await again.get(`/api/instances/${id}`)).body;
    const isCommitted = ['step.committed', 'step.answering'].includes(point);
    expect([before.seq, before.data.draft.budgetCode]).toEqual(isCommitted ? [2, '70951'] : [1, undefined]);
    const repeated = await again.post(`/api/instances/${id}/events`, event, { 'idempotency-key': 'save' });
    expect([repeated.status, repeated.body.seq]).toEqual([200, 2]);
    expect((await again.get(`/api/instances/${id}/journal`)).body.items).toHaveLength(2);
    expect((await again.post('/api/workflows/delegation/instances', { input }, { 'idempotency-key': 'start' })).body.id).toBe(id);
    expect(await next.stop()).toBe(0);

    const verify = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
    const verified = spawnSync(process.execPath, [verify], { env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' });
    expect([verified.status, verified.stdout.trim().split('\n').at(-1)]).toEqual([0, '1 cases verified, 0 faulty']);
    await remove();
  },
);
