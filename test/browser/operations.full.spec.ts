import { demonstrationBodies } from '#registry';
import { HttpDesk } from '../journeys/http-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, open, picture, settled, visit } from './visit.js';

let site: Site;
let desk: HttpDesk;

/** As it is read: with one kind of blank. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

describeInBrowser('the journal of operations', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  }, 120_000);

  afterAll(() => site.close());

  const words = {
    ky: ['Бюджеттин сабы өзгөртүлдү', 'Суммасы', '480 000,00 сом', '9 999 999 999 999,99 сом'],
    ru: ['Строка бюджета изменена', 'Сумма', '480 000,00 сом', '9 999 999 999 999,99 сом'],
    en: ['A budget line was changed', 'Amount', '480,000.00 KGS', '9,999,999,999,999.99 KGS'],
  } as const;

  test('of a budget line that was raised it says who did so, when, why, and from what to what', async () => {
    const financier = await desk.person('finance.financier');
    const recipient = demonstrationBodies.city.id;
    const line = { act: 'Budget law', classificationCode: '70951', year: 2027, amount: '48000000', recipient };
    const { body } = await financier.post('/api/budget-lines', line);
    const raised = { amount: '999999999999999', reason: 'The law was amended.' };
    expect((await financier.ask('PATCH', `/api/budget-lines/${body.id}`, raised)).status).toBe(200);
    const { name } = (await financier.get('/api/me')).body as { name: string };
    for (const [language, [title, amount, before, after]] of Object.entries(words)) {
      for (const width of [1440, 390]) {
        const looks = { language: language as keyof typeof words, width };
        const { page, context, complaints } = await visit(site.browser, site.program.url, 'audit.auditor', looks);
        await open(page, `/operator/operations?subject=${body.id}`);
        await page.locator('main a', { hasText: title }).first().click();
        await page.locator('.facts').waitFor();
        await settled(page);
        expect(plain(await page.locator('h1').innerText())).toBe(title);
        const facts = plain(await page.locator('.facts').innerText());
        expect([facts.includes(name), facts.includes(raised.reason)]).toEqual([true, true]);
        const rows = await page.locator('main table tbody tr').all();
        const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
        expect(cells.map((row) => row.map(plain))).toEqual([[amount, before, after]]);
        expect([await barriers(page), await isTooWide(page), complaints]).toEqual([[], false, []]);
        const isCut = '[...document.querySelectorAll(".table-frame")].some((frame) => frame.scrollWidth > frame.clientWidth)';
        expect(await page.evaluate(isCut)).toBe(false);
        await picture(page, `operation-${language}-${width}`);
        await context.close();
      }
    }
  }, 120_000);

  test('of a payment it says who confirmed it, and why it was voided', async () => {
    const id = await desk.payment({ amount: '300' });
    const treasurer = await desk.person('treasury.treasurer');
    expect((await treasurer.post(`/api/payments/${id}/void`, { reason: 'Another sum.' })).status).toBe(200);
    const { page, context } = await visit(site.browser, site.program.url, 'audit.auditor', { language: 'en', width: 1440 });
    const shown = async (title: string): Promise<string[][]> => {
      await open(page, `/operator/operations?subject=${id}`);
      await page.locator('main a', { hasText: title }).first().click();
      await page.locator('main table').waitFor();
      const rows = await page.locator('main table tbody tr').all();
      return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(plain)));
    };
    const { name } = (await (await desk.client('treasury.treasurer2')).get('/api/me')).body as { name: string };
    expect(await shown('A payment was confirmed')).toEqual([
      ['State', 'to be confirmed', 'confirmed'],
      ['Confirmed by', 'none', name],
    ]);
    expect(await shown('A payment was declared void')).toEqual([
      ['State', 'confirmed', 'void'],
      ['Why it is void', 'none', 'Another sum.'],
    ]);
    await open(page, `/operator/operations?subject=${id}`);
    await page.locator('main a', { hasText: 'A payment was entered' }).first().click();
    await page.locator('main table').waitFor();
    expect(plain(await page.locator('main table').innerText())).toContain('Amount 3.00 KGS');
    await picture(page, 'operation-payment-en-1440');
    await context.close();
  }, 60_000);
});
