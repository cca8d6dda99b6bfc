import { type ConfigurationFault, loadConfiguration } from './configuration.js';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfiguration(env);
    return [];
  } catch (error) {
    return (error as ConfigurationFault).problems;
  }
}

test('documents lie in S3-compatible storage, over TLS unless said otherwise', () => {
  expect(loadConfiguration({ DOCUMENTS_URL: 's3://k:s@storage/yntymak' }).documentStore).toEqual({
    host: 'storage',
    port: 443,
    bucket: 'yntymak',
    region: 'us-east-1',
    key: 'k',
    secret: 's',
    isTls: true,
  });
  expect(loadConfiguration({ DOCUMENTS_URL: 's3://k:s@[::1]:9000/yntymak?tls=false' }).documentStore).toMatchObject({
    host: '[::1]',
    port: 9000,
    isTls: false,
  });
});

test.each([
  'https://k:geheim@storage/yntymak',
  's3://storage/yntymak',
  's3://k@storage/yntymak',
  's3://k:geheim@storage',
  's3://k:geheim@storage/a/b',
  's3://k:geheim@storage/UPPER',
  's3://k:geheim@storage/yntymak?tls=perhaps',
  's3://k:geheim@storage/yntymak?regoin=x',
  's3://k:%zz@storage/yntymak',
  's3:',
])('%s is no place for documents, and its secret is not repeated', (address) => {
  expect(problemsOf({ DOCUMENTS_URL: address })).toEqual([
    'DOCUMENTS_URL must be an address s3://key:secret@host:port/bucket?region=…&tls=….',
  ]);
});
