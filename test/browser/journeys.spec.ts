import { allJourneys } from '../journeys/all-journeys.js';
import { BrowserDesk } from './browser-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { isWhole } from './visit.js';

let site: Site;
const done = new Set<string>();

describeInBrowser('at the people’s own pages, against the built program', () => {
  beforeAll(async () => {
    site = await openSite();
  });

  afterAll(() => site.close());

  test.each(allJourneys)(
    'journey %s',
    async (_, play) => {
      const desk = await BrowserDesk.sitDownAt(site.browser, site.program.url, site.people, done);
      await play(desk);
      await desk.standUp();
    },
    isWhole ? 900_000 : 300_000,
  );
});
