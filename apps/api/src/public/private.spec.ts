import { stylesheet } from './stylesheet.js';
import { readFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, projectFile } from '#platform';
import { Client } from 'pg';
import { packages } from '#workflows';
import { asking, configuration, preparedOf, type TestApi } from '../../../../test/support/api.js';
import { acting, EngineCase, EngineDesk } from '../../../../test/journeys/engine-desk.js';
import type { Role } from '../../../../workflows/delegation/scenarios/desk.js';
import { journeys } from '../../../../workflows/delegation/scenarios/journeys.js';
import { draft, nextEffectiveDate, termFrom, untilOffered } from '../../../../workflows/delegation/scenarios/stages.js';
import { createApp } from '../create-app.js';

interface StoredCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly published_on: string | null;
}

interface Record {
  readonly payload: unknown;
  readonly actor: { readonly person: string | null };
}

let desk: EngineDesk;
let app: NestFastifyApplication;
let ask: TestApi['ask'];
let cases: StoredCase[];
/** Everything that a visitor can get. */
let everything: string;
/** How a case stood after each event that somebody sent. */
const steps: { state: string; is_public: boolean; is_published: boolean }[] = [];

beforeAll(async () => {
  desk = await EngineDesk.open();
  watchSteps();
  await playAll();
  jest.restoreAllMocks();
  const { clock, database } = desk;
  const log = createLog(configuration);
  app = await createApp({
    configuration: { ...configuration, dataDir: '/nowhere' },
    clock,
    log,
    ...(await preparedOf(database)),
    packages,
  });
  ask = asking(app);
  cases = await database.dataSource.query<StoredCase[]>(
    `select i.uuid as id, st.number, st.state, s.content #>> '{context,publishedOn}' as published_on
     from instance i join instance_state st on st.instance_id = i.id join snapshot s on s.instance_id = i.id order by i.id`,
  );
  everything = await visitAll();
}, 300_000);

afterAll(async () => {
  await app.close();
  await desk.close();
});

/** Looks after each event whether the case is among the public ones. */
function watchSteps(): void {
  const { send } = EngineCase.prototype;
  jest.spyOn(EngineCase.prototype, 'send').mockImplementation(async function (this: EngineCase, ...event) {
    await send.apply(this, event);
    const [step] = await desk.database.dataSource.query<typeof steps>(
      `select st.state, pc.instance_id is not null as is_public, s.content #>> '{context,publishedOn}' is not null as is_published
       from instance i join instance_state st on st.instance_id = i.id join snapshot s on s.instance_id = i.id
       left join public_case pc on pc.instance_id = i.id where i.uuid = $1`,
      [this.id],
    );
    steps.push(step!);
  });
}

/** Delegations in every state: those in which the journeys end, and some that stand still on the way. */
async function playAll(): Promise<void> {
  // A merger takes the municipality out of every journey after it.
  const order = Object.entries(journeys).sort(([one], [two]) => Number(one.startsWith('J')) - Number(two.startsWith('J')));
  const term = termFrom(nextEffectiveDate(desk.today()));
  await desk.open({ instrument: 'law' });
  await draft(await desk.open({ instrument: 'agreement' }), term);
  await untilOffered(desk, await desk.open({ instrument: 'agreement' }), term);
  for (const [, play] of order) await play(desk);
}

