import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { demonstrationBodies } from '#registry';
import { readTable, type TableRow } from '#tabular';
import { packages } from '#workflows';
import type { Case } from '../../../../workflows/delegation/scenarios/desk.js';
import { HttpDesk } from '../../../../test/journeys/http-desk.js';
import {
  dayAfter,
  dueDates,
  nextEffectiveDate,
  pay,
  quarterlyTransfer,
  resource,
  reverse,
  type Term,
  termFrom,
  untilPreparing,
  yearCost,
} from '../../../../workflows/delegation/scenarios/stages.js';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { asOwner } from '../../../../test/support/database.js';

const { aimak, city, ministry } = demonstrationBodies;
const transfer = BigInt(quarterlyTransfer);

/** Over HTTP each case is known by its id. */
type Played = Case & { readonly id: string };

let api: TestApi;
let desk: HttpDesk;
let term: Term;
/** In force; of its second transfer nothing came. */
let late: Played;
/** Its second transfer came in time, and was taken back on this day. */
let reversed: Played;
let reversedOn: string;
/** Has two transfers too many. */
let ahead: Played;

beforeAll(async () => {
  api = await openApi({}, packages);
  await makeDemonstrationCases(api.app, { warn: (...warnings: unknown[]) => expect(warnings).toEqual([]) });
  await api.app.listen(0, '127.0.0.1');
  desk = await HttpDesk.sitDown(await api.app.getUrl());
  term = termFrom(nextEffectiveDate(desk.today()));
  const [, second, third, fourth] = dueDates(term) as [string, string, string, string];
  const all = (await Promise.all([1, 2, 3].map(() => desk.open({ instrument: 'agreement' })))) as Played[];
  [late, reversed, ahead] = all as [Played, Played, Played];
  for (const each of all) {
    await untilPreparing(desk, each, term);
    await resource(desk, each, term);
  }
  await desk.moveTo(term.effectiveDate);
  for (const each of all) await each.send('ministry.signatory', 'bringIntoForce');
  const taken = await pay(desk, reversed, second);
  for (const dueOn of [second, third, fourth]) await pay(desk, ahead, dueOn);
  reversedOn = dayAfter(second, 11);
  await desk.moveTo(reversedOn);
  await reverse(reversed, taken);
  await desk.moveTo(dayAfter(second, 20));
}, 180_000);
afterAll(() => api.close());

const get = (login: string, url: string, language = 'en'): Promise<Answered> =>
  api.ask(login, 'GET', url, { headers: { 'accept-language': language } });

interface LedgerRow {
  readonly kind: string;
  readonly period: string;
  readonly amount: string;
}

/** The same figures, case by case, from the ledgers. */
async function byLedgers(login: string, of: (attributes: { recipient: string; power: string }) => boolean = () => true) {
  const sums = { dueToDate: 0n, appropriated: 0n, released: 0n, received: 0n, spent: 0n, ownTopUp: 0n, shortfall: 0n };
  let [liveCases, casesWithMoney] = [0, 0];
  const { items } = (await get(login, '/api/instances?limit=200')).body;
  const year = desk.today().slice(0, 4);
  for (const { id, isFinal, attributes } of items) {
    if (!of(attributes)) continue;
    const { rows, totals } = (await get(login, `/api/instances/${id}/ledger`)).body as {
      rows: LedgerRow[];
      totals: Record<string, string>;
    };
    const sum = (kind: string, period = ''): bigint =>
      rows
        .filter((row) => row.kind === kind && row.period.startsWith(period))
        .reduce((all, { amount }) => all + BigInt(amount), 0n);
    const [due, received] = [BigInt(totals['dueToDate']!), BigInt(totals['received']!)];
    sums.dueToDate += due;
    sums.received += received;
    sums.shortfall += due > received ? due - received : 0n;
    sums.appropriated += sum('appropriated', year);
    for (const kind of ['released', 'spent', 'ownTopUp'] as const) sums[kind] += sum(kind);
    if (!isFinal) liveCases += 1;
    if (rows.length > 0) casesWithMoney += 1;
  }
  const texts = Object.fromEntries(Object.entries(sums).map(([name, amount]) => [name, String(amount)]));
  return { ...(texts as Record<keyof typeof sums, string>), liveCases, casesWithMoney };
}

