import { HttpDesk } from '../journeys/http-desk.js';
import { draft, nextEffectiveDate, termFrom } from '../journeys/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { open, settled, visit } from './visit.js';

let site: Site;
let id: string;

describeInBrowser('a case on paper and its totals', () => {
  beforeAll(async () => {
    site = await openSite();
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const delegation = await desk.open({ instrument: 'agreement' });
    await draft(delegation, termFrom(nextEffectiveDate(desk.today())));
    ({ id } = delegation as unknown as { id: string });
  });
  afterAll(() => site.close());

  test.each(['ky', 'ru', 'en'] as const)(
    'the slip in %s is one page of A4, with a code that names its address',
    async (language) => {
      const { context, page, complaints } = await visit(site.browser, site.program.url, 'ministry.drafter', { language });
      await open(page, `/cases/${id}`);
      await page.locator('a[href$="/slip"]').click();
      await settled(page);
      await page.locator('.slip__qr path').waitFor();
      expect(await page.locator('.slip__address').innerText()).toContain(`/cases/${id}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      // A4 in points.
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('costs are summed while they are typed, and read out once, not on each key', async () => {
    const { context, page, complaints } = await visit(site.browser, site.program.url, 'ministry.financier', { language: 'en' });
    await open(page, `/cases/${id}/do/submitCosting`);
    const totals = page.locator('[data-totals]').first();
    await totals.getByText('Once rows are filled in').waitFor();
    await page.locator('[data-adds="lines"]').click();
    await page.locator('[id="lines.0.year"]').fill('2027');
    await page.locator('[id="lines.0.norm"]').fill('2');
    await page.locator('[id="lines.0.volume"]').fill('12');
    await page.locator('[id="lines.0.price"]').fill('25 000,50');
    await totals.getByText('600,012.00').first().waitFor();
    await totals.locator('[role=status]', { hasText: '600,012.00' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
