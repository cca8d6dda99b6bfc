import { demonstrationBodies } from '#registry';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { Client } from 'pg';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
let ids: string[];
beforeAll(async () => {
  api = await openApi();
  ids = await Promise.all(Array.from({ length: 5 }, () => api.askLeave()));
});
afterAll(() => api.close());

const get = (login: string | null, url: string): Promise<Answered> => api.ask(login, 'GET', url);
const idsOf = ({ body }: Answered): string[] => (body.items as { id: string }[]).map(({ id }) => id).sort();

describe('who sees a case', () => {
  test.each([[applicant], [employer], ['audit.auditor'], ['operator']])('%s, in every way', async (login) => {
    for (const path of ['', '/journal', '/ledger'])
      expect((await get(login, `/api/instances/${ids[0]}${path}`)).status).toBe(200);
    expect(idsOf(await get(login, '/api/instances'))).toEqual([...ids].sort());
    expect((await get(login, '/api/tasks')).body.items).toHaveLength(5);
  });

  test('others do not, in any way', async () => {
    for (const path of ['', '/journal', '/ledger'])
      expect(await get(stranger, `/api/instances/${ids[0]}${path}`)).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect((await get(stranger, '/api/instances')).body).toEqual({ items: [], count: '0', nextCursor: null });
    expect((await get(stranger, '/api/tasks')).body.items).toEqual([]);
  });

  test('with the names of the bodies that are its parties', async () => {
    const { body } = await get(employer, `/api/instances/${ids[0]}`);
    expect(body.parties).toContainEqual({
      party: 'employer',
      body: demonstrationBodies.aimak.id,
      names: { ky: expect.any(String) as string, ru: expect.any(String) as string, en: 'Sokuluk Aiyl Okmotu' },
    });
  });

  test('an auditor sees it and may do nothing', async () => {
    const answer = await api.ask('audit.auditor', 'POST', `/api/instances/${ids[0]}/events`, { body: { type: 'approve' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'officeNotEntitled' } });
  });

  test('nobody without a session', async () => {
    for (const url of ['/api/instances', `/api/instances/${ids[0]}`, '/api/tasks', '/api/rules', '/api/workflows'])
      expect((await get(null, url)).status).toBe(401);
  });
});

describe('the list of cases', () => {
  test('comes in pages that miss nothing and repeat nothing, also when cases are added', async () => {
    const first = await get(applicant, '/api/instances?limit=2');
    expect(first.body).toMatchObject({ count: '5' });
    const added = await api.askLeave();
    const second = await get(applicant, `/api/instances?limit=2&cursor=${first.body.nextCursor}`);
    const third = await get(applicant, `/api/instances?limit=2&cursor=${second.body.nextCursor}`);
    expect([first, second, third].flatMap(idsOf).sort()).toEqual([...ids].sort());
    expect(third.body.nextCursor).toBeNull();
    ids.push(added);
  });

  test.each([
    ['workflow=leave&state=asked', true],
    ['workflow=delegation', false],
    ['state=away', false],
    ['q=l-2190', true],
    ['q=nothing', false],
    ['q=SOKULUK', true],
    [`q=${encodeURIComponent('айыл өкмөтү')}`, true],
    ['q=%25', false],
    [`party=${demonstrationBodies.aimak.id}`, true],
    [`party=${demonstrationBodies.city.id}`, false],
    ['task=answerRequest', true],
    ['task=answerRequest&awaitedBefore=2189-01-01', true],
    ['task=answerRequest&awaitedBefore=2026-01-01', false],
    ['task=nothing', false],
    ['dueBefore=2189-01-01', true],
    ['dueBefore=2026-01-01T00:00:00%2B06:00', false],
  ])('%s', async (query, isFound) => {
    expect((await get(applicant, `/api/instances?${query}`)).body.items.length > 0).toBe(isFound);
  });
});

