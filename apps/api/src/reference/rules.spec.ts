import { operationJournal } from '#platform';
import { packages } from '#workflows';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({}, [...packages, packageOf(leave)])));
afterAll(() => api.close());

const entry = {
  id: 'settlement',
  value: 45,
  unit: 'calendarDays',
  validFrom: '2031-01-01',
  statutory: false,
  reason: 'the law changes',
  dryRun: false,
};
const act = { sourceAct: 'Law of the Kyrgyz Republic', actNumber: '127', actDate: '2030-12-01', article: '7' };
const add = (more: object = {}, login = 'operator'): Promise<Answered> =>
  api.ask(login, 'POST', '/api/rules', { body: { ...entry, ...more } });
const recordsOf = async (id: string): Promise<{ validFrom: string; value: number }[]> =>
  (await api.ask('ministry.drafter', 'GET', '/api/rules')).body.items.filter((rule: { id: string }) => rule.id === id);
const valueOn = async (id: string, on: string): Promise<number> =>
  (await api.ask('ministry.drafter', 'GET', `/api/rules?on=${on}`)).body.items.find((rule: { id: string }) => rule.id === id)
    .value;
const reasonsOf = ({ status, body }: Answered): unknown[] => [
  status,
  ...(body.reasons ?? []).map(({ code }: { code: string }) => code),
];

test('a record is added with a later first day; the one before stays, and each counts on its days', async () => {
  const dry = await add({ dryRun: true, ...act, statutory: true });
  expect([dry.status, await recordsOf('settlement')]).toMatchObject([200, [{ value: 60 }]]);
  const { status, body } = await add({ ...act, statutory: true, verifiedBy: 'a lawyer' });
  expect([status, body]).toMatchObject([
    201,
    {
      record: {
        id: 'settlement',
        value: 45,
        statutory: true,
        ...act,
        validTo: null,
        note: { en: expect.stringMatching(/settle/) },
      },
      replaces: { value: 60, validFrom: '2025-01-01', recordedAt: null },
    },
  ]);
  expect({ ...body, record: { ...body.record, recordedAt: null, verifiedBy: null } }).toEqual({
    ...dry.body,
    record: { ...dry.body.record, recordedAt: null },
  });
  expect(await recordsOf('settlement')).toMatchObject([{ value: 60 }, { value: 45, recordedAt: expect.stringMatching(/Z$/) }]);
  expect([await valueOn('settlement', '2030-12-31'), await valueOn('settlement', '2031-01-01')]).toEqual([60, 45]);
  const records = await operationJournal.list(api.database.dataSource.manager, { operation: 'ruleRecorded', limit: 5 });
  expect(records).toMatchObject([
    {
      subject: 'settlement',
      reason: 'the law changes',
      details: { value: 45, validFrom: '2031-01-01', statutory: true, ...act },
    },
  ]);
});

test('what contradicts is refused, all of it at once, in the caller’s language', async () => {
  expect(reasonsOf(await add({ id: 'unheard.of' }))).toEqual([409, 'ruleUnknown']);
  expect(reasonsOf(await add({ id: 'grace', validFrom: '2025-01-01' }))).toEqual([409, 'ruleDayTaken']);
  expect(reasonsOf(await add({ id: 'grace', statutory: true }))).toEqual([409, 'ruleWithoutAct']);
  expect(reasonsOf(await add({ id: 'grace', statutory: true, ...act, actNumber: undefined }))).toEqual([409, 'ruleWithoutAct']);
  expect(reasonsOf(await add({ id: 'grace', validTo: '2031-01-01' }))).toEqual([409, 'ruleEndsBefore']);
  expect(reasonsOf(await add({ id: 'grace', value: 10, unit: 'workingDays' }))).toEqual([409, 'ruleSameAsBefore']);
  expect(reasonsOf(await add({ id: 'kenesh.majority', unit: 'percent', value: 101 }))).toEqual([409, 'ruleValueOutside']);
  expect(reasonsOf(await add({ id: 'kenesh.majority', validFrom: '2025-01-01', statutory: true }))).toEqual([
    409,
    'ruleUnitDiffers',
    'ruleDayTaken',
    'ruleWithoutAct',
  ]);
  const { body } = await api.ask('operator', 'POST', '/api/rules', {
    body: { ...entry, id: 'unheard.of' },
    headers: { 'accept-language': 'ru' },
  });
  expect(body.reasons[0].text).toBe('Правила «unheard.of» нет.');
});

test('a rule that terms are counted by may be set in any unit of time; one whose number is read keeps its own', async () => {
  expect((await add({ id: 'leave.answer', unit: 'months', value: 1, dryRun: true })).status).toBe(200);
  expect((await add({ id: 'leave.answer', unit: 'dayOfNextMonth', value: 15, dryRun: true })).status).toBe(200);
  expect(reasonsOf(await add({ id: 'leave.answer', unit: 'dayOfNextMonth', value: 32, dryRun: true }))).toEqual([
    409,
    'ruleValueOutside',
  ]);
  expect(reasonsOf(await add({ id: 'leave.answer', unit: 'percent', value: 5, dryRun: true }))).toEqual([409, 'ruleUnitDiffers']);
  expect(reasonsOf(await add({ id: 'recosting.before', unit: 'months', value: 6, dryRun: true }))).toEqual([
    409,
    'ruleUnitDiffers',
  ]);
  expect(reasonsOf(await add({ id: 'repeated.window', unit: 'calendarDays', value: 300, dryRun: true }))).toEqual([
    409,
    'ruleUnitDiffers',
  ]);
});

test('nobody but an operator adds one, and what is malformed is named by its path', async () => {
  for (const login of ['ministry.drafter', 'finance.financier'])
    expect((await add({}, login)).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
  const { status, body } = await add({ value: -1, unit: 'weeks', validFrom: '2031-02-30', note: { ky: 'x' }, secret: 1 });
  expect([status, [...new Set(body.problems.map(({ path }: { path: string }) => path))].sort()]).toEqual([
    422,
    ['/note/en', '/note/ru', '/secret', '/unit', '/validFrom', '/value'],
  ]);
});

test('of two who add a record for one day only one succeeds', async () => {
  const both = await Promise.all([add({ id: 'cure', value: 20 }), add({ id: 'cure', value: 25 })]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await recordsOf('cure')).toHaveLength(2);
  await expect(api.database.dataSource.query('update rule set value = 1')).rejects.toThrow('permission denied');
});
