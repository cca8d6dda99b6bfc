import type { WorkflowPackage } from '#machine';
import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { applicant, openApi, type TestApi } from '../../../../test/support/api.js';
import { asOwner } from '../../../../test/support/database.js';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { hearing } from './hearing.support.js';

interface Hearing {
  readonly id: string;
  readonly number: string;
  readonly bodies: readonly { id: string; name: { en: string }; place: readonly { id: string; level: string }[] }[];
}

const { aimak, city } = demonstrationBodies;

async function openWith(set: readonly WorkflowPackage[]): Promise<TestApi> {
  const api = await openApi({}, set);
  await asOwner(
    api.database,
    `create trigger hearing_published after insert on journal for each row
     when (new.type = 'announce') execute function publish_case('hearing')`,
  );
  return api;
}

/** @param form as its input has it. */
async function plan(api: TestApi, heldOn: string, form: string, venues: readonly string[]): Promise<string> {
  const input = { topic: `Roads of ${heldOn}`, form, heldOn, venues: venues.map((body) => ({ body })) };
  const { status, body } = await api.ask(applicant, 'POST', '/api/workflows/hearing/instances', { body: { input } });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.id as string;
}

async function announce(api: TestApi, id: string): Promise<void> {
  const { status } = await api.ask(applicant, 'POST', `/api/instances/${id}/events`, { body: { type: 'announce', payload: {} } });
  expect(status).toBeLessThan(300);
}

/** Cases, those late, due, received and coverage of hearings by place. */
async function figures(api: TestApi, place: string): Promise<string[][]> {
  const page = (await get(api, `/public/places?language=en${place}`)).body as string;
  const table = page.slice(page.lastIndexOf('<table'));
  const rows = [...table.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].slice(1).map(([, row]) => row!);
  const plain = (cell: string): string =>
    cell
      .replace(/<span class="cell-label".*?<\/span>/s, '')
      .replace(/<[^>]+>|\s?KGS/g, '')
      .trim();
  return rows.map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell!)));
}

const get = async (api: TestApi, url: string) => api.ask(null, 'GET', url);

/** All pages and files that are reached by links from the first, in a language. */
async function walk(api: TestApi, language: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [`/public?language=${language}`];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const { status, body, headers } = await get(api, url);
    expect([url, status]).toEqual([url, 200]);
    const isPage = String(headers['content-type']).startsWith('text/html');
    found.set(url, typeof body === 'string' ? body : JSON.stringify(body));
    if (!isPage) continue;
    for (const [, href] of (body as string).matchAll(/href="(\/public[^"#]*)/g)) {
      const next = href!.replaceAll('&amp;', '&');
      if (!found.has(next) && !waiting.includes(next) && next.includes(`language=${language}`)) waiting.push(next);
    }
  }
  return found;
}

