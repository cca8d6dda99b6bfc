import { withWorkflows } from '../support/other-workflows/with-workflows.js';
import { RoadDesk } from '../support/road/road-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { looks, walk, type WalkedPage } from './walk.js';

let site: Site;
const ids = new Map<string, string>();

/** Where a second workflow stands beside the delegation, or alone. */
const pages: readonly WalkedPage[] = [
  ['ministry.signatory', '/'],
  ['aimak.signatory', '/'],
  ['audit.auditor', '/cases?workflow=roadTransfer'],
  ['ministry.signatory', '/cases/:asked'],
  ['aimak.signatory', '/cases/:asked'],
  ['aimak.signatory', '/cases/:asked/do/consent'],
  ['aimak.signatory', '/cases/:asked/do/object'],
  ['city.signatory', '/cases/:unpaid'],
  ['treasury.treasurer', '/cases/:unpaid/do/recordPayment'],
  ['finance.financier', '/cases/:unpaid/do/promise'],
  ['ministry.signatory', '/cases/:unpaid/timeline'],
  ['ministry.signatory', '/cases/:unpaid/money'],
  ['ministry.signatory', '/cases/:unpaid/documents'],
  ['ministry.signatory', '/cases/:unpaid/course'],
  ['ministry.signatory', '/cases/:unpaid/slip'],
  ['audit.auditor', '/cases/:paid'],
  ['audit.auditor', '/cases/:paid/money'],
  ['ministry.drafter', '/cases/:survey'],
  ['ministry.drafter', '/start'],
  ['ministry.drafter', '/start/roadTransfer'],
  ['finance.financier', '/finance'],
  ['finance.financier', '/finance/shortfalls'],
  ['audit.auditor', '/overview'],
  ['aimak.signatory', '/inbox'],
  ['aimak.signatory', '/settings/tokens/new'],
  [null, '/public'],
  [null, '/public/roads'],
  [null, '/public/roads/:paid'],
  [null, '/public/data'],
];

describeInBrowser('the pages of a second workflow', () => {
  beforeAll(async () => {
    site = await openSite({ DEMO_CASES: 'on', ...withWorkflows('../road/roads-beside.ts') });
    const desk = await RoadDesk.at(site.program.url);
    ids.set('asked', await desk.ask());
    const unpaid = await desk.ask();
    await desk.consent(unpaid);
    ids.set('survey', await desk.survey(unpaid));
    await desk.send('ministry.signatory', unpaid, 'publishTransfer');
    ids.set('unpaid', unpaid);
    const paid = await desk.ask();
    await desk.consent(paid);
    await desk.survey(paid);
    await desk.send('ministry.signatory', paid, 'publishTransfer');
    await desk.pay(paid, 'aimak');
    await desk.pay(paid, 'city');
    ids.set('paid', paid);
  }, 120_000);

  afterAll(() => site.close());

  test.each(looks)(
    'in %s, %d px, %s: no barrier, nothing stands out, and the browser complains of nothing',
    (language) => walk(site, pages, ids, language),
    400_000,
  );
});
