import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, open, visit } from './visit.js';
import { looks, walk, type WalkedPage } from './walk.js';

let site: Site;
/** What stands for itself in an address: `:case`, `:body`, `:line`, … */
const ids = new Map<string, string>();

/** With somebody for whom each is. */
const pages: readonly WalkedPage[] = [
  [null, '/'],
  ['ministry.signatory', '/'],
  ['ministry.signatory', '/?until=week'],
  ['audit.auditor', '/cases'],
  ['audit.auditor', '/cases?due=overdue&party=:body&group=:case'],
  ['ministry.signatory', '/cases/:case'],
  ['ministry.signatory', '/cases/:case/timeline'],
  ['ministry.signatory', '/cases/:case/money'],
  ['ministry.signatory', '/cases/:case/terms'],
  ['ministry.signatory', '/cases/:case/documents'],
  ['ministry.signatory', '/cases/:case/course'],
  ['ministry.signatory', '/cases/:case/slip'],
  ['aimak.signatory', '/inbox'],
  ['ministry.drafter', '/start'],
  ['ministry.drafter', '/start/delegation'],
  ['aimak.signatory', '/start/registerExisting'],
  ['ministry.signatory', '/many'],
  ['finance.financier', '/finance'],
  ['finance.financier', '/finance/shortfalls'],
  ['finance.financier', '/finance/budget-lines'],
  ['treasury.treasurer', '/finance/payments'],
  ['ministry.signatory', '/overview'],
  ['operator', '/operator'],
  ['operator', '/operator/incidents'],
  ['operator', '/operator/bodies'],
  ['operator', '/operator/people'],
  ['registry.registrar', '/operator/successions/new'],
  ['operator', '/operator/calendars'],
  ['operator', '/operator/rules'],
  ['operator', '/operator/operations'],
  ['operator', '/operator/clock'],
  ['ministry.signatory', '/settings'],
  ['ministry.signatory', '/settings/sessions'],
  ['ministry.signatory', '/settings/who'],
  ['ministry.signatory', '/settings/identities'],
  ['ministry.signatory', '/no-such-page'],
  ['ministry.signatory', '/cases/:case/do/withdraw'],
  ['ministry.drafter', '/start/delegation/power'],
  ['ministry.drafter', '/start/delegation/municipality'],
  ['ministry.drafter', '/start/delegation/check'],
  ['aimak.signatory', '/start/registerExisting/table'],
  ['ministry.drafter', '/start/case/:draft'],
  ['ministry.signatory', '/many/new'],
  ['finance.financier', '/finance/budget-lines/new'],
  ['finance.financier', '/finance/budget-lines/:line'],
  ['treasury.treasurer', '/finance/payments/new'],
  ['treasury.treasurer', '/finance/payments/:payment'],
  ['operator', '/operator/incidents/retry'],
  ['operator', '/operator/bodies/new'],
  ['operator', '/operator/bodies/:body'],
  ['operator', '/operator/bodies/:body/change'],
  ['operator', '/operator/successions'],
  ['operator', '/operator/successions/new'],
  ['operator', '/operator/people/new'],
  ['operator', '/operator/people/:person'],
  ['operator', '/operator/people/:person/offices/new'],
  ['operator', '/operator/mandates'],
  ['operator', '/operator/mandates/new'],
  ['operator', '/operator/calendars/upload'],
  ['operator', '/operator/calendars/2026'],
  ['operator', '/operator/rules/cure'],
  ['operator', '/operator/rules/cure/new'],
  ['operator', '/operator/recomputations'],
  ['operator', '/operator/recomputations/new'],
  ['operator', '/operator/imports'],
  ['operator', '/operator/checkpoints'],
  ['aimak.signatory', '/settings/who'],
  ['aimak.signatory', '/settings/language'],
  ['aimak.signatory', '/settings/notices'],
  ['aimak.signatory', '/settings/calendar'],
  ['aimak.signatory', '/settings/password'],
  ['aimak.signatory', '/settings/identities'],
  ['aimak.signatory', '/settings/tokens'],
  ['aimak.signatory', '/settings/tokens/new'],
  ['aimak.signatory', '/settings/webhooks'],
  ['aimak.signatory', '/settings/webhooks/new'],
];

describeInBrowser('every page', () => {
  beforeAll(async () => {
    site = await openSite({ DEMO_CASES: 'on' });
    const first = async (name: string, login: string, path: string): Promise<void> => {
      const { page, context } = await visit(site.browser, site.program.url, login);
      const { items } = (await (await page.request.get(path)).json()) as { items: { id: string }[] };
      ids.set(name, items[0]!.id);
      await context.close();
    };
    await first('case', 'audit.auditor', '/api/instances?state=inForce');
    await first('draft', 'ministry.drafter', '/api/instances?state=drafting');
    await first('line', 'finance.financier', '/api/budget-lines');
    await first('payment', 'treasury.treasurer', '/api/payments');
    await first('body', 'operator', '/api/bodies');
    await first('person', 'operator', '/api/people');
  }, 120_000);

  afterAll(() => site.close());

  test.each(looks)(
    'in %s, %d px, %s: no barrier, nothing stands out, and the browser complains of nothing',
    (language) => walk(site, pages, ids, language),
    400_000,
  );

  test('what is not there, or not for one’s office to see, has a page that says so', async () => {
    const { context, page } = await visit(site.browser, site.program.url, 'city.signatory', { language: 'ru' });
    await open(page, '/cases/01a00000-0000-7000-8000-000000000000');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Такой страницы нет');
    expect(await barriers(page)).toEqual([]);
    await context.close();
  }, 60_000);

  test('a page whose script does not come says so, and comes at the next try', async () => {
    const { context, page } = await visit(site.browser, site.program.url, 'audit.auditor', { language: 'en' });
    await context.route(/\/assets\/cases-page/, (route) => route.abort());
    await page.goto('/cases');
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await context.unrouteAll();
    await retry.click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await context.close();
  }, 60_000);
});
