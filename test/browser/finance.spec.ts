import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { demonstrationBodies } from '#registry';
import { readTable } from '#tabular';
import { HttpDesk } from '../journeys/http-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { open, settled, visit } from './visit.js';

let site: Site;

/** Sums of a page and of a file alike: without what separates thousands, and without the currency. */
const plain = (cell: string): string =>
  cell
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replaceAll(/(?<=\d) (?=\d)/g, '')
    .replace(/,? ?сом$/, '');

async function shown(page: Page): Promise<string[][]> {
  const rows = await page.locator('table tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(plain)));
}

async function saved(page: Page): Promise<string[][]> {
  const waiting = page.waitForEvent('download');
  await page.locator('.downloads a', { hasText: 'XLSX' }).click();
  const rows: string[][] = [];
  for await (const { cells } of readTable(await readFile(await (await waiting).path())).rows)
    rows.push(cells.map((cell) => plain(cell)));
  return rows;
}

describeInBrowser('money', () => {
  beforeAll(async () => {
    site = await openSite();
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const [{ id }] = [demonstrationBodies.city];
    const line = { act: 'Бюджет жөнүндө мыйзам', classificationCode: '70951', year: 2027, amount: '123456789012' };
    for (const recipient of [id, demonstrationBodies.aimak.id])
      expect((await (await desk.person('finance.financier')).post('/api/budget-lines', { ...line, recipient })).status).toBe(201);
    await desk.payment({ amount: '98765432100' });
  }, 120_000);

  afterAll(() => site.close());

  test.each([
    ['finance.financier', '/finance/budget-lines'],
    ['treasury.treasurer', '/finance/payments'],
  ])('a file of %s at %s says in Kyrgyz what its page says', async (login, path) => {
    const { page, context, complaints } = await visit(site.browser, site.program.url, login, { language: 'ky' });
    await open(page, path);
    const [pageHeadings = [], ...pageRows] = await shown(page);
    const [fileHeadings = [], ...fileRows] = await saved(page);
    expect(pageRows.length).toBeGreaterThan(0);
    const places = pageHeadings.map((heading) => fileHeadings.indexOf(heading));
    expect([pageHeadings, places.filter((place) => place < 0)]).toEqual([pageHeadings, []]);
    const isDay = (cell: string): boolean => /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(cell);
    const cellsOf = (row: readonly string[]): string[] => places.map((place) => row[place]!).filter((cell) => !isDay(cell));
    expect(fileRows.map(cellsOf)).toEqual(pageRows.map((row) => row.filter((cell) => !isDay(cell))));
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    ['finance.financier', '/finance/budget-lines/new', 'Budget act'],
    ['treasury.treasurer', '/finance/payments/new', 'Paid on'],
  ])('what %s left blank at %s is listed by its name', async (login, path, field) => {
    const { page, context } = await visit(site.browser, site.program.url, login, { language: 'en' });
    await open(page, path);
    await page.locator('form button[type="submit"]').click();
    const faults = await page.locator('.notice--danger li').allInnerTexts();
    expect(faults).toEqual(expect.arrayContaining([`${field}: Fill in this field`, 'Amount: Fill in this field']));
    await context.close();
  });

  test('a line that is entered twice over a broken line is there once', async () => {
    const { page, context } = await visit(site.browser, site.program.url, 'finance.financier', { language: 'en' });
    await open(page, '/finance/budget-lines/new');
    await page.locator('[id="recipient"]').fill(demonstrationBodies.city.name[2] ?? '');
    await page.getByRole('option', { name: demonstrationBodies.city.name[2]! }).click();
    await page.locator('[name="act"]').fill('Law on the budget, once');
    await page.locator('[name="classificationCode"]').fill('70461');
    await page.locator('[name="year"]').fill('2028');
    await page.locator('[name="amount"]').fill('12,50');
    // The server does it, and its answer is lost.
    let isLost = false;
    await page.route('**/api/budget-lines', async (route) => {
      if (route.request().method() !== 'POST' || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    const submit = page.locator('form button[type="submit"]');
    await submit.click();
    await page.locator('.notice--danger, .notice--warning, [role="alert"]').first().waitFor();
    await submit.click();
    await page.waitForURL(/budget-lines\/[0-9a-f-]{36}$/);
    await settled(page);
    const { items } = (await (await page.request.get('/api/budget-lines?q=once')).json()) as { items: unknown[] };
    expect(items).toHaveLength(1);
    await context.close();
  });
});
