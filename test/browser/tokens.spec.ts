import settings from '../../apps/web/src/texts/settings/ru.json' with { type: 'json' };
import { packages } from '#workflows';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, open, picture, settled, visit } from './visit.js';

let site: Site;

describeInBrowser('a token for single steps', () => {
  beforeAll(async () => void (site = await openSite()), 120_000);
  afterAll(() => site.close());

  test('is offered the steps of each workflow, and says of which it is', async () => {
    const { page, context, complaints } = await visit(site.browser, site.program.url, 'aimak.signatory', { language: 'ru' });
    await open(page, '/settings/tokens/new');
    await page.getByLabel(settings.tokens.name).fill('Бухгалтерия');
    await page.getByLabel(settings.tokens.some).check();
    for (const { name, versions } of packages) {
      const { texts, events } = versions.at(-1)!;
      const steps = page.getByRole('group', { name: texts.workflow.ru, exact: true });
      await steps.waitFor();
      expect(await steps.getByRole('checkbox').count()).toBe(Object.keys(events).length + 1);
      await steps.locator(`input[value="${name}.start"]`).check();
    }
    await picture(page, 'token-steps');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: settings.tokens.create }).click();
    await page.getByRole('heading', { name: settings.tokens.createdTitle }).waitFor();
    await open(page, '/settings/tokens');
    await settled(page);
    for (const { versions } of packages) {
      const says = `${versions.at(-1)!.texts.workflow.ru}: ${settings.tokens.start}`;
      const shown = page.getByText(says, { exact: true });
      await shown.first().waitFor();
      expect(await shown.count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
