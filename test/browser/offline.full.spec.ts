import type { Page } from 'playwright-core';
import { HttpDesk } from '../journeys/http-desk.js';
import { draft, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openReleases } from './next-release.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, open, picture, settled, visit } from './visit.js';

let site: Site;
let desk: HttpDesk;

/** Until the application's files are on the device. */
async function isReady(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready');
  await page.evaluate(`new Promise((resolve) => {
    const look = () => navigator.serviceWorker.controller === null ? setTimeout(look, 20) : resolve();
    look();
  })`);
}

/** The addresses of everything that the device keeps of answers. */
function cachedAnswers(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const all = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    return all;
  })()`);
}

const storedNames = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>('Object.keys({ ...localStorage, ...sessionStorage })');

describeInBrowser('without a connection', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  });

  afterAll(() => site.close());

  async function newCase(): Promise<string> {
    const delegation = await desk.open({ instrument: 'agreement' });
    await draft(delegation, termFrom(nextEffectiveDate(desk.today())));
    return (delegation as unknown as { id: string }).id;
  }

  test('the service worker is requested anew each time, and may send requests here and do nothing else', async () => {
    const { headers, status } = await fetch(`${site.program.url}/sw.js`);
    expect([status, headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([
      200,
      'no-cache',
      "default-src 'none'; connect-src 'self'",
    ]);
    expect(headers.get('content-type')).toContain('javascript');
  });

  test('every file that it wants to keep is there: without one of them it keeps none', async () => {
    const [build] = (await (await fetch(`${site.program.url}/sw.js`)).text()).split(';\n');
    const { files } = JSON.parse(build!.replace('const BUILD = ', '')) as { files: readonly string[] };
    expect(files.length).toBeGreaterThan(50);
    const missing: string[] = [];
    for (const file of files)
      if ((await fetch(`${site.program.url}${file}`, { method: 'HEAD' })).status !== 200) missing.push(file);
    expect(missing).toEqual([]);
  });

  test('the application opens with what was written and what waits, which goes out once when the line is back', async () => {
    const [sent, begun] = [await newCase(), await newCase()];
    const { page, context, complaints } = await visit(site.browser, site.program.url, 'ministry.signatory');
    await open(page, `/cases/${begun}/do/withdraw`);
    await isReady(page);
    await page.locator('[id="reasonText"]').fill('Жолдо жазылды');
    await open(page, `/cases/${sent}/do/withdraw`);
    await page.locator('[id="reasonCode"]').selectOption({ index: 1 });
    await page.locator('[id="reasonText"]').fill('Жолдо жөнөтүлдү');
    await context.setOffline(true);
    await page.locator('form button[type="submit"]').click();
    await page.locator('[data-sends]').click();
    await page.getByText('байланышты күтүүдө').first().waitFor();

    await page.reload();
    const waiting = page.locator('[data-unsent="waiting"]');
    await waiting.waitFor();
    await page.getByText('Жолдо жазылды').waitFor();
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await picture(page, 'offline-ky');
    // A new tab at a page that was never opened here.
    const tab = await context.newPage();
    await tab.goto('/finance');
    await tab.locator('[data-unsent="begun"]').waitFor();
    await tab.close();

    await context.setOffline(false);
    await page.locator('.navigation').waitFor({ timeout: 20_000 });
    const strip = page.getByText('байланышты күтүүдө').first();
    await strip.waitFor({ state: 'detached', timeout: 30_000 });
    const client = await desk.client('ministry.signatory');
    const { items } = (await client.get(`/api/instances/${sent}/journal?limit=100`)).body as { items: { event: string }[] };
    expect(items.filter(({ event }) => event === 'withdraw')).toHaveLength(1);
    await open(page, `/cases/${begun}/do/withdraw`);
    expect(await page.locator('[id="reasonText"]').inputValue()).toBe('Жолдо жазылды');
    expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await context.close();
  });

  test('a page that needs the server says so calmly, and opens by itself when the line is back', async () => {
    const { page, context } = await visit(site.browser, site.program.url, 'ministry.signatory');
    await open(page, '/');
    await isReady(page);
    await context.setOffline(true);
    await page.locator('.navigation a[href="/cases"]').click();
    await page.locator('main .notice--warning').first().waitFor();
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    await context.setOffline(false);
    await page.locator('main .notice--warning').first().waitFor({ state: 'detached', timeout: 15_000 });
    await settled(page);
    await context.close();
  });

  test('the device keeps files of the application and no answer; who signs out leaves nothing but the language', async () => {
    const id = await newCase();
    const { page, context } = await visit(site.browser, site.program.url, 'ministry.signatory');
    await open(page, `/cases/${id}/do/withdraw`);
    await isReady(page);
    await page.locator('[id="reasonText"]').fill('Эч ким көрбөсүн');
    const cached = await cachedAnswers(page);
    expect(cached.length).toBeGreaterThan(50);
    expect(cached.filter((path) => !/^\/($|icon\.svg$|assets\/)/.test(path))).toEqual([]);
    const leave = page.getByRole('button', { name: 'Чыгуу' });
    await leave.first().click();
    const question = page.locator('dialog');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Чыгуу');
    await leave.first().click();
    await question.getByRole('button', { name: 'Чыгуу' }).click();
    await page.locator('input[name="password"]').waitFor();
    expect(await storedNames(page)).toEqual(['yntymak.language']);
    await context.close();
  });

  test('pages of others are not opened from the device', async () => {
    const { page, context } = await visit(site.browser, site.program.url, null);
    await open(page, '/');
    await isReady(page);
    await context.setOffline(true);
    for (const path of ['/public', '/api/docs']) await expect(page.goto(path)).rejects.toThrow();
    await context.close();
  });

  test('a newer release is announced to who has an older one open, and is there at the next page; its server is always tried first', async () => {
    const releases = await openReleases(site.program.url);
    const { page, context } = await visit(site.browser, releases.url, 'ministry.signatory');
    const entry = (): Promise<string> => page.evaluate<string>(`document.querySelector('script[type="module"]').src`);
    await open(page, '/');
    await isReady(page);
    const first = await entry();
    releases.next();
    await page.evaluate('navigator.serviceWorker.getRegistration().then((each) => each.update())');
    await page.locator('[data-release]').waitFor({ timeout: 20_000 });
    // What the older one may still load is there.
    await page.locator('.navigation a[href="/overview"]').click();
    await settled(page);
    await page.locator('[data-release] button').click();
    await page.locator('[data-release]').waitFor({ state: 'detached' });
    await settled(page);
    expect([first, await entry()]).toEqual([expect.stringContaining('/assets/index-'), expect.stringContaining('next-release')]);
    await context.setOffline(true);
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await entry()).toContain('next-release');
    await context.close();
    await releases.close();
  });
});
