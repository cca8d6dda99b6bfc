import { packages } from '#workflows';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { qrCode } from '#documents';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { packageOf } from '../../../../test/support/package-of.js';

const drafter = 'ministry.drafter';
let api: TestApi;
let cases: { id: string; title: string; state: string }[];

beforeAll(async () => {
  api = await openApi({ publicUrl: 'https://yntymak.example.kg/' }, [...packages, packageOf(leave)]);
  await makeDemonstrationCases(api.app, { warn: (message: unknown) => expect(message).toBeUndefined() });
  cases = (await api.ask(drafter, 'GET', '/api/instances')).body.items;
}, 120_000);
afterAll(() => api.close());

const slip = (id: string, language = 'en'): Promise<Answered> =>
  api.ask(drafter, 'GET', `/api/instances/${id}/slip`, { headers: { 'accept-language': language } });
const inState = (state: string): string => cases.find((each) => each.state === state)!.id;

test('a published case is found again at its public page, which says the same', async () => {
  const id = inState('inForce');
  const { status, body } = await slip(id);
  expect(status).toBe(200);
  const shown = (await api.ask(null, 'GET', `/api/public/delegations/${id}`, { headers: { 'accept-language': 'en' } })).body;
  const address = `https://yntymak.example.kg/public/delegations/${id}`;
  expect(body).toEqual({
    address,
    isPublic: true,
    publishes: true,
    qr: qrCode(address),
    facts: shown.facts,
    record: { seq: shown.journal.seq, at: expect.any(String), hash: shown.journal.head },
  });
  expect(body.facts).toContainEqual({
    name: 'instrument',
    kind: 'word',
    value: 'agreement',
    text: 'Instrument',
    valueText: 'agreement',
  });
});

test('the record is the last of the journal', async () => {
  const id = inState('inForce');
  const { items } = (await api.ask(drafter, 'GET', `/api/instances/${id}/journal?limit=200`)).body;
  const { seq, at, hash } = items.at(-1);
  expect((await slip(id)).body.record).toEqual({ seq, at, hash });
});

test('one that is not published is found at its page', async () => {
  const id = inState('drafting');
  const { body } = await slip(id, 'ky');
  expect([body.isPublic, body.publishes, body.address]).toEqual([false, true, `https://yntymak.example.kg/cases/${id}`]);
  expect(body.facts[0].text).toBe('Негизи');
});

test('a case of a workflow that publishes nothing has a slip without facts', async () => {
  const id = await api.askLeave();
  const { status, body } = await slip(id);
  expect([status, body.facts, body.isPublic, body.publishes]).toEqual([200, [], false, false]);
});
