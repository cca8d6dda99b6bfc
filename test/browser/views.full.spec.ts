import type { Locator, Page } from 'playwright-core';
import base from '../../apps/web/src/texts/base/ky.json' with { type: 'json' };
import cases from '../../apps/web/src/texts/cases/ky.json' with { type: 'json' };
import overview from '../../apps/web/src/texts/overview/ky.json' with { type: 'json' };
import { HttpDesk } from '../journeys/http-desk.js';
import { draftFields, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, open, picture, settled, visit, type Visitor } from './visit.js';

let site: Site;
let visitors: Visitor[] = [];

const login = 'ministry.signatory';

async function at(path: string, who = login): Promise<Page> {
  const visitor = await visit(site.browser, site.program.url, who, { language: 'ky' });
  visitors.push(visitor);
  await open(visitor.page, path);
  return visitor.page;
}

/** As the page says it. */
const words = (name: keyof typeof base.views, of = ''): string => base.views[name].replace('{{name}}', of);

const isFocused = async (what: Locator): Promise<boolean> => (await what.and(what.page().locator(':focus')).count()) === 1;

/** Goes there as one does without a mouse. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await isFocused(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard to ${String(what)}`);
}

async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press(key);
}

async function announced(page: Page, text: string): Promise<void> {
  await page.locator('.views [role=status]').filter({ hasText: text }).waitFor({ state: 'attached' });
}

async function search(page: Page, typed: string): Promise<string[]> {
  await tabTo(page, page.locator('#q'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === typed);
  await settled(page);
  return page.locator('main table tbody th').allInnerTexts();
}

const views = (page: Page): Promise<string[]> => page.locator('.views nav li a').allInnerTexts();
const view = (page: Page, name: string): Locator => page.locator('.views nav').getByRole('link', { name, exact: true });

/** Whether it is the one that is open, and has the focus after what was done with it. */
async function standing(page: Page, name: string): Promise<unknown> {
  const link = view(page, name);
  await link.and(page.locator('[aria-current=true]')).waitFor();
  return { isFocused: await isFocused(link), isChanged: await page.locator('.views .tag').isVisible() };
}

