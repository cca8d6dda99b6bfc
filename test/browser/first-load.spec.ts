import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { open, visit } from './visit.js';

let site: Site;

describeInBrowser('the first page', () => {
  beforeAll(async () => {
    site = await openSite();
  });

  afterAll(() => site.close());

  test.each([null, 'ministry.signatory'])('takes at most 150 kB of compressed scripts (%s)', async (login) => {
    const { page, context } = await visit(site.browser, site.program.url, login);
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      expect(response.headers()['content-encoding']).toBe('br');
      sizes.push(Number(response.headers()['content-length']));
    });
    await open(page, '/');
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
    await context.close();
  });

  test('links to the public pages only where a workflow publishes its cases', async () => {
    const { page, context } = await visit(site.browser, site.program.url, null);
    await open(page, '/');
    await page.locator('footer a[href="/public"]').waitFor();
    await page.route('**/api/session/ways', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), publicPages: false } });
    });
    const known = page.waitForResponse('**/api/session/ways');
    await open(page, '/');
    await known;
    // The accounts to try are shown by the same answer.
    await page.getByText('ministry.drafter').first().waitFor();
    expect(await page.locator('footer a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      '/api/docs',
    ]);
    await context.close();
  });

  test('needs no script that stands in the page, and no style of others', async () => {
    const response = await fetch(`${site.program.url}/`, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  test('an address that is no page answers so: to a person by the application, to a program by a problem', async () => {
    const answered = async (accept: string): Promise<unknown> => {
      const { status, headers } = await fetch(`${site.program.url}/no-such-page`, { headers: { accept } });
      return [status, headers.get('content-type')];
    };
    expect(await answered('text/html')).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answered('*/*')).toEqual([404, expect.stringContaining('problem+json')]);
  });

  test('an address of the api that does not exist is no page', async () => {
    const response = await fetch(`${site.program.url}/api/nothing`, { headers: { accept: 'text/html' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, expect.stringContaining('problem+json')]);
  });
});