describe('coverage', () => {
  test.each(['operator', 'ministry.signatory', 'finance.financier', 'aimak.signatory', 'city.signatory'])(
    'of %s is the sum of the ledgers of the cases, to the last tyiyn, however it is divided',
    async (login) => {
      const expected = await byLedgers(login);
      expect(BigInt(expected.dueToDate)).toBeGreaterThan(0n);
      for (const by of ['oblast', 'rayon', 'municipality']) {
        const { status, body } = await get(login, `/api/coverage?by=${by}`);
        expect([status, body.totals]).toEqual([200, expect.objectContaining(expected)]);
        for (const name of ['dueToDate', 'shortfall', 'received', 'appropriated'])
          expect(body.items.reduce((sum: bigint, item: Record<string, string>) => sum + BigInt(item[name]!), 0n)).toBe(
            BigInt(body.totals[name]),
          );
      }
    },
  );

  test('never nets what one case lacks with what another has too much', async () => {
    const { totals } = (await get('aimak.signatory', '/api/coverage')).body;
    const surplus = 2n * transfer;
    const short = BigInt(totals.shortfall);
    expect(short).toBeGreaterThanOrEqual(2n * transfer);
    expect(short).toBeGreaterThan(BigInt(totals.dueToDate) - BigInt(totals.received));
    expect(short - (BigInt(totals.dueToDate) - BigInt(totals.received))).toBeGreaterThanOrEqual(surplus);
    expect(totals.coverage).toBe(Number(((BigInt(totals.dueToDate) - short) * 10_000n) / BigInt(totals.dueToDate)));
    expect(totals.coverage).toBeLessThan(10_000);
  });

  test.each(['operator', 'ministry.signatory', 'aimak.signatory'])(
    'counts what the list of cases has for the place, as %s sees it',
    async (login) => {
      const casesOf = async (query: string): Promise<string[]> => {
        const { status, body } = await get(login, `/api/instances?limit=200&${query}`);
        expect(status).toBe(200);
        return body.items.flatMap(({ id, isFinal }: { id: string; isFinal: boolean }) => (isFinal ? [] : [id])).sort();
      };
      for (const by of ['oblast', 'rayon', 'municipality'] as const) {
        const { items } = (await get(login, `/api/coverage?by=${by}`)).body;
        expect(items.length).toBeGreaterThan(0);
        for (const { territory, body, liveCases } of items)
          expect(await casesOf(body === null ? `within=${territory}` : `recipient=${body}`)).toHaveLength(liveCases);
      }
      const [rayon] = (await get(login, '/api/coverage?by=rayon')).body.items;
      const [first] = (await get(login, '/api/coverage?by=municipality')).body.items;
      expect(await casesOf(`within=${rayon.territory}&recipient=${first.body}`)).toEqual(
        await casesOf(`recipient=${first.body}`),
      );
      const elsewhere = (await get('operator', '/api/territories?level=oblast&q=Нарын')).body.items[0].id;
      expect(await casesOf(`within=${elsewhere}`)).toEqual([]);
      expect(await casesOf(`within=${elsewhere}&recipient=${first.body}`)).toEqual([]);
    },
  );

  test('shows each municipality its own', async () => {
    const { items } = (await get('operator', '/api/coverage?by=municipality')).body;
    expect(items.map(({ body }: { body: string }) => body).sort()).toEqual([aimak.id, city.id].sort());
    for (const [login, id] of [
      ['aimak.signatory', aimak.id],
      ['city.signatory', city.id],
    ] as const) {
      const own = (await get(login, '/api/coverage?by=municipality')).body;
      expect(own.items).toEqual([items.find(({ body }: { body: string }) => body === id)]);
    }
    const nobodys = (await get('registry.registrar', '/api/coverage')).body;
    expect([nobodys.totals.liveCases, nobodys.count]).toEqual([
      (await byLedgers('registry.registrar')).liveCases,
      nobodys.items.length,
    ]);
  });

  test('puts both municipalities of Sokuluk into the rayon and the oblast of today’s edition', async () => {
    for (const [by, name, level] of [
      ['oblast', 'Чүй облусу', 'oblast'],
      ['rayon', 'Сокулук району', 'rayon'],
    ]) {
      const { items } = (await get('operator', `/api/coverage?by=${by}`)).body;
      expect(items).toMatchObject([{ names: { ky: name }, level, body: null }]);
      const shown = (await get('operator', `/api/territories?level=${level}&q=${encodeURIComponent(name!)}`)).body.items;
      expect(items[0].territory).toBe(shown[0].id);
      const inside = (await get('operator', `/api/coverage?by=municipality&within=${items[0].territory}`)).body;
      expect([inside.count, inside.totals]).toEqual([2, (await get('operator', '/api/coverage')).body.totals]);
    }
    const elsewhere = (await get('operator', '/api/territories?level=oblast&q=Нарын')).body.items[0].id;
    expect((await get('operator', `/api/coverage?within=${elsewhere}`)).body).toMatchObject({
      items: [],
      count: 0,
      totals: { dueToDate: '0', coverage: null },
    });
  });

  test('is of one power, of one year’s appropriations, and in the order asked for', async () => {
    const { items } = (await get('operator', '/api/instances?limit=200')).body;
    const { power } = items.find(({ id }: { id: string }) => id === late.id).attributes;
    const { totals } = (await get('operator', `/api/coverage?power=${power}`)).body;
    expect(totals).toMatchObject(await byLedgers('operator', (attributes) => attributes.power === power));
    expect((await get('operator', `/api/coverage?power=${city.id}`)).body.items).toEqual([]);
    const next = (await get('aimak.signatory', `/api/coverage?year=${term.years[1]}`)).body;
    expect([next.year, next.totals.appropriated]).toEqual([term.years[1], '0']);
    for (const [sort, measure] of [
      ['shortfall', ({ shortfall }: Record<string, string>) => -Number(shortfall)],
      ['due', ({ dueToDate }: Record<string, string>) => -Number(dueToDate)],
      ['coverage', ({ coverage }: Record<string, string>) => Number(coverage)],
    ] as const) {
      const sorted = (await get('operator', `/api/coverage?by=municipality&sort=${sort}`)).body.items.map(measure);
      expect(sorted).toEqual([...sorted].sort((one: number, other: number) => one - other));
    }
    const names = (await get('operator', '/api/coverage?by=municipality')).body.items.map(
      ({ names: { ky } }: { names: { ky: string } }) => ky,
    );
    expect(names).toEqual(['Сокулук айыл өкмөтү', 'Шопоков шаарынын мэриясы']);
  });
});