async function keep(page: Page, button: string, name: string): Promise<void> {
  await press(page, button);
  const field = page.locator('#viewName');
  await field.waitFor();
  expect(await isFocused(field)).toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describeInBrowser('saved views and lists, by keyboard only, in Kyrgyz', () => {
  beforeAll(async () => {
    site = await openSite({ DEMO_CASES: 'on' });
  }, 120_000);

  afterEach(async () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
  });

  afterAll(() => site.close());

  test('a view is saved, opened in another browser, changed, replaced, renamed and deleted', async () => {
    const page = await at('/cases');
    expect(await search(page, 'өлүмдү')).toHaveLength(1);
    await keep(page, words('save'), 'Өлүм жана туулуу');
    await announced(page, words('saved', 'Өлүм жана туулуу'));
    expect(await standing(page, 'Өлүм жана туулуу')).toEqual({ isFocused: true, isChanged: false });
    expect(await barriers(page)).toEqual([]);

    const other = await at('/cases');
    await tabTo(other, view(other, 'Өлүм жана туулуу'));
    await other.keyboard.press('Enter');
    await announced(other, words('opened', 'Өлүм жана туулуу'));
    await settled(other);
    expect([await other.locator('#q').inputValue(), await other.locator('main table tbody tr').count()]).toEqual(['өлүмдү', 1]);

    await tabTo(other, other.locator('#due'));
    await other.keyboard.press('ArrowDown');
    await other.locator('.views .tag').waitFor();
    await picture(other, 'views-changed-ky');
    await press(other, words('replace', 'Өлүм жана туулуу'));
    await announced(other, words('replaced', 'Өлүм жана туулуу'));
    expect(await standing(other, 'Өлүм жана туулуу')).toEqual({ isFocused: true, isChanged: false });
    await keep(other, words('rename'), 'Кечиккен каттоо');
    await announced(other, words('renamed', 'Кечиккен каттоо'));
    expect(await standing(other, 'Кечиккен каттоо')).toEqual({ isFocused: true, isChanged: false });

    await open(page, '/cases');
    await tabTo(page, view(page, 'Кечиккен каттоо'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/due=overdue/);
    await press(page, words('remove'));
    await picture(page, 'views-delete-ky');
    expect(await isFocused(page.locator('#views-question'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isFocused(page.locator('#views-remove'))).toBe(true);
    await page.keyboard.press('Enter');
    await press(page, words('remove'));
    await announced(page, words('removed', 'Кечиккен каттоо'));
    expect([await isFocused(page.locator('#views')), await page.locator('#q').inputValue()]).toEqual([true, 'өлүмдү']);
    await open(other, '/cases');
    expect(await views(other)).toEqual([]);
  });

  test('what is wrong stands under the field, which has the focus; views stand in Kyrgyz order', async () => {
    const page = await at('/?until=week');
    for (const name of ['Өргүү', 'Ачык', 'Үй', 'Окуу', 'Нерсе', 'Ңа', 'Ушул'])
      await page.request.post('/api/me/views', { data: { page: 'work', name, query: 'until=week' } });
    await open(page, '/?until=week');
    expect(await views(page)).toEqual([words('all'), 'Ачык', 'Нерсе', 'Ңа', 'Окуу', 'Өргүү', 'Ушул', 'Үй']);

    const field = page.locator('#viewName');
    const wrong = async (): Promise<string> => {
      await page.locator('#viewName-fault').waitFor();
      expect([await isFocused(field), await field.getAttribute('aria-describedby')]).toEqual([true, 'viewName-fault']);
      return page.locator('#viewName-fault').innerText();
    };
    await keep(page, words('save'), ' ');
    expect(await wrong()).toContain(words('nameMissing'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Өргүү');
    await page.keyboard.press('Enter');
    await page.locator('#viewName-fault').filter({ hasText: 'Өргүү' }).waitFor();
    expect(await wrong()).toContain('Өргүү');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isFocused(page.locator('#views-create'))).toBe(true);

    for (let number = 8; number <= 50; number++)
      await page.request.post('/api/me/views', { data: { page: 'work', name: `№ ${number}`, query: '' } });
    await keep(page, words('save'), 'Ашыкча');
    await page.locator('#viewName-fault').filter({ hasText: '50' }).waitFor();
    expect(await wrong()).toContain('50');
    await picture(page, 'views-too-many-ky');
  });

  test('ө, ү, ң and ё are found however they are typed', async () => {
    const page = await at('/cases', 'audit.auditor');
    const all = await search(page, '');
    expect(all.length).toBeGreaterThan(3);
    const found = [];
    for (const typed of ['өкмөтүндө', 'ОКМОТУНДО', 'учет граждан', 'УЧЁТ граждан']) found.push(await search(page, typed));
    expect([found[0]!.length, found[2]!.length]).toEqual([1, 1]);
    expect([found[1], found[3]]).toEqual([found[0], found[2]]);
    const work = await at('/');
    const tasks = async (typed: string): Promise<string[]> => {
      await search(work, typed);
      return work.locator('main .list > li').allInnerTexts();
    };
    const mine = await tasks('учёт граждан');
    expect(mine.length).toBeGreaterThan(0);
    expect(await tasks('учет граждан')).toEqual(mine);
    expect(await tasks('жок нерсе')).toEqual([]);
  });

  test('the number of a place opens its cases, and the place can be made narrower', async () => {
    const page = await at('/finance', 'audit.auditor');
    await page.locator('.coverage tbody tr').first().waitFor();
    const number = page.locator('.coverage tbody tr').first().locator('td a[href^="/cases?oblast="]').first();
    await tabTo(page, number);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\?oblast=/);
    await settled(page);
    const inOblast = await page.locator('main table tbody tr').count();
    expect(inOblast).toBeGreaterThan(0);
    const municipality = page.locator('#recipient');
    await tabTo(page, municipality);
    await page.locator('#recipient option').nth(1).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/recipient=/);
    await settled(page);
    const ofOne = await page.locator('main table tbody tr').count();
    expect([ofOne > 0, ofOne < inOblast]).toEqual([true, true]);
    await picture(page, 'cases-of-a-place-ky');
    expect(await barriers(page)).toEqual([]);
  });

  test('numbers of the overview open the cases behind them, as many as they say', async () => {
    const page = await at('/overview', 'audit.auditor');
    const links = page.locator('main td.amount a');
    const awaited = page.locator('section', { has: page.getByRole('heading', { name: overview.awaited }) });
    await awaited.locator('td.amount a').first().waitFor();
    const said = await Promise.all(
      (await links.all()).map(async (each) => [await each.getAttribute('href'), await each.innerText()]),
    );
    const found: unknown[] = [];
    for (const [address] of said) {
      await open(page, address!);
      found.push([address, (await page.locator('main p[role=status].quiet').innerText()).replace(/\D/g, '')]);
    }
    expect(found).toEqual(said);
    await open(page, said.find(([address]) => address!.includes('task='))![0]!);
    await page.locator('#narrowed-task').waitFor();
    await picture(page, 'cases-with-a-task-ky');
    expect(await barriers(page)).toEqual([]);
  });

  test('on paper the journal in full loses nothing at its side', async () => {
    const page = await at('/');
    const { items } = (await (await page.request.get('/api/instances?state=inForce')).json()) as { items: { id: string }[] };
    await open(page, `/cases/${items[0]!.id}/timeline`);
    await page.locator('.spread button[aria-pressed=false]').click();
    // A4 between its margins.
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: 'print' });
    await page.locator('.table-frame').first().waitFor();
    const cut = '[...document.querySelectorAll(".table-frame")].filter((each) => each.scrollWidth > each.clientWidth).length';
    expect([await page.evaluate(cut), await isTooWide(page)]).toEqual([0, false]);
  });

  test('the journal in full names what it refers to, or says that it is not open to the reader', async () => {
    const page = await at('/', 'ministry.signatory');
    const { items } = (await (await page.request.get('/api/instances?state=inForce')).json()) as { items: { id: string }[] };
    await open(page, `/cases/${items[0]!.id}/timeline`);
    await page.locator('.spread button[aria-pressed=false]').click();
    await page.locator('#record-1 .facts').first().waitFor();
    const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
    await page.locator('main', { hasNotText: id }).waitFor({ timeout: 10_000 });
  });

  test('after one’s own act the work and its counts are true at once', async () => {
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const delegation = await desk.open({ instrument: 'agreement' });
    await delegation.send('ministry.drafter', 'saveDraft', draftFields(termFrom(nextEffectiveDate(desk.today()))));
    const { id } = delegation as unknown as { id: string };
    const page = await at('/', 'ministry.drafter');
    const counts = async (): Promise<number> =>
      (await page.locator('main h2 .quiet').allInnerTexts()).reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
    const mine = async (): Promise<unknown[]> =>
      ((await (await page.request.get('/api/tasks?mine=true&limit=200')).json()) as { items: unknown[] }).items;
    const before = await mine();
    expect(await counts()).toBe(before.length);
    await page.locator(`main a[href="/cases/${id}"]`).first().click();
    await page.locator('a[href$="/do/submitForLegalityCheck"]').first().click();
    await page.locator('form button[type="submit"]').click();
    await page.locator('[data-sends], [data-record]').first().waitFor();
    if (await page.locator('[data-sends]').isVisible()) await page.locator('[data-sends]').click();
    await page.locator('[data-record]').waitFor();
    await page.locator('main a[href="/"]').click();
    await page.locator('main h2 .quiet').first().waitFor();
    const shown = await counts();
    const after = await mine();
    expect(after.length).toBeLessThan(before.length);
    expect(shown).toBe(after.length);
  });

  test('cases that were started together lead to one step for all, for whom there is one', async () => {
    const link = (page: Page): Locator => page.locator('a[href="/many/new?group=0190a1b2-0000-7000-8000-000000000001"]');
    const path = '/cases?group=0190a1b2-0000-7000-8000-000000000001';
    const page = await at(path);
    await tabTo(page, link(page));
    const auditor = await at(path, 'audit.auditor');
    await auditor.getByText(cases.none).waitFor();
    await auditor.waitForLoadState('networkidle');
    expect(await link(auditor).count()).toBe(0);
  });
});
