import type { Page } from 'playwright-core';
import { demonstrationBodies } from '#registry';
import { HttpDesk } from '../journeys/http-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, type Language, open, picture, settled, visit, type Visitor } from './visit.js';

let site: Site;
let desk: HttpDesk;

const ofTreasurer = (language: Language, login: string, width = 1440): Promise<Visitor> =>
  visit(site.browser, site.program.url, login, { language, width, height: width < 500 ? 844 : 900 });

/** What a page shows, as people see it in a wide and in a narrow window. */
async function shownWell(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect([name, width, await isTooWide(page), await barriers(page)]).toEqual([name, width, false, []]);
    await picture(page, `${name}-${width}`);
  }
}

const menu = (page: Page, part: string) => page.getByRole('navigation').getByRole('link', { name: part });

describeInBrowser('a payment by two persons', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  }, 120_000);

  afterAll(() => site.close());

  test('the second person is called, sees it first, confirms it, and nobody is called any more', async () => {
    const [first, second] = [await ofTreasurer('en', 'treasury.treasurer'), await ofTreasurer('en', 'treasury.treasurer2')];
    await open(second.page, '/');
    await second.page.getByText('Nothing is awaited from you now').waitFor();
    expect(await second.page.locator('#payments-to-confirm').count()).toBe(0);

    await open(first.page, '/finance/payments/new');
    const en = demonstrationBodies.aimak.name[2]!;
    await first.page.locator('[id="recipient"]').fill(en);
    await first.page.getByRole('option', { name: en }).first().click();
    await first.page.locator('[name="reference"]').fill('PP-2026-1');
    await first.page.locator('[name="account"]').fill('4402011101001234');
    await first.page.locator('[name="paidOn"]').fill(desk.today());
    await first.page.locator('[name="amount"]').fill('125000');
    await first.page.locator('form button[type="submit"]').click();
    await first.page.waitForURL(/payments\/[0-9a-f-]{36}$/);
    await settled(first.page);
    // Who entered it is not offered to confirm it, and reads who does.
    await first.page.getByText('another person of the Treasury confirms it').waitFor();
    expect(await first.page.getByRole('button', { name: 'Confirm the payment' }).count()).toBe(0);
    await shownWell(first.page, 'payment-entered-by-oneself');
    expect(await menu(first.page, 'payments to confirm').count()).toBe(0);
    await open(first.page, '/finance/payments');
    await first.page.getByText('Waiting for confirmation by another person of the Treasury: 1.').waitFor();
    await shownWell(first.page, 'payments-of-the-first');

    await open(second.page, '/');
    await menu(second.page, 'Finance, payments to confirm: 1').waitFor();
    expect(await second.page.getByText('Nothing is awaited from you now').count()).toBe(0);
    await shownWell(second.page, 'work-with-payments');
    await second.page.getByRole('link', { name: 'Confirm the payments that another person has entered' }).click();
    await second.page.getByRole('link', { name: 'PP-2026-1' }).waitFor();
    await open(second.page, '/finance/payments');
    const [, row] = await second.page.locator('table tr').all();
    expect(await row!.innerText()).toMatch(/PP-2026-1[^]*To be confirmed/);
    await second.page.getByText('Of these you can confirm: 1.').waitFor();
    await shownWell(second.page, 'payments-of-the-second');
    await second.page.getByRole('link', { name: 'PP-2026-1' }).click();
    await settled(second.page);
    await shownWell(second.page, 'payment-to-confirm');
    await second.page.getByRole('button', { name: 'Confirm the payment' }).click();
    await second.page.getByText('Confirmed', { exact: true }).waitFor();
    await menu(second.page, 'payments to confirm').first().waitFor({ state: 'detached' });
    expect(await (await second.page.request.get('/api/payments/awaiting')).json()).toEqual({ count: '0', mine: '0' });
    await shownWell(second.page, 'payment-confirmed');
    for (const { context, complaints } of [first, second]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  test('one that was entered wrongly is void with a reason, once over a broken line', async () => {
    const id = await desk.payment({ amount: '4200', isLeftToConfirm: true });
    const { page, context, complaints } = await ofTreasurer('ru', 'treasury.treasurer');
    await open(page, `/finance/payments/${id}`);
    // The server does it, and its answer is lost.
    let isLost = false;
    await page.route('**/api/payments/*/void', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.locator('[name="reason"]').fill('Сумма введена неверно');
    const submit = page.getByRole('button', { name: 'Признать недействительным' });
    await submit.click();
    await page.locator('.notice--danger, .notice--warning, [role="alert"]').first().waitFor();
    await submit.click();
    await page.getByText('Недействителен', { exact: true }).waitFor();
    await page.getByText('Сумма введена неверно').waitFor();
    expect(await page.locator('form').count()).toBe(0);
    await shownWell(page, 'payment-void');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
