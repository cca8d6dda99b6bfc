import { Client } from 'pg';
import { HttpDesk } from '../journeys/http-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, open, settled, visit, type Visitor } from './visit.js';

const withdrawal = { type: 'withdraw', payload: { reasonCode: 'other', reasonText: 'Over.' } };

let site: Site;
let desk: HttpDesk;
let owner: Client;
let visitor: Visitor;
/** The drafts of a test: none is left for the next one. */
const made: string[] = [];

describeInBrowser('a step for many cases', () => {
  beforeAll(async () => {
    // Without a worker nothing goes on by itself: each act falls where the test puts it.
    site = await openSite({}, 'api');
    desk = await HttpDesk.sitDown(site.program.url, site.people);
    owner = new Client({ connectionString: site.database.ownerUrl });
    await owner.connect();
  }, 120_000);

  beforeEach(async () => {
    visitor = await visit(site.browser, site.program.url, 'ministry.signatory', { language: 'en' });
  });

  afterEach(async () => {
    const client = await desk.person('ministry.signatory');
    for (const id of made.splice(0)) await client.post(`/api/instances/${id}/events`, withdrawal);
    await visitor.context.close();
    expect(visitor.complaints).toEqual([]);
  });

  afterAll(async () => {
    await owner.end();
    await site.close();
  });

  /** Drafts, by their ids. */
  async function drafts(count: number): Promise<string[]> {
    while (made.length < count) made.push(((await desk.open({ instrument: 'agreement' })) as unknown as { id: string }).id);
    return [...made];
  }

  /** Drafts that are started together, for the power of the first one. @returns their group. */
  async function together(recipients: readonly string[]): Promise<string> {
    const drafter = await desk.person('ministry.drafter');
    const { power } = (await drafter.get(`/api/instances/${made[0]}`)).body.data;
    const input = { instrument: 'agreement', title: 'Civil registration', power };
    const { body } = await drafter.post('/api/workflows/delegation/instances', {
      input,
      recipients: recipients.map((recipient) => ({ body: recipient })),
    });
    made.push(...(body.ids as string[]));
    return body.groupId as string;
  }

  /** Fills in the withdrawal of drafts, of all unless they are chosen, looks at its dry run, and starts it. */
  async function start(count: number, choose: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const { page } = visitor;
    await open(page, '/many/new');
    await page.locator('[name="event"]').selectOption('withdraw');
    await page.locator('[name="state"]').selectOption('drafting');
    await choose();
    await page.locator('[name="reasonCode"]').selectOption({ index: 1 });
    await page.locator('[name="reasonText"]').fill('The programme has ended.');
    await page.locator('[name="reason"]').fill('As decided on Monday');
    await page.locator('form button[type="submit"]').click();
    await page.locator('#plan').waitFor();
    expect(await page.locator('[aria-labelledby="plan"] .facts__pair dd').first().innerText()).toBe(String(count));
    await page.locator('[aria-labelledby="plan"] .actions .button').first().click();
    await page.waitForURL(/\/many\/[0-9a-f-]{36}$/);
    await settled(page);
  }

  async function act(name: 'pause' | 'resume' | 'cancel', reason: string): Promise<void> {
    await visitor.page.locator('[name="act-reason"]').fill(reason);
    await visitor.page.locator(`button[value="${name}"]`).click();
  }

  const state = (name: string) => visitor.page.locator('[role="status"] .tag', { hasText: name });

  test('is cancelled for good: what was not begun stays as it was', async () => {
    const ids = await drafts(3);
    await start(3);
    await act('cancel', 'Not this year.');
    await state('Cancelled').waitFor({ timeout: 30_000 });
    const client = await desk.person('ministry.signatory');
    const states = await Promise.all(ids.map(async (id) => (await client.get(`/api/instances/${id}`)).body.state));
    expect(states).toEqual(ids.map(() => 'drafting'));
    await visitor.page
      .locator('table .tag', { hasText: 'Not started' })
      .nth(ids.length - 1)
      .waitFor();
  }, 120_000);

  test('is paused, resumed and shown to its end; where a case was stopped it is tried again', async () => {
    const ids = await drafts(4);
    const stop = (isStopped: boolean) =>
      owner.query('update snapshot set is_stopped = $2 where instance_id = (select id from instance where uuid = $1)', [
        ids[0],
        isStopped,
      ]);
    await start(4);
    const { page } = visitor;
    expect(await page.locator('p[role="status"]').innerText()).toContain('0 of 4');
    // Without a reason nothing is done.
    await page.locator('button[value="pause"]').click();
    await page.locator('.error-summary, [id="act-reason-error"], .field--wrong').first().waitFor();
    await act('pause', 'Is it right?');
    await state('Paused').waitFor();
    expect(await barriers(page)).toEqual([]);
    await stop(true);
    await act('resume', 'It is.');
    await state('Running').waitFor();
    await site.startWorker();
    await state('Ended').waitFor({ timeout: 30_000 });
    await page.getByText('Done: 3, refused: 0, failed: 1.').waitFor();
    await page.locator('details summary').first().click();
    await page.getByText('Is it right?', { exact: false }).waitFor();

    await stop(false);
    await page.locator('table button').click();
    await page.getByText('Done: 4, refused: 0, failed: 0.').waitFor({ timeout: 30_000 });
    expect(await page.locator('progress').getAttribute('value')).toBe('4');

    // It stands in the list by the name of its event, which leads back.
    await open(page, '/many');
    const link = page.locator('main th a').first();
    expect(await link.innerText()).toMatch(/withdraw/i);
    await link.click();
    await state('Ended').waitFor();
  }, 120_000);

  test('is taken in the cases of one municipality, chosen by its place', async () => {
    await drafts(2);
    const drafter = await desk.person('ministry.drafter');
    const recipient = (await (await desk.person('successor.signatory')).get('/api/me')).body.offices[0].body.id as string;
    await together([recipient]);
    const { page } = visitor;
    await start(1, async () => {
      await page.locator('[name="oblast"]').selectOption({ index: 1 });
      await page.locator('[name="rayon"]').selectOption({ index: 1 });
      await page.locator('[name="recipient"]').selectOption(recipient);
    });
    await state('Ended').waitFor({ timeout: 30_000 });
    const states = await Promise.all(made.map(async (id) => (await drafter.get(`/api/instances/${id}`)).body.state));
    expect(states).toEqual(['drafting', 'drafting', 'withdrawn']);
  }, 120_000);

  test('is prepared for a group that was started before the newest ones', async () => {
    await drafts(1);
    const recipient = (await (await desk.person('municipality.signatory')).get('/api/me')).body.offices[0].body.id as string;
    const group = await together([recipient]);
    for (let later = 0; later < 20; later += 1) await together([recipient]);
    const { page } = visitor;
    await open(page, '/many/new');
    await page.locator('[name="event"]').selectOption('withdraw');
    const option = page.locator(`[name="group"] option[value="${group}"]`);
    await page.getByText('Show earlier groups too').click();
    await option.waitFor({ state: 'attached' });
    await page.locator('[name="group"]').selectOption(group);
    expect(await option.innerText()).toContain('1 case');
    expect(await barriers(page)).toEqual([]);
  }, 120_000);
});
