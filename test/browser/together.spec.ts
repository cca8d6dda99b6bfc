import type { Page } from 'playwright-core';
import { HttpDesk } from '../journeys/http-desk.js';
import { draft, termFrom, nextEffectiveDate, cost } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { open, settled, visit, type Visitor } from './visit.js';

let site: Site;
let desk: HttpDesk;
let visitors: Visitor[] = [];

describeInBrowser('people at several browsers', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  });

  afterEach(async () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
  });

  afterAll(() => site.close());

  async function at(login: string, path: string): Promise<Visitor & { readonly page: Page }> {
    const visitor = await visit(site.browser, site.program.url, login, { language: 'en' });
    visitors.push(visitor);
    await open(visitor.page, path);
    return visitor;
  }

  /** A case that awaits its costing, and its id. */
  async function awaitingCosting(): Promise<{ readonly id: string; readonly confirm: () => Promise<void> }> {
    const term = termFrom(nextEffectiveDate(desk.today()));
    const delegation = await desk.open({ instrument: 'agreement' });
    await draft(delegation, term);
    const { id } = delegation as unknown as { id: string };
    return { id, confirm: () => cost(delegation, term) };
  }

  test('what one does appears at the other’s by itself', async () => {
    const { id, confirm } = await awaitingCosting();
    const { page } = await at('ministry.signatory', `/cases/${id}`);
    await expect(page.locator('.tag').first().innerText()).resolves.toMatch(/costing|Costs/i);
    await confirm();
    await page.getByText('Consultation', { exact: false }).first().waitFor({ timeout: 10_000 });
  });

  test('a form that has become stale says what changed and keeps what was typed', async () => {
    const { id, confirm } = await awaitingCosting();
    const { page } = await at('ministry.signatory', `/cases/${id}/do/withdraw`);
    await page.locator('[id="reasonText"]').fill('We cannot go on.');
    await confirm();
    await page.locator('[data-seen]').waitFor({ timeout: 10_000 });
    await page.locator('.notice--warning li').first().waitFor();
    // Two have acted: who has seen the first is shown the second.
    const seen = page.locator('[data-seen]');
    while (await seen.isVisible()) {
      await seen.click();
      await page.waitForTimeout(500);
    }
    expect(await page.locator('[id="reasonText"]').inputValue()).toBe('We cannot go on.');
  });

  test('whose session ends signs in at the same page, and finds there what was being written', async () => {
    const { id } = await awaitingCosting();
    const { page, context } = await at('ministry.signatory', `/cases/${id}/do/withdraw`);
    await page.locator('[id="reasonCode"]').selectOption({ index: 1 });
    await page.locator('[id="reasonText"]').fill('Half of a reason');
    await context.clearCookies();
    await page.locator('form button[type="submit"]').click();
    await page.getByText('Your session has ended').waitFor();
    await page.locator('[id="login"]').fill('ministry.signatory');
    await page.locator('[id="password"]').fill('yntymak-demo');
    await page.locator('form button[type="submit"]').click();
    await page.locator('[id="reasonText"]').waitFor();
    expect([new URL(page.url()).pathname, await page.locator('[id="reasonText"]').inputValue()]).toEqual([
      `/cases/${id}/do/withdraw`,
      'Half of a reason',
    ]);
  });

  test('what is written without a connection waits, and goes out once when it is back', async () => {
    const { id } = await awaitingCosting();
    const { page, context } = await at('ministry.signatory', `/cases/${id}/do/withdraw`);
    await context.setOffline(true);
    await page.getByText('No connection.', { exact: false }).waitFor();
    await page.locator('[id="reasonCode"]').selectOption({ index: 1 });
    await page.locator('[id="reasonText"]').fill('Written on the road.');
    await page.locator('form button[type="submit"]').click();
    await page.locator('[data-sends]').click();
    await page.getByText('waits for the connection', { exact: false }).first().waitFor();
    await context.setOffline(false);
    await page.getByText('waits for the connection', { exact: false }).first().waitFor({ state: 'detached', timeout: 30_000 });
    const client = await desk.client('ministry.signatory');
    const { items } = (await client.get(`/api/instances/${id}/journal?limit=100`)).body as { items: { event: string }[] };
    expect(items.filter(({ event }) => event === 'withdraw')).toHaveLength(1);
  });

  test('what was typed is there again after the page was closed', async () => {
    const { id } = await awaitingCosting();
    const { page } = await at('ministry.signatory', `/cases/${id}/do/withdraw`);
    await page.locator('[id="reasonText"]').fill('Half a sentence');
    await page.reload();
    await settled(page);
    expect(await page.locator('[id="reasonText"]').inputValue()).toBe('Half a sentence');
  });
});
