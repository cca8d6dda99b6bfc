import { applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

test.each([
  ['ky', 'Сурашты', 'Муну төмөнкүлөр жасай алат: кол коюучу (Иш берүүчү).', 'Сиздин кызмат ордуңуз буга укук бербейт'],
  ['ru-RU, en;q=0.5', 'Запрошен', 'Это могут сделать: подписант (Работодатель).', 'Ваша должность не даёт на это права'],
  ['en', 'Asked', 'This may be done by: signatory (Employer).', 'Your office may not do this'],
])('a case and a refusal in %s', async (language, state, reason, title) => {
  const url = `/api/instances/${await api.askLeave()}`;
  const headers = { 'accept-language': language };
  const shown = await api.ask(applicant, 'GET', url, { headers });
  expect(shown.body.stateText).toBe(state);
  expect(shown.body.events[0].reasons[0].text).toBe(reason);
  const refused = await api.ask(applicant, 'POST', `${url}/events`, { body: { type: 'approve' }, headers });
  expect(refused.body).toMatchObject({ title, detail: reason, reasons: [{ text: reason }] });
  for (const { headers: said } of [shown, refused])
    expect(said).toMatchObject({ 'content-language': language.slice(0, 2), vary: 'accept-language' });
});

test('who asks for no language of ours gets their own, and who is nobody Kyrgyz', async () => {
  await api.database.dataSource.query(`update person set language = 'ru' where login = $1`, [employer]);
  const headers = { 'accept-language': 'de' };
  expect((await api.ask(employer, 'GET', '/api/nothing/of/ours', { headers })).headers['content-language']).toBe('ky');
  expect((await api.ask(employer, 'GET', '/api/instances/x', { headers })).body.title).toBe('Не найдено');
  expect((await api.ask(null, 'GET', '/api/tasks', { headers })).body.title).toBe('Системага кирүү керек');
});