describe('shortfalls', () => {
  const list = async (login: string, query = ''): Promise<Answered['body']> =>
    (await get(login, `/api/shortfalls?${query}`)).body;

  test('are those of the ledgers, and began on the day that each case itself says', async () => {
    const { items, count, missing, nextCursor } = await list('operator');
    expect([count, nextCursor]).toEqual([items.length, null]);
    expect(missing).toBe((await byLedgers('operator')).shortfall);
    let watched = 0;
    for (const { instance, due, received, missing: short, since, days } of items) {
      const { totals } = (await get('operator', `/api/instances/${instance}/ledger`)).body;
      expect({ dueToDate: due, received }).toEqual({ dueToDate: totals.dueToDate, received: totals.received });
      expect(BigInt(short)).toBe(BigInt(due) - BigInt(received));
      expect(days).toBe((Date.parse(desk.today()) - Date.parse(since)) / 86_400_000);
      const { data } = (await get('operator', `/api/instances/${instance}`)).body;
      if (data.shortfall === null || data.shortfall.uncovered === null) continue;
      watched += 1;
      expect([instance, since]).toEqual([instance, data.shortfall.since]);
    }
    expect(watched).toBeGreaterThanOrEqual(2);
    const of = (id: string) => items.find(({ instance }: { instance: string }) => instance === id);
    expect(of(late.id)).toMatchObject({ missing: quarterlyTransfer, since: dueDates(term)[1], days: 20 });
    expect(of(reversed.id)).toMatchObject({ missing: quarterlyTransfer, since: reversedOn, days: 9 });
    expect(of(ahead.id)).toBeUndefined();
  });

  test('say where the case stands and who must act', async () => {
    const { items } = await list('aimak.financier', 'sort=since');
    const shown = items.find(({ instance }: { instance: string }) => instance === late.id);
    expect(shown).toMatchObject({
      state: 'inForce',
      stateText: 'In force',
      funding: expect.stringMatching(/^live\.funding\.(late|underfunded)$/),
      fundingText: expect.stringMatching(/\S/),
      recipient: aimak.id,
      recipientNames: { en: 'Sokuluk Aiyl Okmotu' },
      awaited: [
        {
          name: 'transferMoney',
          event: 'recordTranche',
          office: 'treasurer',
          dueOn: dueDates(term)[1],
          names: { en: demonstrationBodies.treasury.name[2] },
        },
      ],
    });
    const imposed = (await list('city.financier')).items.find(
      ({ state }: { state: string }) => state === 'imposedWithoutResources',
    );
    expect(imposed).toMatchObject({ funding: null, fundingText: null });
  });

  test.each(['amount', 'since'])('come in pages by %s that miss nothing', async (sort) => {
    const whole = (await list('operator', `sort=${sort}`)).items;
    expect(whole.length).toBeGreaterThan(3);
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const page = await list('operator', `sort=${sort}&limit=1${cursor}`);
      expect(page.count).toBe(whole.length);
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(whole);
    const key = (item: { missing: string; days: number }): number => (sort === 'amount' ? Number(item.missing) : item.days);
    expect(whole.map(key)).toEqual(whole.map(key).sort((one: number, other: number) => other - one));
  });

  test('are of whom one may see, of one recipient, power or place', async () => {
    const all = (await list('operator')).items;
    const recipientOf = ({ recipient }: { recipient: string }): string => recipient;
    expect(new Set((await list('aimak.signatory')).items.map(recipientOf))).toEqual(new Set([aimak.id]));
    expect((await list('operator', `recipient=${city.id}`)).items).toEqual(
      all.filter((each: { recipient: string }) => each.recipient === city.id),
    );
    expect((await list('aimak.signatory', `recipient=${city.id}`)).items).toEqual([]);
    const chui = (await get('operator', '/api/territories?level=oblast&q=Чүй')).body.items[0].id;
    const naryn = (await get('operator', '/api/territories?level=oblast&q=Нарын')).body.items[0].id;
    expect((await list('operator', `within=${chui}`)).items).toEqual(all);
    expect((await list('operator', `within=${naryn}`)).items).toEqual([]);
    expect((await list('operator', 'ended=true')).items).toEqual([]);
  });
});