async function pageOf(url: string): Promise<string> {
  const { status, body } = await ask(null, 'GET', url);
  expect([url, status]).toEqual([url, 200]);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

async function visitAll(): Promise<string> {
  const found: string[] = [];
  const files = ['delegations.csv', 'delegations.json', 'ledger.csv', 'ledger.json'].map((file) => `/public/data/${file}`);
  const lists = [
    '/api/public/delegations?limit=200',
    '/public/delegations',
    '/public/places',
    '/public/powers',
    '/public/breaches',
  ];
  for (const url of [...files, ...lists]) found.push(await pageOf(url));
  for (const { id, published_on } of cases) {
    if (published_on === null) continue;
    for (const url of [`/api/public/delegations/${id}`, `/public/delegations/${id}`]) found.push(await pageOf(url));
  }
  return found.join('\n');
}

const listed = async (query = ''): Promise<{ id: string }[]> =>
  (await ask(null, 'GET', `/api/public/delegations?limit=200${query}`)).body.items as { id: string }[];
const published = (): StoredCase[] => cases.filter(({ published_on }) => published_on !== null);
const unpublished = (): StoredCase[] => cases.filter(({ published_on }) => published_on === null);

test('a case is public from the very step on that publishes it, in every state of every journey', () => {
  expect(steps.filter(({ is_public, is_published }) => is_public !== is_published)).toEqual([]);
  const states = (isPublic: boolean): string[] =>
    [...new Set(steps.filter(({ is_public }) => is_public === isPublic).map(({ state }) => state))].sort();
  expect(states(true)).toEqual([
    'closed',
    'imposedWithoutResources',
    'inForce',
    'preparing',
    'settling',
    'suspended',
    'terminating',
  ]);
  expect(states(false).length).toBeGreaterThan(14);
});

test('cases from before these tables were there are found in the journal', async () => {
  const owner = new Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  const kept = async (): Promise<unknown[]> =>
    (
      await owner.query(
        'select instance_id, seq, null as type from public_case union all select instance_id, seq, type from public_record order by 1, 2, 3',
      )
    ).rows;
  const before = await kept();
  await owner.query('begin; delete from public_case; delete from public_record');
  const migration = await readFile(projectFile('workflows/delegation/public/public.sql'), 'utf8');
  await owner.query(migration.slice(migration.indexOf('-- Cases from before')));
  const after = await kept();
  await owner.query('rollback');
  await owner.end();
  expect([before.length > 10, after]).toEqual([true, before]);
});

test('the cases stand in states before publication and after it', () => {
  const states = (some: StoredCase[]): string[] => [...new Set(some.map(({ state }) => state))].sort();
  expect(states(unpublished())).toEqual(['costing', 'declined', 'drafting', 'noResponse', 'notAgreed', 'signing', 'withdrawn']);
  expect(states(published())).toEqual(['closed', 'inForce', 'settling', 'terminating']);
  expect([published().length > 8, unpublished().length > 4]).toEqual([true, true]);
});

test('exactly the published ones are in the list, whatever became of them', async () => {
  const ids = (some: { id: string }[]): string[] => some.map(({ id }) => id).sort();
  expect(ids(await listed())).toEqual(ids(published()));
});

test('the others are nowhere: not by id, not by number, not in a list, page or file', async () => {
  for (const { id, number } of unpublished()) {
    expect((await ask(null, 'GET', `/api/public/delegations/${id}`)).status).toBe(404);
    expect((await ask(null, 'GET', `/public/delegations/${id}`)).status).toBe(404);
    expect(await listed(`&q=${number}`)).toEqual([]);
    expect([everything.includes(id), everything.includes(number)]).toEqual([false, false]);
  }
});

test('what somebody who is signed in may read is no more public', async () => {
  const [other] = unpublished();
  const { status } = await ask(null, 'GET', `/api/public/delegations/${other!.id}`, {
    headers: { authorization: 'Bearer x', cookie: 'yntymak_session=x' },
  });
  expect(status).toBe(404);
});

test('nobody’s name or id is public', () => {
  const roles: Role[] = [
    'ministry.drafter',
    'ministry.signatory',
    'municipality.signatory',
    'finance.financier',
    'control.controller',
  ];
  for (const { person, name } of roles.map(acting))
    expect([everything.includes(person!), everything.includes(name)]).toEqual([false, false]);
});

/** Texts that somebody has typed into the event of a case, with the name of the field. */
function textsOf(value: unknown, field: string): [field: string, text: string][] {
  if (typeof value === 'string') return /\s/.test(value) ? [[field, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsOf(each, Array.isArray(value) ? field : name));
}

test('no text that was typed on the way is public, but titles and the names of acts', async () => {
  const rows = await desk.database.dataSource.query<{ record: string }[]>('select record from journal');
  const records = rows.map(({ record }) => JSON.parse(record) as Record);
  const texts = records.flatMap(({ payload }) => textsOf(payload, ''));
  const shown = texts.filter(([, text]) => everything.includes(text));
  expect(texts.length).toBeGreaterThan(100);
  expect([...new Set(shown.map(([field]) => field))].sort()).toEqual(['act', 'basisAct', 'title']);
});

test('the bodies, payments and lines behind the money are not public', async () => {
  const rows = await desk.database.dataSource.query<{ id: string }[]>(
    `select id::text from payment union all select id::text from budget_line union all select distinct encode(sha256, 'hex') from case_document`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ id }) => everything.includes(id))).toEqual([]);
});

