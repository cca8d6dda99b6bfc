import { packages } from '#workflows';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { asOwner } from '../../../../test/support/database.js';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { stylesheet } from './stylesheet.js';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly place: readonly { id: string; level: string }[];
  readonly power: { id: string };
  readonly coverage: number | null;
  readonly daysLate: number | null;
}

const warn = jest.fn();
let api: TestApi;
let lines: Line[];
beforeAll(async () => {
  api = await openApi({}, packages);
  await makeDemonstrationCases(api.app, { warn });
  lines = (await api.ask(null, 'GET', '/api/public/delegations')).body.items as Line[];
});
afterAll(() => api.close());

const open = (url: string, headers: Record<string, string> = {}): Promise<Answered> => api.ask(null, 'GET', url, { headers });
const pages = (): string[] => [
  ...['/public', '/public/delegations', '/public/places', '/public/powers', '/public/breaches', '/public/data'],
  `/public/delegations/${lines[0]!.id}`,
  `/public/places?place=${lines[0]!.place[0]!.id}`,
  `/public/delegations?q=а&late=true&sort=-late&state=inForce&power=${lines[0]!.power.id}&place=${lines[0]!.place[0]!.id}`,
];

test('the published ones of the demonstration are there, newest first', () => {
  expect(warn.mock.calls).toEqual([]);
  expect(lines.map(({ state }) => state)).toEqual(['preparing', 'imposedWithoutResources', 'inForce']);
});

test.each([
  ['/public/', '/public'],
  ['/public/delegations/?late=true', '/public/delegations?late=true'],
  ['/public//', '/public'],
  ['/public//elsewhere.example/', '/public//elsewhere.example'],
])('a slash at the end leads to the page: %s', async (url, location) => {
  const { status, headers } = await open(url);
  expect([status, headers.location]).toEqual([308, location]);
  expect((await api.app.inject({ method: 'POST', url })).statusCode).toBe(404);
});

test('a demonstration that others can reach warns on every page of its public passwords', async () => {
  const reachable = await openApi({ publicDemo: true }, packages);
  const warning = { ky: 'сырсөздөрү баарына белгилүү', ru: 'её пароли известны всем', en: 'everybody knows its passwords' };
  for (const [language, text] of Object.entries(warning)) {
    for (const page of ['/public', '/public/places', '/public/data', '/public/nothing']) {
      const headers = { accept: 'text/html', 'accept-language': language };
      expect((await reachable.ask(null, 'GET', page, { headers })).body).toContain(text);
      expect((await open(page, headers)).body).not.toContain(text);
    }
  }
  expect((await reachable.ask(null, 'GET', '/api/session/ways')).body).toMatchObject({ publicDemonstration: true });
  expect((await reachable.ask('operator', 'GET', '/api/me')).body).toMatchObject({ publicDemonstration: true });
  expect((await open('/api/session/ways')).body).toMatchObject({ publicDemonstration: false, publicPages: true });
  await reachable.close();
});

describe.each(['ky', 'ru', 'en'] as const)('every page in %s', (language) => {
  test('is whole, in its language, and says that this is a demonstration', async () => {
    const demonstration = { ky: 'Көрсөтмө:', ru: 'Демонстрация:', en: 'Demonstration:' }[language];
    for (const url of pages()) {
      const { status, body, headers } = await open(`${url}${url.includes('?') ? '&' : '?'}language=${language}`);
      expect([url, status, headers['content-type']]).toEqual([url, 200, 'text/html; charset=utf-8']);
      const text = body as string;
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(demonstration);
      // No hole of a template, and no name without a text.
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}|>null</);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      for (const other of ['ky', 'ru', 'en']) expect(text).toContain(`hreflang="${other}"`);
      expect(text).not.toMatch(/<script|style=|\son\w+=/);
      expect(headers).toMatchObject({
        'content-language': language,
        'cache-control': 'public, max-age=60',
        vary: 'accept-language',
      });
    }
  });

  test('leads only to pages that are there', async () => {
    const seen = new Set<string>();
    for (const url of pages()) {
      const { body } = await open(`${url}${url.includes('?') ? '&' : '?'}language=${language}`);
      for (const [, href] of (body as string).matchAll(/href="(\/public[^"#]*)/g)) seen.add(href!.replaceAll('&amp;', '&'));
    }
    expect(seen.size).toBeGreaterThan(20);
    for (const url of seen) expect([url, (await open(url)).status]).toEqual([url, 200]);
  });
});

test('the language of the browser counts where the address names none, Kyrgyz where it knows none of ours', async () => {
  const languageOf = async (accepted: string): Promise<unknown> =>
    (await open('/public', { 'accept-language': accepted })).headers['content-language'];
  expect(await Promise.all(['ru-KG,ru;q=0.9', 'de', 'en', 'ky'].map(languageOf))).toEqual(['ru', 'ky', 'en', 'ky']);
  expect((await open('/public?language=ru', { 'accept-language': 'en' })).headers['content-language']).toBe('ru');
});