describe('money that is there', () => {
  const enter = async (amount: string, reference: string): Promise<string> => {
    const payment = { account: '4402011101001234', reference, paidOn: desk.today(), recipient: aimak.id, amount };
    const { id } = (await api.ask('treasury.treasurer', 'POST', '/api/payments', { body: payment })).body;
    expect(idsOf(await get('treasury.treasurer', '/api/payments?matched=false'))).not.toContain(id);
    expect((await api.ask('treasury.treasurer2', 'POST', `/api/payments/${id}/confirm`, { body: {} })).status).toBe(200);
    return id;
  };
  const idsOf = ({ body }: Answered): string[] => (body.items as { id: string }[]).map(({ id }) => id);

  test('is offered to cases with a transfer that is open, and taken with what is proposed', async () => {
    const amount = String(transfer / 2n);
    const payment = await enter(amount, 'F-1');
    expect(idsOf(await get('treasury.treasurer', '/api/payments?matched=false'))).toContain(payment);
    expect(idsOf(await get('treasury.treasurer', '/api/payments?matched=true'))).not.toContain(payment);
    const url = `/api/payments/${payment}/candidates`;
    const { items, count } = (await get('treasury.treasurer', url)).body;
    expect(count).toBe(items.length);
    const of = (id: string) => items.find(({ instance }: { instance: string }) => instance === id);
    expect(of(late.id)).toMatchObject({
      dueOn: dueDates(term)[1],
      missing: quarterlyTransfer,
      missingToDate: quarterlyTransfer,
      proposed: amount,
      form: { event: 'recordTranche', fields: { payment, dueOn: dueDates(term)[1] }, amountField: 'amount' },
      awaited: [{ name: 'transferMoney', event: 'recordTranche', office: 'treasurer' }],
    });
    expect(of(ahead.id)).toMatchObject({
      dueOn: dueDates(term)[4],
      missing: quarterlyTransfer,
      missingToDate: '0',
      proposed: amount,
    });
    const { dueOn, proposed, awaited } = of(late.id);
    await late.send('treasury.treasurer', awaited[0].event, { payment, amount: proposed, dueOn });
    expect(idsOf(await get('treasury.treasurer', '/api/payments?matched=true'))).toContain(payment);
    expect(idsOf(await get('treasury.treasurer', '/api/payments?matched=false'))).not.toContain(payment);
    expect(
      (await get('treasury.treasurer', url)).body.items.some(({ instance }: { instance: string }) => instance === late.id),
    ).toBe(false);
    const next = await enter(amount, 'F-2');
    const again = (await get('treasury.treasurer', `/api/payments/${next}/candidates`)).body.items;
    expect(again.find(({ instance }: { instance: string }) => instance === late.id)).toMatchObject({ missing: amount, dueOn });
  });

  test('of a budget act is offered to cases whose year is not appropriated', async () => {
    const [, year] = term.years as [number, number];
    const line = { act: 'Next', classificationCode: '70951', year, recipient: aimak.id, amount: String(yearCost + 7n) };
    const { id } = (await api.ask('finance.financier', 'POST', '/api/budget-lines', { body: line })).body;
    expect(idsOf(await get('finance.financier', `/api/budget-lines?matched=false&year=${year}`))).toEqual([id]);
    const url = `/api/budget-lines/${id}/candidates`;
    const find = async () =>
      (await get('finance.financier', url)).body.items.find(({ instance }: { instance: string }) => instance === late.id);
    expect(await find()).toMatchObject({
      scheduled: String(yearCost),
      appropriated: '0',
      missing: String(yearCost),
      proposed: String(yearCost),
      held: '0',
      form: { event: 'recordAppropriation', fields: { budgetLine: id }, amountField: 'amount' },
    });
    await late.send('finance.financier', 'recordAppropriation', { budgetLine: id, amount: String(yearCost - 5n) });
    expect(await find()).toMatchObject({
      appropriated: String(yearCost - 5n),
      missing: '5',
      proposed: '5',
      held: String(yearCost - 5n),
      form: { event: 'amendAppropriation', fields: { budgetLine: id }, amountField: 'amount' },
    });
    await late.send('finance.financier', 'amendAppropriation', { budgetLine: id, amount: String(yearCost) });
    expect(await find()).toBeUndefined();
    expect((await get('finance.financier', url)).body.items.length).toBeGreaterThan(0);
  });

  test('of another recipient is not there', async () => {
    const payment = await enter('1', 'F-3');
    for (const id of [payment, ministry.id, 'x'])
      expect(await get('city.financier', `/api/payments/${id}/candidates`)).toMatchObject({
        status: 404,
        body: { code: 'notFound' },
      });
    expect((await get('aimak.financier', `/api/payments/${payment}/candidates`)).status).toBe(200);
  });
});