test('JSON has the described keys and no others', async () => {
  const { components } = (await ask(null, 'GET', '/api/openapi.json')).body as {
    components: { schemas: { [name: string]: { properties: object; additionalProperties: boolean } } };
  };
  const keysOf = (name: string): string[] => Object.keys(components.schemas[name]!.properties).sort();
  for (const { id } of published()) {
    const { body } = await ask(null, 'GET', `/api/public/delegations/${id}`);
    expect(Object.keys(body as object).sort()).toEqual(keysOf('PublicDelegation'));
  }
  for (const line of await listed()) expect(Object.keys(line).sort()).toEqual(keysOf('PublicDelegationLine'));
});

describe('of what has happened', () => {
  interface Shown {
    readonly state: string;
    readonly events: readonly { type: string; words: readonly { value: string }[] }[];
    readonly facts: readonly { name: string }[];
    readonly coverage: number | null;
    readonly daysLate: number | null;
  }
  const all = async (): Promise<Shown[]> =>
    Promise.all(published().map(async ({ id }) => (await ask(null, 'GET', `/api/public/delegations/${id}`)).body as Shown));

  test('notices and suspensions stay public with their grounds, also when they are over', async () => {
    const shown = await all();
    const types = new Set(shown.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...types]).toEqual(
      expect.arrayContaining(['publish', 'recordEnactment', 'bringIntoForce', 'serveNotice', 'suspend', 'resume']),
    );
    const suspensions = shown.flatMap(({ events }) => events.filter(({ type }) => type === 'suspend'));
    expect(new Set(suspensions.flatMap(({ words }) => words.map(({ value }) => value)))).toEqual(new Set(['clause']));
    const before = ['start', 'saveDraft', 'offer', 'recordKeneshResolution', 'confirmLegality', 'contestReceipt', 'submitReport'];
    expect(before.filter((type) => types.has(type))).toEqual([]);
  });

  test('a breach of consultation is shown with the case, and listed among the breaches', async () => {
    const breaches = (await all()).flatMap(({ events }) => events.filter(({ type }) => type === 'recordConsultationBreach'));
    expect(breaches.length).toBeGreaterThan(1);
    const page = await pageOf('/public/breaches');
    expect(page.match(/Civil registration/g)).toHaveLength(breaches.length);
  });

  test('a hash is shown of an act and of the terms of an agreement', async () => {
    const names = new Set((await all()).flatMap(({ facts }) => facts.map(({ name }) => name)));
    expect([...names]).toEqual(expect.arrayContaining(['termsHash', 'actHash', 'inForceSince', 'publishedOn']));
  });
});

test('coverage and days late are those of the ledger that is given along', async () => {
  interface Row {
    readonly id: string;
    readonly kind: string;
    readonly due_on: string | null;
    readonly amount_tyiyn: number;
  }
  const ledger = (await ask(null, 'GET', '/public/data/ledger.json')).body as Row[];
  const lines = (await ask(null, 'GET', '/public/data/delegations.json')).body as {
    id: string;
    state: string;
    due_tyiyn: number;
    received_tyiyn: number;
    coverage_bp: number | null;
    days_late: number | null;
  }[];
  const today = desk.today();
  let late = 0;
  for (const { id, ...line } of lines) {
    const own = ledger.filter((row) => row.id === id);
    const dues = own
      .filter(({ kind, due_on }) => kind === 'due' && due_on! <= today)
      .sort((one, two) => (one.due_on! < two.due_on! ? -1 : 1));
    const sum = (rows: readonly Row[]): number => rows.reduce((total, { amount_tyiyn }) => total + amount_tyiyn, 0);
    const [due, received] = [sum(dues), sum(own.filter(({ kind }) => kind === 'received'))];
    const first = dues.find((_, index) => sum(dues.slice(0, index + 1)) > received);
    const days = first && Math.round((Date.parse(today) - Date.parse(first.due_on!)) / 86_400_000);
    const isEnded = ['closed', 'withdrawn'].includes(line.state);
    expect(line).toMatchObject({
      due_tyiyn: due,
      received_tyiyn: received,
      coverage_bp: due === 0 ? null : Math.floor((received * 10_000) / due),
      days_late: isEnded ? null : (days ?? null),
    });
    late += line.days_late === null ? 0 : 1;
  }
  expect(late).toBeGreaterThan(0);
});

test('the files are tables that spreadsheets open: a mark of their encoding, one row for each case', async () => {
  const csv = await pageOf('/public/data/delegations.csv');
  expect(csv.startsWith('\ufeff"id";"number";"title"')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(published().length + 1);
  expect(stylesheet.content).not.toContain('url(');
});
