import { demonstrationBodies } from '#registry';
import { type Answered, applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
const start = (login: string | null, body: unknown, headers?: Record<string, string>): Promise<Answered> =>
  api.ask(login, 'POST', '/api/workflows/leave/instances', { body, headers });

test('a start answers the new case and where it is', async () => {
  const { status, body, headers } = await start(applicant, { input });
  expect([status, body]).toMatchObject([201, { seq: 1, state: 'asked', states: ['asked'], tasks: [] }]);
  expect(headers.location).toBe(`/api/instances/${body.id}`);
  expect((await api.ask(applicant, 'GET', String(headers.location))).status).toBe(200);
});

test('a repeated start makes one case; with another body it is refused', async () => {
  const key = { 'idempotency-key': 'start-1' };
  const first = await start(applicant, { input }, key);
  expect((await start(applicant, { input }, key)).body).toEqual(first.body);
  expect((await start(applicant, { input: { ...input, days: 6 } }, key)).body.code).toBe('keyReused');
});

test.each<[number, string, string | null, unknown]>([
  [401, 'unauthenticated', null, { input }],
  [400, 'malformed', applicant, { input, recipient: 1 }],
  [422, 'invalidPayload', applicant, {}],
  [422, 'invalidPayload', employer, { input: { ...input, days: 61 } }],
  [403, 'officeNotEntitled', employer, { input }],
])('%d %s', async (status, code, login, body) => {
  expect(await start(login, body)).toMatchObject({ status, body: { code } });
});

test('409 with reasons in the words of the workflow', async () => {
  const past = { input: { ...input, firstDay: '2020-02-03' } };
  expect(await start(applicant, past, { 'accept-language': 'ru' })).toMatchObject({
    status: 409,
    body: {
      code: 'notAllowed',
      title: 'Требования не выполнены',
      reasons: [{ code: 'firstDayPast', params: { firstDay: '2020-02-03' }, text: '03.02.2020 уже прошло' }],
    },
  });
});

test.each([['nothing'], ['constructor'], ['%00'], ['__proto__']])('404 for the workflow %s, whatever was sent', async (name) => {
  const answer = await api.ask(applicant, 'POST', `/api/workflows/${name}/instances`, { raw: '{' });
  expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
});