describe('a file', () => {
  const rowsOf = async (
    login: string,
    url: string,
    language = 'en',
  ): Promise<{ cells: (readonly string[])[]; headers: Answered['headers'] }> => {
    const { cookies } = await api.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: 'yntymak-demo' },
    });
    const headers = { cookie: `yntymak_session=${cookies[0]!.value}`, 'accept-language': language };
    const response = await api.app.inject({ url, headers });
    expect([url, response.statusCode]).toEqual([url, 200]);
    const rows: TableRow[] = [];
    for await (const row of readTable(response.rawPayload).rows) rows.push(row);
    return { cells: rows.map(({ cells }) => cells), headers: response.headers };
  };

  test.each([
    ['/api/coverage?', 'operator', 'coverage-oblast', 'Place'],
    ['/api/shortfalls?', 'operator', 'shortfalls', 'Case number'],
    ['/api/budget-lines?', 'finance.financier', 'budget-lines', 'Fiscal year'],
    ['/api/payments?', 'treasury.treasurer', 'payments', 'Paid on'],
    ['/api/instances?', 'operator', 'cases', 'Case number'],
  ])('of %s holds all rows, alike in both formats', async (url, login, name, first) => {
    const [csv, xlsx] = [
      await rowsOf(login, `${url}format=csv&${url.includes('coverage') ? '' : 'limit=1'}`),
      await rowsOf(login, `${url}format=xlsx`),
    ];
    expect(csv.cells).toEqual(xlsx.cells);
    expect(csv.cells[0]![0]).toBe(first);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${desk.today()}.csv"`,
    });
    const { items } = (await get(login, `${url}${url.includes('coverage') ? '' : 'limit=200'}`)).body;
    // Coverage ends with the totals.
    expect(csv.cells.length).toBe(1 + items.length + (name.startsWith('coverage') ? 1 : 0));
  });

  test('of payments holds those of a status alone, as the list does', async () => {
    for (const status of ['confirmed', 'entered']) {
      const { items } = (await get('treasury.treasurer', `/api/payments?limit=200&status=${status}`)).body;
      const { cells } = await rowsOf('treasury.treasurer', `/api/payments/file?format=csv&status=${status}`);
      expect([status, cells.length]).toEqual([status, 1 + items.length]);
    }
  });

  test('has titles and amounts as its language has them', async () => {
    const { totals } = (await get('operator', '/api/coverage')).body;
    const som = (tyiyn: string, point: string): string => `${tyiyn.slice(0, -2)}${point}${tyiyn.slice(-2)}`;
    for (const [language, title, total, point] of [
      ['ky', 'Аймагы', 'Бардыгы', ','],
      ['ru', 'Территория', 'Всего', ','],
      ['en', 'Place', 'Total', '.'],
    ] as const) {
      const { cells } = await rowsOf('operator', '/api/coverage?format=csv', language);
      expect([cells[0]![0], cells.at(-1)![0], cells.at(-1)![4]]).toEqual([title, total, som(totals.dueToDate, point)]);
      expect(cells[0]![5]).toContain(desk.today().slice(0, 4));
    }
  });

  test('of cases names their parties', async () => {
    const { cells } = await rowsOf('aimak.signatory', '/api/instances?format=xlsx');
    expect(cells.length).toBeGreaterThan(3);
    for (const row of cells.slice(1)) expect(row[6]).toContain('municipality: Sokuluk Aiyl Okmotu');
  });
});

