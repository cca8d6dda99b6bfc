import { localDay } from '#calendar';
import { addDays } from '#machine';
import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import {
  calculation,
  draftFields,
  nextEffectiveDate,
  termFrom,
  yearCost,
} from '../../../../workflows/delegation/scenarios/stages.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
let power: string;
beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  power = (await api.ask(applicant, 'GET', '/api/powers?limit=1')).body.items[0].id;
});
afterAll(() => api.close());

/** How much is stored of cases. */
async function stored(): Promise<unknown> {
  const tables = ['instance', 'journal', 'task', 'deadline', 'outbox', 'refused_attempt'];
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
  return (await api.database.dataSource.query(`select ${counts.join(', ')}`))[0];
}

describe('a costing that is only checked', () => {
  const today = localDay(new Date().toISOString());
  const term = termFrom(nextEffectiveDate(today));
  let url: string;
  beforeAll(async () => {
    const input = { instrument: 'agreement', title: 'Civil registration', power, recipient: demonstrationBodies.aimak.id };
    const { id } = (await api.ask(applicant, 'POST', '/api/workflows/delegation/instances', { body: { input } })).body;
    url = `/api/instances/${id}`;
    for (const [login, type, payload] of [
      [applicant, 'saveDraft', draftFields(term)],
      [applicant, 'submitForLegalityCheck', {}],
      ['ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' }],
    ] as const)
      expect((await api.ask(login, 'POST', `${url}/events`, { body: { type, payload } })).status).toBe(200);
  });
  const check = (payload: object, headers = {}): Promise<Answered> =>
    api.ask('ministry.financier', 'POST', `${url}/events/check`, { body: { type: 'submitCosting', payload }, headers });

  test('shows what each year would cost, the state, and who would be awaited; nothing is written', async () => {
    const before = [await stored(), (await api.ask(applicant, 'GET', url)).body];
    const { status, body } = await check(calculation(term), { 'accept-language': 'ru' });
    expect([status, body]).toMatchObject([
      200,
      {
        allowed: true,
        reasons: [],
        preview: {
          state: 'costing',
          stateText: 'Рассчитываются затраты',
          tasks: [
            { name: 'confirmCosts', event: 'confirmCosting', party: 'finance', office: 'financier', text: expect.any(String) },
          ],
        },
      },
    ]);
    const { changes } = body.preview as { changes: { path: string; before: unknown; after: unknown }[] };
    expect(changes.map(({ path }) => path).sort()).toEqual(['costing', 'items', 'stateHands']);
    expect(changes.find(({ path }) => path === 'costing')).toEqual({
      path: 'costing',
      before: null,
      after: expect.objectContaining({ years: Object.fromEntries(term.years.map((year) => [year, String(yearCost)])) }),
    });
    expect([await stored(), (await api.ask(applicant, 'GET', url)).body]).toEqual(before);
  });

  test('shows to a token that may act and not read whether, and nothing of the case', async () => {
    const checkBy = async (...scopes: string[]): Promise<Answered> => {
      const expiresOn = addDays(today, 30);
      const { body } = await api.ask('ministry.financier', 'POST', '/api/tokens', {
        body: { name: 'a system', scopes, expiresOn },
      });
      const headers = { authorization: `Bearer ${body.token}` };
      return api.ask(null, 'POST', `${url}/events/check`, {
        body: { type: 'submitCosting', payload: calculation(term) },
        headers,
      });
    };
    expect((await checkBy('act:delegation.submitCosting')).body).toEqual({ allowed: true, reasons: [], preview: null });
    expect((await checkBy('act:delegation.submitCosting', 'read')).body).toMatchObject({
      allowed: true,
      preview: { state: 'costing' },
    });
  });

  test('shows why not, and then nothing of what would be', async () => {
    const [, ...later] = (calculation(term) as { schedule: object[] }).schedule;
    const { status, body } = await check({ ...calculation(term), schedule: later });
    expect([status, body]).toMatchObject([200, { allowed: false, preview: null }]);
    expect(body.reasons).toContainEqual(expect.objectContaining({ code: 'scheduleShort' }));
  });
});

describe('a start that is only checked', () => {
  const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
  const check = (login: string | null, body: unknown, workflow = 'leave'): Promise<Answered> =>
    api.ask(login, 'POST', `/api/workflows/${workflow}/instances/check`, { body });

  test('shows what the case would be; nothing is written, and no number is used up', async () => {
    const numbered = async (): Promise<number> => {
      const { body } = await api.ask(applicant, 'POST', '/api/workflows/delegation/instances', { body: { input: proposal } });
      return Number((await api.ask(applicant, 'GET', `/api/instances/${body.id}`)).body.number.slice(-6));
    };
    const proposal = { instrument: 'agreement', title: 'Civil registration', power, recipient: demonstrationBodies.aimak.id };
    const last = await numbered();
    const before = await stored();
    const { status, body } = await check(applicant, { input: proposal }, 'delegation');
    expect([status, body]).toMatchObject([
      200,
      {
        allowed: true,
        reasons: [],
        preview: { state: 'drafting', tasks: [{ name: 'completeDraft', event: 'submitForLegalityCheck' }] },
      },
    ]);
    const { changes } = body.preview as { changes: { path: string }[] };
    expect(changes).toContainEqual({ path: 'recipient', before: null, after: demonstrationBodies.aimak.id });
    expect(changes.map(({ path }) => path)).not.toContain('number');
    expect(await stored()).toEqual(before);
    expect(await numbered()).toBe(last + 1);
  });

  test('shows why not', async () => {
    const { body } = await check(applicant, { input: { ...input, firstDay: '2020-02-03' } });
    expect(body).toEqual({
      allowed: false,
      reasons: [{ code: 'firstDayPast', params: { firstDay: '2020-02-03' }, text: expect.any(String) }],
      preview: null,
    });
  });

  test.each<[number, string, string | null, unknown]>([
    [401, 'unauthenticated', null, { input }],
    [400, 'malformed', applicant, { input, recipients: [] }],
    [422, 'unknownEvent', applicant, { input, start: 'nothing' }],
    [422, 'invalidPayload', applicant, {}],
    [403, 'officeNotEntitled', employer, { input }],
    [403, 'officeNotEntitled', stranger, { input }],
  ])('%d %s as a start is refused', async (status, code, login, body) => {
    expect(await check(login, body)).toMatchObject({ status, body: { code } });
    const started = await api.ask(login, 'POST', '/api/workflows/leave/instances', { body });
    if (code !== 'malformed') expect(started).toMatchObject({ status, body: { code } });
  });

  test('404 for a workflow that there is not', async () => {
    expect(await check(applicant, { input }, 'constructor')).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });
});
