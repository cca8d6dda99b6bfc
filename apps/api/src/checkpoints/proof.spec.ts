import fc from 'fast-check';
import { type Proven, readProof, verifyProof } from '#proofs';
import { createLog } from '#platform';
import { configuration, openApi, preparedOf, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { createApp } from '../create-app.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { isFull } from '../../../../test/support/full.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const cases: string[] = [];
const many = isFull ? 1000 : 150;

async function growTo(count: number): Promise<void> {
  while (cases.length < count)
    cases.push(...(await Promise.all(Array.from({ length: Math.min(8, count - cases.length) }, api.askLeave))));
}

async function proven(id: string): Promise<Proven> {
  const { body } = await api.ask('audit.auditor', 'GET', `/api/instances/${id}/journal/proof`);
  return verifyProof(readProof(JSON.stringify(body)), [leave], null);
}

test.each([1, 2, 3, 7, many])(
  'with %i cases, every one of them is proved by the newest checkpoint',
  async (count) => {
    await growTo(count);
    const { body: checkpoint } = await api.ask('audit.auditor', 'POST', '/api/checkpoints');
    expect(checkpoint.count).toBe(count + 1);
    const anyCase = fc.constantFrom(...cases);
    await fc.assert(
      fc.asyncProperty(anyCase, async (id) => {
        expect(await proven(id)).toMatchObject({ instance: id, covered: 1, checkpoint: { root: checkpoint.root } });
      }),
      { numRuns: 40, examples: [[cases[0]!], [cases.at(-1)!]] },
    );
  },
  120_000,
);

test('another process, with no tree in memory, proves the same', async () => {
  await growTo(many + 3);
  await api.ask('audit.auditor', 'POST', '/api/checkpoints');
  const settings = { ...configuration, dataDir: api.dataDir };
  const parts = { configuration: settings, clock: api.clock, log: createLog(settings) };
  const other = await createApp({ ...parts, ...(await preparedOf(api.database)), packages: [packageOf(leave)] });
  const credentials = { login: 'audit.auditor', password: 'yntymak-demo' };
  const { cookies } = await other.inject({ method: 'POST', url: '/api/session', payload: credentials });
  const url = `/api/instances/${cases.at(-1)!}/journal/proof`;
  const answer = await other.inject({ method: 'GET', url, cookies: { yntymak_session: cookies[0]!.value } });
  expect([answer.statusCode, answer.json()]).toEqual([200, (await api.ask('audit.auditor', 'GET', url)).body]);
  await other.close();
});