test('a recipient without a territory has a row of its own, and its money counts', async () => {
  const before = (await get('operator', '/api/coverage')).body;
  await asOwner(
    api.database,
    `with made as (
       insert into instance (uuid, workflow, version, created_at) values (gen_random_uuid(), 'delegation', 'v1', $1) returning id
     ), shown as (
       insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
       select id, 'delegation', 'settling', '{settling}', 'X-1', 'X', '{}', false, $1 from made
     ), taken as (
       insert into instance_party (instance_id, party, body_id) select id, 'recipient', $2 from made
     ), recorded as (
       insert into journal (instance_id, seq, type, at, record, hash) select id, 1, 'start', $1, '{}', sha256('') from made
     )
     insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at)
     select id, 1, 1, 'due', '2026-Q4', 'schedule', date '2026-12-01', 700, $1 from made`,
    [api.clock.now(), ministry.id],
  );
  for (const by of ['oblast', 'rayon']) {
    // Of another year: what took long a moment ago may be answered again.
    const { items, totals } = (await get('audit.auditor', `/api/coverage?by=${by}&year=2030`)).body;
    expect(items.at(-1)).toMatchObject({ territory: null, body: null, level: null, shortfall: '700', casesShort: 1 });
    expect(BigInt(totals.shortfall)).toBe(BigInt(before.totals.shortfall) + 700n);
  }
  const { items } = (await get('audit.auditor', '/api/coverage?by=municipality&year=2030')).body;
  expect(items.find(({ body }: { body: string }) => body === ministry.id)).toMatchObject({ dueToDate: '700' });
  expect((await get('audit.auditor', '/api/coverage?year=2030&format=csv')).body).toContain('Without a territory');
});