test('the name of a party finds only what one may see, also in another alphabet', async () => {
  for (const q of ['sokuluk', 'СОКУЛУК']) {
    const url = `/api/instances?q=${encodeURIComponent(q)}`;
    expect((await get('audit.auditor', url)).body.items.length).toBeGreaterThan(0);
    expect((await get(stranger, url)).body).toEqual({ items: [], count: '0', nextCursor: null });
  }
});

test('the worklist of one’s own offices is what one is awaited to do', async () => {
  expect((await get(applicant, '/api/tasks?mine=true')).body.items).toEqual([]);
  expect((await get(employer, '/api/tasks?mine=true&limit=1')).body).toMatchObject({
    items: [{ name: 'answerRequest', text: 'Answer the request', event: 'approve', stateText: 'Asked' }],
    nextCursor: expect.any(String) as string,
  });
});

test('the worklist is searched by the case and its parties, whichever letters are typed', async () => {
  const found = async (q: string): Promise<number> =>
    (await get(employer, `/api/tasks?mine=true&q=${encodeURIComponent(q)}`)).body.items.length;
  const all = (await get(employer, '/api/tasks?mine=true')).body.items;
  expect(all.length).toBeGreaterThan(0);
  expect([await found('айыл өкмөтү'), await found('АЙЫЛ ОКМОТУ'), await found('sokuluk'), await found('өкмет')]).toEqual([
    all.length,
    all.length,
    all.length,
    0,
  ]);
  expect(await found(all[0].number)).toBe(all.filter(({ number }: { number: string }) => number === all[0].number).length);
});

test('a task whose date no deadline keeps is provisional as long as its year has no approved calendar', async () => {
  const [task] = leave.tasks;
  const own = { kind: 'date' as const, from: ({ context }: { context: unknown }) => (context as { firstDay: string }).firstDay };
  const tasks = [
    { ...task!, due: leave.deadlines.answerDue! },
    { ...task!, name: 'answerOther', due: own },
  ];
  const texts = { ...leave.texts, tasks: { ...leave.texts.tasks, answerOther: leave.texts.tasks.answerRequest! } };
  const other = await openApi({}, [packageOf({ ...leave, tasks, texts })]);
  const owner = new Client({ connectionString: other.database.ownerUrl });
  await owner.connect();
  try {
    await other.askLeave();
    const read = async () => {
      const { items } = (await other.ask(employer, 'GET', '/api/tasks')).body;
      return Object.fromEntries(items.map((each: { name: string; provisional: boolean }) => [each.name, each.provisional]));
    };
    await owner.query('update calendar_year set approved = false');
    // Whatever year it is, there is a calendar of the next.
    await owner.query(`insert into calendar_year (year, version, approved, note_ky, note_ru, note_en)
      select year, 1, false, 'ky', 'ru', 'en' from generate_series(2026, 2040) year on conflict do nothing`);
    expect(await read()).toEqual({ answerRequest: true, answerOther: false });
    await owner.query(`update calendar_year set approved = true, act = 'an act'`);
    expect(await read()).toEqual({ answerRequest: false, answerOther: false });
  } finally {
    await owner.end();
    await other.close();
  }
});

