import { languages } from '#machine';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { linesOf, tablePath, upload } from '../../../../test/support/tables.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({}, packages)));
afterAll(() => api.close());

async function template(format: string, language: string): Promise<Buffer> {
  const { cookie } = (
    await api.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'aimak.signatory', password: 'yntymak-demo' },
      headers: { 'content-type': 'application/json' },
    })
  ).cookies.reduce((all, { name, value }) => ({ cookie: `${all.cookie}${name}=${value}; ` }), { cookie: '' });
  const { rawPayload, statusCode, headers } = await api.app.inject({
    url: `${tablePath}?format=${format}`,
    headers: { cookie, 'accept-language': language },
  });
  expect([statusCode, headers['content-language'], headers['content-disposition']]).toEqual([
    200,
    language,
    `attachment; filename="registerExisting.${format}"`,
  ]);
  return rawPayload;
}

test('the columns in the caller’s language, which are required, and what they refer to', async () => {
  const { status, body } = await api.ask('ministry.drafter', 'GET', tablePath, { headers: { 'accept-language': 'ky' } });
  expect([status, body]).toMatchObject([200, { workflow: 'delegation', start: 'registerExisting', mostRows: 2000 }]);
  expect(
    body.columns.filter(({ required }: { required: boolean }) => required).map(({ name }: { name: string }) => name),
  ).toEqual([
    ...['power', 'proposer', 'recipient', 'instrument', 'title', 'basisAct', 'basisNumber', 'basisDate', 'publishedOn', 'since'],
  ]);
  expect(body.columns[2]).toMatchObject({
    name: 'recipient',
    title: 'ЖӨБ органы',
    titles: { ru: 'ОМСУ' },
    yearly: false,
    refersTo: { register: 'body', kinds: ['municipality'] },
  });
  expect(body.columns.at(-4)).toMatchObject({ name: 'knownMoney', yearly: true, required: false, refersTo: null });
});

test.each(languages.flatMap((language) => ['csv', 'xlsx'].map((format) => [language, format])))(
  'a file in %s as %s is understood as it is; its example is registered by nobody',
  async (language, format) => {
    const { status, body } = await upload(api, await template(format, language), { language });
    expect([status, body.file.ignoredColumns, linesOf(body)]).toEqual([
      200,
      [],
      ['2 refused entryUnknown A2 entryUnknown B2 entryUnknown C2'],
    ]);
  },
);