describe('two public workflows', () => {
  let api: TestApi;
  let shared: string;
  let unpublished: string;
  beforeAll(async () => {
    api = await openWith([...packages, hearing]);
    await makeDemonstrationCases(api.app, { warn: jest.fn() });
    shared = await plan(api, '2026-01-10', 'open', [aimak.id, city.id]);
    await announce(api, shared);
    await announce(api, await plan(api, '2026-02-10', 'closed', [aimak.id]));
    unpublished = await plan(api, '2026-03-10', 'open', [city.id]);
  });
  afterAll(() => api.close());

  const listed = async (query = ''): Promise<Hearing[]> => {
    const { status, body } = await get(api, `/api/public/hearings?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.items as Hearing[];
  };
  const numbers = async (query: string): Promise<string[]> => (await listed(query)).map(({ number }) => number);

  test.each(['ky', 'ru', 'en'])('every page and file in %s is whole', async (language) => {
    const found = await walk(api, language);
    const urls = [...found.keys()].map((url) => url.split('?')[0]);
    for (const url of ['places', 'powers', 'breaches', 'data', 'hearings', `hearings/${shared}`, 'delegations'])
      expect(urls).toContain(`/public/${url}`);
    for (const file of ['delegations', 'ledger', 'hearings', 'hearings-ledger'])
      for (const format of ['csv', 'json', 'xlsx']) expect(urls).toContain(`/public/data/${file}.${format}`);
    for (const [url, text] of found) {
      if (url.includes('.')) continue;
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}|>null</);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(new Set(text.match(/ id="[^"]+"/g)).size).toBe(text.match(/ id="[^"]+"/g)!.length);
    }
    expect([...found.values()].join('')).not.toContain(unpublished);
  });

  test('a case of several bodies is listed once, with all of them, and others not', async () => {
    const items = await listed();
    expect(items.map(({ number }) => number)).toEqual(['H-2026-02-10', 'H-2026-01-10']);
    expect(items[1]!.bodies.map(({ id }) => id).sort()).toEqual([aimak.id, city.id].sort());
    const page = (await get(api, `/public/hearings/${shared}?language=en`)).body as string;
    expect(page.match(/Held|Announced/g)).not.toBeNull();
    const names = (await get(api, '/public/hearings?language=en')).body as string;
    for (const { name } of items[1]!.bodies) expect(names).toContain(name.en);
    expect((await get(api, `/api/public/hearings/${unpublished}`)).status).toBe(404);
  });

  test('each collection answers for its own cases only', async () => {
    const [delegated] = (await get(api, '/api/public/delegations')).body.items as Hearing[];
    expect((await get(api, `/api/public/hearings/${delegated!.id}`)).status).toBe(404);
    expect((await get(api, `/public/hearings/${delegated!.id}`)).status).toBe(404);
    expect((await get(api, `/public/delegations/${shared}`)).status).toBe(404);
  });

  test('it is found by each of its bodies and their places, by its words, and sorted by its columns', async () => {
    const bodies = (await listed())[1]!.bodies;
    for (const { id, place } of bodies)
      expect(await numbers(`place=${place.at(-1)!.id}`)).toEqual(
        id === city.id ? ['H-2026-01-10'] : ['H-2026-02-10', 'H-2026-01-10'],
      );
    expect(await numbers('q=шопоков')).toEqual(['H-2026-01-10']);
    expect(await numbers('form=closed')).toEqual(['H-2026-02-10']);
    expect(await numbers('sort=heldOn')).toEqual(['H-2026-01-10', 'H-2026-02-10']);
    expect(await numbers('sort=-heldOn')).toEqual(['H-2026-02-10', 'H-2026-01-10']);
    for (const sort of ['place', '-place', 'coverage', 'late', 'form'])
      expect((await numbers(`sort=${sort}`)).sort()).toEqual(['H-2026-01-10', 'H-2026-02-10']);
    const { body } = await get(api, '/api/public/hearings?sort=heldOn&limit=1');
    expect(await numbers(`sort=heldOn&limit=1&cursor=${body.nextCursor}`)).toEqual(['H-2026-02-10']);
    expect((await get(api, '/api/public/hearings?sort=power')).status).toBe(400);
    expect((await get(api, '/public/hearings?sort=topic')).status).toBe(400);
  });

  test('it counts once in each territory, and its money where the body lies whose it is', async () => {
    const [oblast, rayon] = (await listed())[1]!.bodies[0]!.place;
    expect(await figures(api, '')).toEqual([['2', '2', '4,000.00', '3,800.00', '70%']]);
    expect(await figures(api, `&place=${oblast!.id}`)).toContainEqual(['2', '2', '4,000.00', '3,800.00', '70%']);
    expect((await figures(api, `&place=${rayon!.id}`)).sort()).toEqual([
      ['1', '0', '2,000.00', '3,000.00', '100%'],
      ['2', '2', '2,000.00', '800.00', '40%'],
    ]);
    expect((await get(api, '/public/places?language=en')).body).toContain('A case with several bodies counts once');
  });

  test('its money is that of each of its bodies, of whom none makes up for another', async () => {
    const money = { due: '300000', received: '340000', coverage: 8000, daysLate: expect.any(Number) };
    expect((await listed())[1]).toMatchObject(money);
    const one = (await get(api, `/api/public/hearings/${shared}`)).body as { ledger: { body: { id: string }; amount: string }[] };
    expect(one).toMatchObject(money);
    const amountsOf = (id: string): string[] => one.ledger.filter(({ body }) => body.id === id).map(({ amount }) => amount);
    expect([amountsOf(aimak.id), amountsOf(city.id)]).toEqual([
      ['100000', '40000'],
      ['200000', '300000'],
    ]);
    expect(await numbers('late=true')).toEqual(['H-2026-02-10', 'H-2026-01-10']);
    expect(await numbers('sort=coverage')).toEqual(['H-2026-02-10', 'H-2026-01-10']);
    const rows = (await get(api, '/public/data/hearings-ledger.json')).body as {
      id: string;
      payee_id: string;
      amount_tyiyn: number;
    }[];
    const ofShared = rows.filter(({ id }) => id === shared);
    expect(ofShared.filter(({ payee_id }) => payee_id === city.id).map(({ amount_tyiyn }) => amount_tyiyn)).toEqual([
      200_000, 300_000,
    ]);
    expect([ofShared.length, rows.length]).toEqual([4, 6]);
    const page = (await get(api, `/public/hearings/${shared}?language=en`)).body as string;
    expect(page.match(/<h3>/g)).toHaveLength(2);
    expect(page).not.toMatch(/Appropriated|Spent/);
  });

  test('its pages have only what it names', async () => {
    const page = (await get(api, '/public/hearings?language=en')).body as string;
    const main = page.slice(page.indexOf('<main'));
    expect(main).not.toMatch(/>Power<|Municipality|Adopted without consultation/);
    const home = (await get(api, '/public?language=en')).body as string;
    const own = home.slice(home.indexOf('<h2>Hearings</h2>'));
    expect(own).not.toMatch(/In force|without resources/);
    expect(own).toContain('Published hearings');
    const files = (await get(api, '/public/data/hearings.csv')).body as string;
    expect(files.split('\r\n')[0]).toBe(
      '\ufeff"id";"number";"title";"venue";"soate";"rayon";"oblast";"form";"topic";"state";"state_text";"held_on";"due_tyiyn";"received_tyiyn";"coverage_bp";"days_late";"demonstration"',
    );
    expect(files.trimEnd().split('\r\n')).toHaveLength(3);
  });

  test('the document of the API has exactly what its addresses answer', async () => {
    const { components, paths } = (await get(api, '/api/openapi.json')).body as {
      components: { schemas: { [name: string]: { properties: object } } };
      paths: object;
    };
    const keysOf = (name: string): string[] => Object.keys(components.schemas[name]!.properties).sort();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/public/hearings', '/api/public/delegations/{id}']));
    for (const line of await listed()) expect(Object.keys(line).sort()).toEqual(keysOf('PublicHearingLine'));
    const one = (await get(api, `/api/public/hearings/${shared}`)).body as object;
    expect(Object.keys(one).sort()).toEqual(keysOf('PublicHearing'));
  });

  test('the slip of a case leads to its own page', async () => {
    const { body } = await api.ask(applicant, 'GET', `/api/instances/${shared}/slip`);
    expect(body).toMatchObject({ isPublic: true, address: `http://127.0.0.1:3000/public/hearings/${shared}` });
  });
});

