import { Engine } from '#engine';
import { Verify } from '#proofs';
import { startOfDay } from '#machine';
import { armCrashPoint } from '#platform';
import { packages } from '#workflows';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { makeDemonstrationCases } from './demonstration-cases.js';
import { DemonstrationDesk } from './demonstration-desk.js';

const made = {
  'Учёт сельскохозяйственных угодий Сокулука': 'drafting',
  'Приём заявлений на государственные пособия в Сокулуке': 'keneshReview',
  'Сокулук айыл өкмөтүндө туулганды жана өлүмдү каттоо': 'preparing',
  'Первичный воинский учёт граждан в городе Шопоков': 'imposedWithoutResources',
  'Шопоков шаарында жарандарды жашаган жери боюнча каттоо': 'inForce',
};
const warn = jest.fn();
/** What there is of a demonstration that was made in one go. */
let inOneGo: unknown;

let api: TestApi;

const make = (): Promise<void> => makeDemonstrationCases(api.app, { warn });
const moveTo = (day: string): void => api.clock.advanceTo(new Date(startOfDay(day, 'Asia/Bishkek')));

interface Line {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

async function casesOf(login: string): Promise<Record<string, string>> {
  const { body } = await api.ask(login, 'GET', '/api/instances');
  return Object.fromEntries((body.items as Line[]).map(({ title, state }) => [title, state]));
}

async function faults(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const fault of api.app.get(Verify).all()) found.push(fault);
  return found.filter((fault) => fault !== null);
}

/** How many rows there are of what the demonstration writes. */
async function written(): Promise<unknown> {
  const count = (table: string): string => `(select count(*) from ${table}) as ${table}`;
  const tables = ['instance', 'journal', 'budget_line', 'payment', 'refused_attempt'];
  return (await api.database.dataSource.query<unknown[]>(`select ${tables.map(count).join(', ')}`))[0];
}

/** Stops dead, as a killed process does, when it is about to take a step after `count` new ones; true if it came to its end. */
async function makeSteps(count: number): Promise<boolean> {
  let left = count;
  let disarm = (): void => undefined;
  const stopped = new Promise<boolean>((resolve) => {
    disarm = armCrashPoint('step.committed', async () => {
      left -= 1;
      if (left > 0) return;
      resolve(false);
      await new Promise(() => undefined);
    });
  });
  try {
    return await Promise.race([stopped, make().then(() => true)]);
  } finally {
    disarm();
  }
}

describe('a new demonstration', () => {
  beforeAll(async () => {
    api = await openApi({}, packages);
    await make();
    inOneGo = await written();
  });
  afterAll(() => api.close());

  test('shows delegations at five stages, newest first, each as it should be', async () => {
    expect(Object.entries(await casesOf('operator'))).toEqual(Object.entries(made));
    expect(warn.mock.calls).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('gets nothing more at the next start', async () => {
    const before = await written();
    expect(before).toEqual({
      instance: '5',
      journal: expect.any(String) as string,
      budget_line: '2',
      payment: '2',
      refused_attempt: '0',
    });
    await make();
    expect(await written()).toEqual(before);
  });

  test('shows each municipality its own', async () => {
    expect(Object.values(await casesOf('aimak.signatory'))).toEqual(['drafting', 'keneshReview', 'preparing']);
    expect(Object.values(await casesOf('city.signatory'))).toEqual(['imposedWithoutResources', 'inForce']);
  });

  test.each([
    ['ministry.drafter', ['completeDraft', 'handOverItems']],
    ['aimak.registrar', ['answerOffer']],
    ['aimak.signatory', ['acknowledgeItems']],
    ['aimak.financier', ['confirmSeparateLine']],
    ['city.financier', ['confirmSeparateLine']],
    ['finance.financier', ['appropriate']],
    ['treasury.treasurer', ['transferMoney', 'transferMoney', 'transferMoney']],
    ['ministry.signatory', ['bringIntoForce', 'bringIntoForce']],
  ])('has something to do for %s', async (login, names) => {
    const { body } = await api.ask(login, 'GET', '/api/tasks?mine=true');
    expect((body.items as { name: string }[]).map(({ name }) => name).sort()).toEqual(names);
  });

  test('gives the kenesh a deadline, and shows why the power of Sokuluk is not in force', async () => {
    const { items } = (await api.ask('operator', 'GET', '/api/instances')).body as { items: Line[] };
    const see = async (state: string): Promise<Answered['body']> =>
      (await api.ask('ministry.signatory', 'GET', `/api/instances/${items.find((line) => line.state === state)!.id}`)).body;
    expect((await see('keneshReview')).deadlines).toMatchObject([{ name: 'keneshReviewDue' }]);
    const { events } = await see('preparing');
    const { reasons } = events.find(({ type }: { type: string }) => type === 'bringIntoForce');
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual([
      'effectiveDateNotReached',
      'publicationTooRecent',
      'firstTrancheShort',
      'itemsNotAcknowledged',
      'separateLineMissing',
    ]);
  });
});

describe('whenever it is started, and however it is interrupted', () => {
  beforeEach(async () => {
    warn.mockClear();
    api = await openApi({}, packages);
  });
  afterEach(() => api.close());

  test.each(['2060-02-29', '2061-12-31', '2062-01-01', '2062-06-30'])('on %s a demonstration is the same', async (day) => {
    moveTo(day);
    await make();
    expect([await casesOf('operator'), warn.mock.calls]).toEqual([made, []]);
  });

  test('killed after every single step, it ends with the same as in one go', async () => {
    while (!(await makeSteps(1)));
    expect(await casesOf('operator')).toEqual(made);
    expect(await written()).toEqual(inOneGo);
    expect(await faults()).toEqual([]);
  });

  test.each([3, 14, 26, 41])('killed after %i steps, the start on the next day goes on', async (steps) => {
    moveTo('2061-02-28');
    expect(await makeSteps(steps)).toBe(false);
    moveTo('2061-03-01');
    await make();
    expect(await casesOf('operator')).toEqual(made);
    expect(await written()).toMatchObject({ instance: '5', budget_line: '2', payment: '2', refused_attempt: '0' });
    expect(await faults()).toEqual([]);
  });

  test('where somebody has begun a case, nothing is made and nothing is continued', async () => {
    await makeSteps(10);
    const { engine, person, power, body } = await DemonstrationDesk.open(api.app);
    const input = { instrument: 'law', title: 'Own case', power: power('farmlandRecords').id, recipient: body('aimak').id };
    await engine.start({ workflow: 'delegation', input, acting: person('ministry.drafter') });
    const before = await written();
    await make();
    expect(await written()).toEqual(before);
  });

  test('a case that the rules stop is reported and skipped, the others are made', async () => {
    const engine = api.app.get(Engine);
    const { person } = await DemonstrationDesk.open(api.app);
    await makeSteps(4);
    const { items } = (await api.ask('operator', 'GET', '/api/instances')).body as { items: Line[] };
    const payload = { reasonCode: 'other', reasonText: 'Not now.' };
    await engine.send({ instance: items[0]!.id, type: 'withdraw', payload, acting: person('ministry.signatory') });
    await make();
    expect(Object.values(await casesOf('operator')).sort()).toEqual(
      ['drafting', 'imposedWithoutResources', 'keneshReview', 'preparing', 'withdrawn'].sort(),
    );
    expect(warn.mock.calls).toEqual([[expect.objectContaining({ demonstration: 'residence-registration' }), expect.anything()]]);
  });
});
