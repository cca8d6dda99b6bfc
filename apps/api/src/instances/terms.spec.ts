import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { applicant, openApi, stranger, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
let url: string;
beforeAll(async () => {
  api = await openApi({}, packages);
  const power = (await api.ask(applicant, 'GET', '/api/powers?limit=1')).body.items[0].id;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient: demonstrationBodies.aimak.id };
  const { id } = (await api.ask(applicant, 'POST', '/api/workflows/delegation/instances', { body: { input } })).body;
  url = `/api/instances/${id}`;
});
afterAll(() => api.close());

test('a clause of a draft that is not costed yet is found by its hash in the data, in every wording it had', async () => {
  for (const liability of ['Within the resources received.', 'Within what was received.']) {
    const body = { type: 'saveDraft', payload: { clauses: { liability } } };
    expect((await api.ask(applicant, 'POST', `${url}/events`, { body })).status).toBe(200);
  }
  const { draft } = (await api.ask(applicant, 'GET', url)).body.data;
  const { status, body } = await api.ask('aimak.signatory', 'GET', `${url}/terms/texts`);
  expect([status, body[draft.clauses.liability]]).toEqual([200, 'Within what was received.']);
  expect(Object.values(body)).toHaveLength(2);
  expect((await api.ask(applicant, 'GET', `${url}/terms`)).body).toEqual({ items: [] });
  expect((await api.ask(stranger, 'GET', `${url}/terms/texts`)).status).toBe(404);
});
