import { HttpDesk } from '../journeys/http-desk.js';
import { nextEffectiveDate, termFrom, untilPreparing } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { open, visit } from './visit.js';

let site: Site;
let id: string;

describeInBrowser('account and code that were changed beside the terms', () => {
  beforeAll(async () => {
    site = await openSite();
    const desk = await HttpDesk.sitDown(site.program.url, site.people);
    const delegation = await desk.open({ instrument: 'agreement' });
    await untilPreparing(desk, delegation, termFrom(nextEffectiveDate(desk.today())));
    ({ id } = delegation as unknown as { id: string });
    for (const treasuryAccount of ['4402011101009999', '4402011101001234', '4402011101009999'])
      await delegation.send('municipality.signatory', 'changeAccount', { treasuryAccount, reasonText: 'The office has moved.' });
    await delegation.send('finance.financier', 'changeBudgetCode', { budgetCode: '70952', reasonText: 'A new annex.' });
  });
  afterAll(() => site.close());

  test.each([
    ['ky', 'Азыр колдонулганы', 'treasury.treasurer'],
    ['ru', 'Что действует сейчас', 'ministry.signatory'],
    ['en', 'In force now', 'aimak.financier'],
  ] as const)(
    'in %s every party sees what holds, who changed it, when and why, beside what was agreed',
    async (language, title, who) => {
      const { context, page, complaints } = await visit(site.browser, site.program.url, who, { language });
      await open(page, `/cases/${id}/terms`);
      const panel = page.locator('[data-changed-terms]');
      await panel.getByRole('heading', { name: title }).waitFor();
      const said = await panel.innerText();
      for (const each of ['4402011101009999', 'The office has moved.', '70952', 'A new annex.']) expect(said).toContain(each);
      // Bodies by their names, not their ids.
      await panel.locator('dd', { hasText: /Сокулук|Sokuluk/ }).waitFor();
      expect(await panel.innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      const agreed = await page.locator('main').innerText();
      expect(agreed).toContain('4402011101001234');
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
