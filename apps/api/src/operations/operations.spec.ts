import { languages } from '#machine';
import { inTransaction, newId, operationJournal, type OperationName, operationNames } from '#platform';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const append = (operation: string, subject: string): Promise<void> =>
  inTransaction(api.database.dataSource, (tx) =>
    operationJournal.append(tx, {
      at: api.clock.now().toISOString(),
      actor: { person: null, body: null, office: null, basis: 'test' },
      operation: operation as OperationName,
      subject,
      details: {},
      reason: null,
    }),
  );
const textOf = async (subject: string, language: string): Promise<string> =>
  (await api.ask('operator', 'GET', `/api/operations?subject=${subject}`, { headers: { 'accept-language': language } })).body
    .items[0].text;

test('everything that can be written into the journal of operations has words of its own in every language', () => {
  for (const language of languages) {
    const texts = operationNames.map((name) => operationRecordTexts[name][language]);
    expect(texts.every((text) => /^\p{Lu}.*\p{Ll}$/u.test(text))).toBe(true);
    expect(new Set(texts).size).toBe(operationNames.length);
  }
  expect(Object.keys(operationRecordTexts).sort()).toEqual([...operationNames].sort());
});

test('what was done is told in the language of whoever asks', async () => {
  const subject = newId();
  await append('bodyCreated', subject);
  expect(await Promise.all(languages.map((language) => textOf(subject, language)))).toEqual(
    languages.map((language) => operationRecordTexts.bodyCreated[language]),
  );
});

test('what only another version of the program writes keeps its name', async () => {
  const subject = newId();
  await append('moonLanded', subject);
  expect(await textOf(subject, 'ky')).toBe('moonLanded');
});
