import { setTimeout as delay } from 'node:timers/promises';
import { type Demonstration, type DemonstrationCase, startOfDay } from '#machine';
import { armCrashPoint } from '#platform';
import { applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { makeDemonstrationCases } from './demonstration-cases.js';

const at = (name: string, firstDay: string, acts: DemonstrationCase['acts']): DemonstrationCase => ({
  name,
  title: `Leave from ${firstDay}`,
  // What it says changes from day to day.
  start: {
    by: applicant,
    input: ({ day, body }) => ({ employee: `clerk, asked on ${day}`, employer: body('aimak').id, firstDay, days: 5 }),
  },
  acts,
});
const refusal: DemonstrationCase['acts'][number] = {
  by: employer,
  event: 'refuse',
  entry: ({ day }) => ({ kind: 'document', text: `The order of ${day}.` }),
  payload: ({ data }, file) => ({ reasonText: `${data.days} days are too many.`, order: { file } }),
};
const ofLeave: Demonstration = [at('refused-leave', '2190-06-01', [refusal]), at('new-leave', '2190-07-01', [])];
const holiday = { ...leave, name: 'holiday' };
const ofHoliday: Demonstration = [at('new-holiday', '2190-08-01', [])];
const packages = [packageOf(leave, { demonstration: ofLeave }), packageOf(holiday, { demonstration: ofHoliday })];

let api: TestApi;
const warn = jest.fn();
const make = (): Promise<void> => makeDemonstrationCases(api.app, { warn });
const listed = async (): Promise<string[]> => {
  const { items } = (await api.ask('operator', 'GET', '/api/instances')).body as {
    items: { workflow: string; title: string; state: string }[];
  };
  return items.map(({ workflow, title, state }) => `${workflow}: ${title}, ${state}`);
};
const all = [
  'holiday: Leave from 2190-08-01, asked',
  'leave: Leave from 2190-07-01, asked',
  'leave: Leave from 2190-06-01, refused',
];

beforeEach(async () => {
  warn.mockClear();
  api = await openApi({}, packages);
});
afterEach(() => api.close());

test('every package begins with its cases, what their people enter included', async () => {
  await make();
  expect([await listed(), warn.mock.calls]).toEqual([all, []]);
  await make();
  expect(await listed()).toEqual(all);
});

test('a case of one workflow keeps nothing of another from being shown', async () => {
  await api.askLeave();
  await make();
  expect(await listed()).toEqual(['holiday: Leave from 2190-08-01, asked', 'leave: Leave from 2190-01-10, asked']);
});

test('a case begun on the day before goes on, though its start would say something else today', async () => {
  const disarm = armCrashPoint('step.committed', () => new Promise<void>(() => undefined));
  void make();
  while ((await listed()).length === 0) await delay(20);
  disarm();
  api.clock.advanceTo(new Date(startOfDay('2061-03-01', 'Asia/Bishkek')));
  api.forgetSessions();
  await make();
  expect([await listed(), warn.mock.calls]).toEqual([all, []]);
});

test('a body or power that the demonstration does not have stops the start', async () => {
  await api.close();
  const start = { by: applicant, input: ({ body }: { body: (key: string) => object }) => body('moon') };
  api = await openApi({}, [packageOf(leave, { demonstration: [{ ...ofLeave[1]!, start }] })]);
  await expect(make()).rejects.toThrow('The demonstration has no body moon.');
});
