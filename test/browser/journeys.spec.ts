import { allJourneys } from '../journeys/all-journeys.js';
import { isFull } from '../support/full.js';
import { BrowserDesk } from './browser-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';

let site: Site;
const done = new Set<string>();

/** All play over HTTP. These, at their pages, are of both instruments, of an existing power, of refusal, silence and settlement. */
const usual = ['delegation B:', 'delegation D:', 'delegation I:', 'delegation L:'];
const played = allJourneys.filter(([name]) => isFull || usual.some((each) => name.startsWith(each)));

describeInBrowser('at the people’s own pages, against the built program', () => {
  beforeAll(async () => {
    site = await openSite();
  });

  afterAll(() => site.close());

  test.each(played)(
    'journey %s',
    async (_, play) => {
      const desk = await BrowserDesk.sitDownAt(site.browser, site.program.url, site.people, done);
      await play(desk);
      await desk.standUp();
    },
    isFull ? 900_000 : 300_000,
  );
});