test('without the delegation there are the pages of what there is', async () => {
  const api = await openWith([hearing]);
  await announce(api, await plan(api, '2026-01-10', 'open', [aimak.id, city.id]));
  const found = await walk(api, 'en');
  expect([...found.keys()].join(' ')).not.toMatch(/delegations|powers|breaches/);
  expect([...found.values()].join(' ')).not.toMatch(/elegat|unicipality/);
  for (const url of ['/public/delegations', '/public/powers', '/public/breaches', '/public/data/delegations.csv'])
    expect([url, (await get(api, url)).status]).toEqual([url, 404]);
  await api.close();
});

test('a publication that names nothing but its events has pages and files', async () => {
  const { collection, publishedBy, events, texts } = hearing.publication!;
  const publication = { collection, publishedBy, events, texts };
  const api = await openWith([{ ...hearing, roles: {}, publication }]);
  await announce(api, await plan(api, '2026-01-10', 'open', [aimak.id, city.id]));
  for (const language of ['ky', 'ru', 'en']) {
    const urls = [...(await walk(api, language)).keys()].map((url) => url.split('?')[0]);
    expect(urls).toContain('/public/data/hearings.xlsx');
    expect(urls.join(' ')).not.toMatch(/places|ledger/);
  }
  const { items } = (await get(api, '/api/public/hearings')).body as { items: object[] };
  expect(Object.keys(items[0]!).sort()).toEqual(['id', 'isFinal', 'number', 'state', 'stateText', 'title']);
  for (const url of ['/public/places', '/public/data/hearings-ledger.csv']) expect((await get(api, url)).status).toBe(404);
  for (const query of ['late=true', `place=${aimak.id}`, 'sort=coverage'])
    expect([query, (await get(api, `/api/public/hearings?${query}`)).status]).toEqual([query, 400]);
  await api.close();
});

test('money of another party than that of the place counts where that one lies', async () => {
  const [version] = hearing.versions;
  const ledger = () => [{ kind: 'due', period: '2026', source: 'plan', dueOn: '2026-01-10', amount: '500000' }];
  const publication = { ...hearing.publication!, parties: ['organiser'] };
  const roles = { payee: 'organiser', affected: 'venue' };
  const api = await openWith([{ ...hearing, versions: [{ ...version, ledger }], roles, publication }]);
  await announce(api, await plan(api, '2026-01-10', 'open', [aimak.id, city.id]));
  const { items } = (await get(api, '/api/public/hearings')).body as { items: object[] };
  expect(items).toEqual([expect.objectContaining({ due: '500000', received: '0', coverage: 0 })]);
  const rows = (await get(api, '/public/data/hearings-ledger.json')).body as { amount_tyiyn: number; payee: string }[];
  expect(rows).toEqual([expect.objectContaining({ amount_tyiyn: 500_000, payee: expect.stringMatching(/./) })]);
  expect(await figures(api, '')).toEqual([['1', '0', '0.00', '0.00', 'nothing due yet']]);
  await api.close();
});

test('without any public workflow every address is a page that says so, or a problem', async () => {
  const api = await openApi();
  for (const path of ['', '/delegations', '/hearings', '/places', '/powers', '/breaches', '/data', '/data/ledger.csv']) {
    const { status, body, headers } = await get(api, `/public${path}?language=en`);
    expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
    expect((body as string).match(/<h1>/g)).toHaveLength(1);
    expect(body).not.toMatch(/href="\/public\/(?!style|icon)/);
    expect(body).toContain('This program publishes no cases.');
  }
  expect((await get(api, '/api/public/delegations')).headers['content-type']).toBe('application/problem+json; charset=utf-8');
  await api.close();
});
