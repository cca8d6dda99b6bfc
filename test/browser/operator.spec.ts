import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { demonstrationBodies } from '#registry';
import { readTable } from '#tabular';
import { newId } from '#platform';
import { HttpDesk } from '../journeys/http-desk.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { barriers, open, settled, visit, type Visitor } from './visit.js';

let site: Site;
let desk: HttpDesk;
let visitor: Visitor;

describeInBrowser('what keeps the system running', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  }, 120_000);

  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  afterAll(() => site.close());

  async function at(login: string, path: string) {
    visitor = await visit(site.browser, site.program.url, login, { language: 'en' });
    await open(visitor.page, path);
    return visitor.page;
  }

  /** An effect of a case that nobody could do, as a worker would leave it. */
  async function failedEffect(): Promise<string> {
    const { id: instance } = (await desk.open({ instrument: 'agreement' })) as unknown as { id: string };
    const [id, effect] = [newId(), newId()];
    const owner = new Client({ connectionString: site.database.ownerUrl });
    await owner.connect();
    await owner.query(
      `with failed as (
         insert into outbox (uuid, instance_id, seq, content, created_at, next_try_at)
         select $2, id, 1, '{"kind":"notify","notice":"none","to":[]}', now(), 'infinity' from instance where uuid = $3
         returning id, instance_id
       )
       insert into incident (id, instance_id, outbox_id, kind, event_type, request, error, opened_at)
       select $1, instance_id, id, 'effect', 'notify', '{}', 'The receiver is gone.', now() from failed`,
      [id, effect, instance],
    );
    await owner.end();
    return id;
  }

  test('what an effect could not do is given up with a reason, and appears by itself in the list of incidents', async () => {
    const page = await at('operator', '/operator/incidents');
    const id = await failedEffect();
    await page.locator(`a[href$="/incidents/${id}"]`).click({ timeout: 20_000 });
    await page.locator('input[name="act"][value="skip"]').check();
    await page.locator('[name="reason"]').fill('The receiver is gone for good.');
    await page.locator('form button[type="submit"]').click();
    await page.locator('form h2').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('form button[type="submit"]').click();
    await page.locator('.notice--success').waitFor();
    const operator = await desk.client('operator');
    const { body } = await operator.get(`/api/incidents?open=false`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ id, outcome: 'skipped', resolution: 'The receiver is gone for good.' }),
    );
  }, 60_000);

  test('a body is split into two new ones; what a municipality lacks for it is said at its place', async () => {
    const page = await at('registry.registrar', '/operator/successions/new');
    await page.locator('input[name="kind"][value="split"]').check();
    const parted = async (name: string): Promise<void> => {
      await page.locator('[id="predecessors"]').fill(name);
      await page.getByRole('option', { name }).click();
      await page.locator('li.spread').waitFor();
    };
    await parted(demonstrationBodies.city.name[2]!);
    for (const [index, side] of ['North', 'South'].entries()) {
      await page.getByRole('button', { name: 'Add a new body' }).click();
      for (const language of ['ky', 'ru', 'en'])
        await page.locator(`[name="fresh.${index}.${language}"]`).fill(`${side} ${language}`);
    }
    await page.locator('[name="effectiveOn"]').fill(desk.today());
    await page.locator('[name="act.type"]').fill('Law');
    await page.locator('[name="act.number"]').fill('7');
    await page.locator('[name="act.date"]').fill(desk.today());
    const send = async (): Promise<void> => {
      await page.locator('form button[type="submit"]').click();
      await page.locator('form h2', { hasText: /check/i }).waitFor();
      expect(await page.locator('form').innerText()).toContain('South en');
      await page.locator('form button[type="submit"]').click();
    };
    await send();
    await page.locator('#fresh').waitFor();
    expect(await page.locator('#fresh').innerText()).toMatch(/^New body 1: Territory: \S/);
    // Other bodies need none.
    await page.locator('li.spread button').click();
    await parted(demonstrationBodies.ministry.name[2]!);
    await send();
    await page.waitForURL(/successions\/[0-9a-f-]{36}$/);
    await settled(page);
    expect(await page.locator('main').innerText()).toMatch(/North en[\s\S]*South en/);
  }, 60_000);

  test('a body that is pressed while the answer is on its way stays under the pointer, and is chosen', async () => {
    const page = await at('registry.registrar', '/operator/successions/new');
    await page.locator('input[name="kind"][value="split"]').check();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/bodies?*', async (route) => {
      await answered;
      await route.continue();
    });
    const name = demonstrationBodies.city.name[2]!;
    const box = page.locator('[id="predecessors"]');
    await box.fill('Nothing like it');
    await page.getByRole('listbox').getByText('Loading').waitFor();
    await box.fill(name.toUpperCase());
    const option = page.getByRole('option');
    await option.nth(1).waitFor({ state: 'detached' });
    await option.hover();
    await page.mouse.down();
    const found = page.waitForResponse((response) => response.url().includes('SHOPOKOV'));
    answer();
    await (await found).finished();
    await page.mouse.up();
    await page.locator('li.spread', { hasText: name }).waitFor();
    await box.fill('Nothing like it');
    await page.getByRole('listbox').getByText('Nothing found').waitFor();
    await page.route('**/api/bodies?*', (route) => route.abort());
    await box.fill('Nothing like that');
    await page.getByRole('listbox').getByText('The server cannot be reached').waitFor();
  }, 60_000);

  test.each(['xlsx', 'csv'] as const)(
    'the template of a table is saved as %s, with a heading for each column',
    async (format) => {
      const page = await at('aimak.signatory', '/start/registerExisting/table');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: format.toUpperCase() }).click();
      const rows: (readonly string[])[] = [];
      for await (const { cells } of readTable(await readFile(await (await waiting).path())).rows) rows.push(cells);
      await page.locator('details summary').last().click();
      const columns = await page.locator('details table tbody th').allInnerTexts();
      expect(columns.length).toBeGreaterThan(5);
      // Of what came by years there is a column for each.
      expect(rows[0]).toEqual(expect.arrayContaining(columns));
    },
    60_000,
  );
});