test.each([
  ['/api/instances?limit=0', '/limit'],
  ['/api/instances?limit=201', '/limit'],
  ['/api/instances?limit=2.5', '/limit'],
  ['/api/instances?limit=', '/limit'],
  ['/api/instances?limit=1&limit=2', '/limit'],
  ['/api/instances?limit=1e2', '/limit'],
  ['/api/instances?limit=0x10', '/limit'],
  ['/api/instances?limit=%205', '/limit'],
  ['/api/instances?surprise=1', '/surprise'],
  ['/api/instances?cursor=x', '/cursor'],
  ['/api/instances?cursor=WyJ4Il0', '/cursor'],
  ['/api/instances?party=x', '/party'],
  ['/api/instances?q=%00', '/q'],
  ['/api/instances?dueBefore=2026-02-30', '/dueBefore'],
  ['/api/instances?dueBefore=2026-02-30T00:00:00Z', '/dueBefore'],
  ['/api/instances?dueBefore=2026-02-03T00:00:00', '/dueBefore'],
  ['/api/instances?dueBefore=9999-12-31T23:59:59-23:59', '/dueBefore'],
  ['/api/tasks?dueBefore=9999-12-31T23:59:59-23:59', '/dueBefore'],
  ['/api/tasks?mine=yes', '/mine'],
  ['/api/tasks?body=1', '/body'],
  ['/api/tasks?cursor=WzFd', '/cursor'],
  ['/api/rules?on=2026-13-01', '/on'],
  ['/api/bodies?kind=club', '/kind'],
  ['/api/territories?edition=new', '/edition'],
  ['/api/territories?parent=1', '/parent'],
  ['/api/powers?holder=1', '/holder'],
  ['/api/powers?cursor=x', '/cursor'],
  ['/api/budget-lines?surprise=1', '/surprise'],
  ['/api/budget-lines?year=2027.5', '/year'],
  ['/api/budget-lines?cursor=x', '/cursor'],
  ['/api/payments?year=2027', '/year'],
  ['/api/payments?recipient[]=x', '/recipient[]'],
])('%s is 400', async (url, path) => {
  const { status, body } = await get(applicant, url);
  expect([status, body.code]).toEqual([400, 'malformed']);
  expect(body.problems).toContainEqual({ path, code: expect.any(String) as string, text: expect.stringMatching(/\S/) as string });
});

test.each([
  ['/api/workflows/nothing'],
  ['/api/calendars/1900'],
  ['/api/calendars/now'],
  ['/api/instances/x'],
  ['/api/instances/01900000-0000-7000-8000-000000000000'],
])('%s is 404', async (url) => expect(await get('operator', url)).toMatchObject({ status: 404, body: { code: 'notFound' } }));

test('the journal comes in pages, oldest first, each record with its hash and a name', async () => {
  await api.ask(employer, 'POST', `/api/instances/${ids[1]}/events`, { body: { type: 'approve' } });
  const url = `/api/instances/${ids[1]}/journal`;
  const first = await get(applicant, `${url}?limit=1`);
  expect(first.body).toMatchObject({ items: [{ seq: 1, event: 'start', text: 'Ask', previous: null }], nextCursor: '1' });
  const second = await get(applicant, `${url}?limit=1&cursor=1`);
  expect(second.body).toMatchObject({
    items: [{ seq: 2, event: 'approve', text: 'Approve', previous: first.body.items[0].hash, to: ['away'] }],
    nextCursor: null,
  });
  expect((await get(applicant, `${url}?cursor=-1`)).status).toBe(400);
});

test('a page of the journal ends early where records are long, and misses nothing', async () => {
  const id = await api.askLeave();
  await api.database.dataSource.query(
    `insert into journal (instance_id, seq, type, at, record, hash)
     select j.instance_id, n, j.type, j.at, (j.record::jsonb || jsonb_build_object('seq', n, 'payload', repeat('x', 300000)))::text, j.hash
     from journal j join instance i on i.id = j.instance_id, generate_series(2, 9) n where i.uuid = $1 and j.seq = 1`,
    [id],
  );
  const pages: number[][] = [];
  for (let cursor: string | null = '0'; cursor !== null;) {
    const { body } = await get(applicant, `/api/instances/${id}/journal?limit=200&cursor=${cursor}`);
    pages.push((body.items as { seq: number }[]).map(({ seq }) => seq));
    cursor = body.nextCursor as string | null;
  }
  expect(pages).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7, 8, 9],
  ]);
});

test('the ledger shows what the case has spent', async () => {
  expect((await get(applicant, `/api/instances/${ids[1]}/ledger`)).body).toEqual({
    rows: [{ kind: 'spent', period: '2190', source: 'leave', body: null, amount: '5' }],
    totals: { dueToDate: '0', received: '0', coverage: null },
    payees: [],
  });
});