test('browsers run nothing, and load nothing from elsewhere', async () => {
  expect((await open('/public/delegations')).headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
});

test('what has not changed is not sent again; HEAD says the same as GET', async () => {
  const { headers } = await open('/public/data');
  expect((await open('/public/data', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  for (const url of [...pages(), '/public/data/delegations.csv', '/public/data/ledger.json', stylesheet.path]) {
    const head = await api.app.inject({ method: 'HEAD', url: encodeURI(url) });
    const get = await api.app.inject({ method: 'GET', url: encodeURI(url) });
    expect([url, head.statusCode, head.body, head.headers['content-type']]).toEqual([url, 200, '', get.headers['content-type']]);
  }
});

test('the stylesheet is kept for ever under its name', async () => {
  const { status, headers, body } = await open(stylesheet.path);
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(body).toContain('--surface');
});

describe('what is not there', () => {
  test.each([
    ['/public/nothing', 404],
    ['/public/delegations/x', 404],
    ['/public/delegations/0193e000-0000-7000-8000-00000000ffff', 404],
    ['/public/data/people.csv', 404],
    ['/public/data/delegations.exe', 404],
    ['/public/places?place=0193e000-0000-7000-8000-00000000ffff', 404],
    ['/public/places?place=x', 400],
    ['/public/delegations?cursor=x', 400],
    ['/public/delegations?sort=title', 400],
  ])('%s is a page in the reader’s language, kept by nobody', async (url, status) => {
    const answer = await open(url, { 'accept-language': 'ru' });
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      status,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(answer.body).toContain('<html lang="ru">');
  });

  test('under /api it is a problem document', async () => {
    const { status, headers } = await open('/api/public/delegations/0193e000-0000-7000-8000-00000000ffff');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'no-store',
    ]);
  });

  test('empty fields of a form and what others append to an address do not matter', async () => {
    expect((await open('/public/delegations?q=&state=&power=&fbclid=x&utm_source=%3Cscript%3E')).status).toBe(200);
  });

  test('only reading is possible', async () => {
    const { status, headers } = await api.ask(null, 'POST', '/public/delegations', {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('what one case has received ahead of time does not count for another in the totals', async () => {
  const all = lines as (Line & { due: string; received: string })[];
  const covered = all.reduce((sum, { due, received }) => sum + Math.min(Number(due), Number(received)), 0);
  const due = all.reduce((sum, line) => sum + Number(line.due), 0);
  expect(all.some((line) => Number(line.received) > Number(line.due))).toBe(true);
  const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.floor((covered / due) * 1000) / 1000,
  );
  expect((await open('/public?language=en')).body).toContain(`<dd>${share}</dd>`);
});

describe('the list', () => {
  const listed = async (query: string): Promise<string[]> =>
    ((await open(`/api/public/delegations?${query}`)).body.items as Line[]).map(({ state }) => state);

  test('is narrowed by place, power, state and words, and by money that is missing', async () => {
    const [preparing, imposed] = lines as [Line, Line];
    expect(await listed('state=inForce')).toEqual(['inForce']);
    expect(await listed(`power=${imposed.power.id}`)).toEqual(['imposedWithoutResources']);
    expect(await listed(`place=${preparing.place.at(-1)!.id}`)).toEqual(['preparing']);
    expect(await listed(`place=${preparing.place[0]!.id}`)).toHaveLength(3);
    expect(await listed('q=воинский')).toEqual(['imposedWithoutResources']);
    expect(await listed('q=ВОИНСКИЙ')).toEqual(['imposedWithoutResources']);
    expect(await listed('q=олумду')).toEqual(['preparing']);
    expect(await listed('q=сокулук')).toEqual(['preparing']);
    expect(await listed('late=true')).toEqual(lines.filter(({ daysLate }) => daysLate !== null).map(({ state }) => state));
  });

  test.each(['newest', 'place', 'power', 'coverage', 'late'].flatMap((order) => [order, `-${order}`]))(
    'sorted by %s comes page by page, each once',
    async (sort) => {
      const whole = await listed(`sort=${sort}`);
      expect([...whole].sort()).toEqual(lines.map(({ state }) => state).sort());
      const found: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await open(`/api/public/delegations?sort=${sort}&limit=1${cursor}`);
        expect(body.count).toBe('3');
        found.push(...(body.items as Line[]).map(({ state }) => state));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(found).toEqual(whole);
    },
  );
});

describe('a title that attacks', () => {
  const titled = async (title: string): Promise<void> => {
    await asOwner(
      api.database,
      `update instance_state set title = $1 where instance_id = (select id from instance where uuid = $2)`,
      [title, lines[0]!.id],
    );
  };
  const shown = async (): Promise<string> => {
    const urls = ['/public/delegations', `/public/delegations/${lines[0]!.id}`];
    return (await Promise.all(urls.map(async (url) => (await open(url)).body as string))).join('');
  };

  test.each([
    ['a script', '<script>alert(1)</script>', '<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>'],
    ['an attribute', '"><img src=x onerror=alert(1)>', '<bdi>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</bdi>'],
    ['another direction', '\u202egnp.exe \u2066', '<bdi>\u202egnp.exe \u2066</bdi>'],
    ['a word without end', 'ө'.repeat(300), `<bdi>${'ө'.repeat(300)}</bdi>`],
    ['an end of the page', '</bdi></main></html>', '<bdi>&lt;/bdi&gt;&lt;/main&gt;&lt;/html&gt;</bdi>'],
  ])('by %s stays a text', async (_, title, written) => {
    await titled(title);
    const pages = await shown();
    expect(pages.split(written)).toHaveLength(3);
    expect(pages).not.toMatch(/<script|<img src=x/);
  });

  test('by a formula is shown by spreadsheets, and run by none', async () => {
    await titled('=HYPERLINK("http://evil.example")');
    const { body } = await open('/public/data/delegations.csv');
    expect(body).toContain(`;"'=HYPERLINK(""http://evil.example"")";`);
  });

  test('that is looked for is found as it is, and shown escaped in the field of the search', async () => {
    await titled('100 % "өрт" <b>');
    const { body } = await open(`/public/delegations?q=${encodeURIComponent('"өрт" <b>')}`);
    expect(body).toContain('value="&quot;өрт&quot; &lt;b&gt;"');
    expect(body).toContain('100 % &quot;өрт&quot; &lt;b&gt;');
  });
});
