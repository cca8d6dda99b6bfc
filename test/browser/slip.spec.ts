import { HttpDesk } from '../journeys/http-desk.js';
import { draft, dueDates, nextEffectiveDate, termFrom, untilOffered } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, open, picture, settled, visit } from './visit.js';

let site: Site;
let id: string;
let today: string;

describeInBrowser('a case on paper and its totals', () => {
  beforeAll(async () => {
    site = await openSite();
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const delegation = await desk.open({ instrument: 'agreement' });
    today = desk.today();
    await draft(delegation, termFrom(nextEffectiveDate(today)));
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
      // By the clock of the server, whatever that of the computer shows.
      const [year, , day] = today.split('-').map(Number);
      const asOf = await page.locator('.slip__check .quiet').innerText();
      expect(asOf).toMatch(new RegExp(`${year}.*\\b${day}\\b|\\b${day}\\b.*${year}`));
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

  test('the kenesh’s registrar sees costs and transfers as offered, and as they would be with the counter-offer', async () => {
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const delegation = await desk.open({ instrument: 'agreement' });
    const term = termFrom(nextEffectiveDate(desk.today()));
    await untilOffered(desk, delegation, term);
    const { id: offered } = delegation as unknown as { id: string };
    const { context, page, complaints } = await visit(site.browser, site.program.url, 'aimak.registrar', { language: 'en' });
    await open(page, `/cases/${offered}/do/recordKeneshResolution`);
    const totals = page.locator('[data-totals]');
    await page.locator('input[name="decision"][value="accept"]').check();
    expect(await totals.count()).toBe(0);
    await page.locator('input[name="decision"][value="counter"]').check();
    const year = totals.locator('tbody tr').first();
    expect(await year.innerText()).toMatch(/4,800,000\.00.+4,800,000\.00.+\s0\.00/);
    await page.locator('[data-adds="counter.years"]').click();
    await page.locator('[id="counter.years.0.year"]').fill(String(term.years[0]));
    await page.locator('[id="counter.years.0.amount"]').fill('5 000 000');
    await year.getByText('-200,000.00').waitFor();
    await page.locator('[data-adds="counter.schedule"]').click();
    await page.locator('[id="counter.schedule.0.dueOn"]').fill(dueDates(term)[0]!);
    await page.locator('[id="counter.schedule.0.amount"]').fill('6 000 000');
    await year.getByText('1,000,000.00').waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'counter-offer-en-1280-light');
    // Narrow, each amount stands below its year with its name: nothing has to be moved aside to compare.
    await page.setViewportSize({ width: 320, height: 900 });
    await year.getByText('Difference').waitFor();
    expect(await totals.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(false);
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await picture(page, 'counter-offer-en-320-light');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the money that a registered power has had is summed while it is typed', async () => {
    const { context, page, complaints } = await visit(site.browser, site.program.url, 'aimak.signatory', { language: 'ru' });
    await open(page, '/start/registerExisting');
    for (const [index, [year, amount]] of [
      ['2024', '300 000'],
      ['2025', '450000,50'],
    ].entries()) {
      await page.locator('[data-adds="knownMoney"]').click();
      await page.locator(`[id="knownMoney.${index}.year"]`).fill(year!);
      await page.locator(`[id="knownMoney.${index}.amount"]`).fill(amount!);
    }
    await page.locator('[data-totals] tfoot').getByText('750 000,50').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