test.each([
  ['/api/coverage?by=village', '/by'],
  ['/api/coverage?sort=colour', '/sort'],
  ['/api/coverage?year=1990', '/year'],
  ['/api/coverage?within=x', '/within'],
  ['/api/instances?within=x', '/within'],
  ['/api/instances?recipient=x', '/recipient'],
  ['/api/coverage?power=x', '/power'],
  ['/api/coverage?format=pdf', '/format'],
  ['/api/coverage?cursor=x', '/cursor'],
  ['/api/shortfalls?sort=name', '/sort'],
  ['/api/shortfalls?cursor=x', '/cursor'],
  ['/api/shortfalls?ended=1', '/ended'],
  ['/api/payments?matched=perhaps', '/matched'],
  ['/api/budget-lines?format=ods', '/format'],
  ['/api/instances?format=', '/format'],
])('%s is 400', async (url, path) => {
  const { status, body } = await get('operator', url);
  expect([status, body.code, body.problems[0].path]).toEqual([400, 'malformed', path]);
});

test('more than a file holds is refused, never cut', async () => {
  await api.database.dataSource.query(
    `insert into budget_line (id, act, classification_code, year, recipient_body_id, amount_tyiyn, created_by_body_id, created_at)
     select gen_random_uuid(), 'Many ' || number, '7', 2031, $1, 1, $2, now() from generate_series(1, 10001) number`,
    [aimak.id, demonstrationBodies.financeMinistry.id],
  );
  const { status, body } = await get('finance.financier', '/api/budget-lines?year=2031&format=csv');
  expect([status, body.code, body.reasons[0]]).toMatchObject([
    409,
    'tooManyMatched',
    { code: 'tooManyForFile', params: { most: '10000' } },
  ]);
});

test('where there is nothing there are no figures', async () => {
  const empty = await openApi({}, packages);
  try {
    const ask = async (url: string): Promise<Answered['body']> => (await empty.ask('operator', 'GET', url)).body;
    const nothing = { liveCases: 0, casesWithMoney: 0, dueToDate: '0', shortfall: '0', coverage: null, daysLate: 0 };
    expect(await ask('/api/coverage')).toMatchObject({ items: [], count: 0, totals: nothing });
    expect(await ask('/api/shortfalls')).toMatchObject({ items: [], nextCursor: null, count: 0, missing: '0' });
    expect(await ask('/api/indicators')).toMatchObject({
      workflow: 'delegation',
      states: [],
      overdue: 0,
      awaited: [],
      money: nothing,
    });
    expect(await ask('/api/payments?matched=false')).toEqual({ items: [], nextCursor: null });
  } finally {
    await empty.close();
  }
});
