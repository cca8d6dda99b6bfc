import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, type Language, open, picture, visit } from './visit.js';

let site: Site;
let id: string;

/** Every kind of page, with somebody for whom it is. `:id` is a case. */
const pages: readonly (readonly [login: string | null, path: string])[] = [
  [null, '/'],
  ['ministry.signatory', '/'],
  ['audit.auditor', '/cases'],
  ['ministry.signatory', '/cases/:id'],
  ['ministry.signatory', '/cases/:id/timeline'],
  ['ministry.signatory', '/cases/:id/money'],
  ['ministry.signatory', '/cases/:id/terms'],
  ['ministry.signatory', '/cases/:id/documents'],
  ['ministry.signatory', '/cases/:id/course'],
  ['aimak.signatory', '/inbox'],
  ['ministry.drafter', '/start'],
  ['ministry.drafter', '/start/delegation'],
  ['aimak.signatory', '/start/registerExisting'],
  ['ministry.signatory', '/many'],
  ['ministry.signatory', '/many/new'],
  ['finance.financier', '/finance'],
  ['finance.financier', '/finance/shortfalls'],
  ['finance.financier', '/finance/budget-lines'],
  ['finance.financier', '/finance/budget-lines/new'],
  ['treasury.treasurer', '/finance/payments'],
  ['treasury.treasurer', '/finance/payments/new'],
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
  ['ministry.signatory', '/no-such-page'],
];

/** Every language, wide and narrow, light and dark. */
const looks: readonly (readonly [Language, number, 'light' | 'dark'])[] = [
  ['ky', 1280, 'light'],
  ['ru', 320, 'light'],
  ['en', 1280, 'dark'],
];

describeInBrowser('every page', () => {
  beforeAll(async () => {
    site = await openSite({ DEMO_CASES: 'on' });
    const { page, context } = await visit(site.browser, site.program.url, 'audit.auditor');
    const { items } = (await (await page.request.get('/api/instances?state=inForce')).json()) as { items: { id: string }[] };
    id = items[0]!.id;
    await context.close();
  }, 120_000);

  afterAll(() => site.close());

  test.each(looks)(
    'in %s, %d px, %s: no barrier, nothing stands out, and the browser complains of nothing',
    async (language, width, scheme) => {
      const found: unknown[] = [];
      for (const login of new Set(pages.map(([each]) => each))) {
        const { context, page, complaints } = await visit(site.browser, site.program.url, login, { language, width, scheme });
        for (const [, path] of pages.filter(([each]) => each === login)) {
          await open(page, path.replace(':id', id));
          const names = { language: await page.locator('html').getAttribute('lang'), isTooWide: await isTooWide(page) };
          await picture(page, `${path.replaceAll('/', '_')}-${login ?? 'nobody'}-${language}-${width}-${scheme}`);
          found.push({ path, ...names, barriers: await barriers(page), complaints: complaints.splice(0) });
        }
        await context.close();
      }
      const wanted = [...new Set(pages.map(([each]) => each))].flatMap((login) =>
        pages
          .filter(([each]) => each === login)
          .map(([, path]) => ({ path, language, isTooWide: false, barriers: [], complaints: [] })),
      );
      expect(found).toEqual(wanted);
    },
    300_000,
  );
});
