import { applicant, configuration, openApi, type TestApi } from '../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({ publicUrl: 'https://yntymak.example' })));
afterAll(() => api.close());

test.each([['/api/me'], ['/api/nothing'], ['/health/live']])('%s is kept by nobody and loads nothing', async (url) => {
  expect((await api.ask(applicant, 'GET', url)).headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringMatching(/^max-age=/) as string,
  });
});

test('over plain http there is no Strict-Transport-Security', async () => {
  const plain = await openApi({ publicUrl: configuration.publicUrl });
  expect((await plain.ask(null, 'GET', '/health/live')).headers).not.toHaveProperty('strict-transport-security');
  await plain.close();
});
