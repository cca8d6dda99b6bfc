import type { Page } from 'playwright-core';
import type { HttpAnswer } from '../support/client.js';
import { client, IdentityProvider } from '../support/identity-provider.js';
import { HttpDesk } from '../journeys/http-desk.js';
import { keneshDecision, nextEffectiveDate, termFrom, untilOffered } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { fillForm } from './fill-form.js';
import { openSite, type Site } from './sites.js';
import { barriers, isTooWide, type Language, type Looks, open, picture, settled, visit, type Visitor } from './visit.js';

const ownPassword = 'a password of my own';

let provider: IdentityProvider;
let site: Site;
let desk: HttpDesk;
let visitors: Visitor[] = [];

describeInBrowser('who one is, at the pages', () => {
  beforeAll(async () => {
    provider = await IdentityProvider.open('');
    const { issuer } = provider;
    site = await openSite({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret });
    await provider.sendBackTo(`${site.program.url}/api/session/oidc/callback`);
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  }, 120_000);

  beforeEach(() => {
    provider.subject = 'subject-1';
  });

  afterEach(async () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
  });

  afterAll(async () => {
    await site?.close();
    await provider.down();
  });

  async function asOperator(path: string, body: object): Promise<HttpAnswer['body']> {
    const answer = await (await desk.client('operator')).post(path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body;
  }

  /** Somebody at a browser of their own, who is not signed in. */
  async function somebody(looks: Looks): Promise<Page> {
    const visitor = await visit(site.browser, site.program.url, null, looks);
    visitors.push(visitor);
    await open(visitor.page, '/');
    return visitor.page;
  }

  /** Makes an account in this office and signs in for the first time, with a password of one's own. */
  async function newcomer(login: string, body: string, office: string, language: Language): Promise<Page> {
    const { id, oneTimePassword } = await asOperator('/api/people', { login, name: `Newcomer ${login}`, language });
    await asOperator(`/api/people/${id}/offices`, { body, office, validFrom: '2024-01-01', basis: 'order 7' });
    const page = await somebody({ language });
    await signIn(page, login, oneTimePassword);
    await page.locator('[id="current"]').fill(oneTimePassword);
    await page.locator('[id="next"]').fill(ownPassword);
    await page.locator('form button[type="submit"]').click();
    await page.locator('nav').first().waitFor();
    return page;
  }

  async function signIn(page: Page, login: string, password: string): Promise<void> {
    await page.locator('[id="login"]').fill(login);
    await page.locator('[id="password"]').fill(password);
    await page.locator('form button[type="submit"]').click();
    await page.locator('[id="login"]').waitFor({ state: 'detached' });
  }

  const button = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const elsewhere = (page: Page): Promise<void> => page.getByRole('link', { name: 'Войти через единую идентификацию' }).click();
  const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

  /** The message of the page about a failed sign-in. */
  async function messageOf(page: Page): Promise<string> {
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
    return page.getByRole('alert').innerText();
  }

  // First: what the provider says of itself is known for an hour.
  test('whose provider is away, who calls it off there, and who was lost on the way learns what to do', async () => {
    await provider.down();
    const page = await somebody({ language: 'ru', width: 320 });
    await elsewhere(page);
    expect(await messageOf(page)).toMatch(/Та служба сейчас не отвечает[^]*войдите по логину и паролю/);
    await picture(page, 'sign-in-refused-ru-320-light');
    await provider.up();
    provider.subject = null;
    await elsewhere(page);
    expect(await messageOf(page)).toMatch(/Вход там был прерван[^]*Попробуйте ещё раз/);
    expect(await isTooWide(page)).toBe(false);
    const lost = await somebody({ language: 'ky' });
    await open(lost, '/api/session/oidc/callback?code=x&state=x');
    expect(await messageOf(lost)).toMatch(/Кире алган жоксуз[^]*Кайра баштаңыз/);
  });

  test('a person links an account at the provider, signs in with it, and ends the link', async () => {
    const body = await ministryOf();
    const page = await newcomer('aizada', body, 'drafter', 'ru');
    await open(page, '/settings/identities');
    await page.getByText('Пока вы входите только по логину и паролю.').waitFor();
    await button(page, 'Привязать');
    await page.locator('.facts').getByText('subject-1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings/identities');
    expect([await barriers(page), await isTooWide(page)]).toEqual([[], false]);
    await picture(page, 'identities-linked-ru-1280-light');

    await button(page, 'Выйти');
    await heading(page, 'Вход');
    await elsewhere(page);
    await heading(page, 'Моя работа');
    expect(new URL(page.url()).origin).toBe(site.program.url);

    await open(page, '/settings/identities');
    await page.getByRole('button', { name: /^Отвязать/ }).click();
    await page.locator('dialog').getByRole('button', { name: 'Отвязать' }).click();
    await page.getByText('Учётная запись отвязана').waitFor();
    await page.getByText('Пока вы входите только по логину и паролю.').waitFor();
    await button(page, 'Выйти');
    await heading(page, 'Вход');
    await elsewhere(page);
    expect(await messageOf(page)).toMatch(/Войти не удалось[^]*здесь ни к кому не привязана[^]*обратитесь к оператору/);
    await picture(page, 'sign-in-refused-ru-1280-light');
    // Said once; and the person can still sign in.
    expect(page.url()).toBe(`${site.program.url}/`);
    await signIn(page, 'aizada', ownPassword);
    await heading(page, 'Моя работа');
  });

  test('an account that is another’s is not linked, and the page says so', async () => {
    const body = await ministryOf();
    const first = await newcomer('batyr', body, 'lawyer', 'ru');
    provider.subject = 'subject-of-batyr';
    await open(first, '/settings/identities');
    await button(first, 'Привязать');
    await first.locator('.facts').getByText('subject-of-batyr').waitFor();
    const second = await newcomer('cholpon', body, 'lawyer', 'ru');
    await open(second, '/settings/identities');
    await button(second, 'Привязать');
    expect(await messageOf(second)).toMatch(/Учётная запись не привязана[^]*уже привязана к вам или к другому человеку/);
    await second.getByText('Пока вы входите только по логину и паролю.').waitFor();
  });

  test('a registrar of the union records for the municipality under its mandate, with the paper', async () => {
    const name = { ky: 'Муниципалитеттер союзу', ru: 'Союз муниципалитетов', en: 'Union of municipalities' };
    const union = await asOperator('/api/bodies', { kind: 'union', name });
    const page = await newcomer('union.registrar', union.id, 'registrar', 'ky');
    const aimak = await desk.client('aimak.registrar');
    const mandator = (await aimak.get('/api/me')).body.offices[0].body.id as string;
    const dates = { validFrom: desk.today(), validTo: '2190-01-01' };
    const basis = { number: '12/4', date: '2026-01-15' };
    const paper = { mandator, mandatary: union.id, offices: ['registrar'], basis, ...dates };
    expect((await aimak.post('/api/mandates', paper)).status).toBe(201);

    await open(page, '/settings/who');
    await heading(page, 'Мандат боюнча башка органдар үчүн');
    await page.getByText(/№ 12\/4 мандат, 2026-ж\.,? 15-январь; order 7/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'who-mandated-ky-1280-light');

    const delegation = await desk.open({ instrument: 'agreement' });
    await untilOffered(desk, delegation, termFrom(nextEffectiveDate(desk.today())));
    const { id } = delegation as unknown as { id: string };
    await open(page, `/cases/${id}`);
    await page.locator('a[href$="/do/recordKeneshResolution"]').first().click();
    await settled(page);
    const nothing = { fileOf: () => undefined, nameOf: (each: string) => Promise.resolve(each) };
    await fillForm(page, await keneshDecision(desk, delegation, 'accept'), nothing);
    const scan = { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('The resolution, signed and scanned.') };
    await page.locator('[id="paper.document"]').setInputFiles(scan);
    await page.locator('[id="paper.registrationNumber"]').fill('7');
    await page.locator('[id="paper.registeredOn"]').fill(desk.today());
    await page.getByText('scan.txt').first().waitFor();
    const acting = page.locator('[data-acting]');
    const shown =
      /^Сиз ким катары аракеттенесиз\s+.+: каттоочу\s+Мандат боюнча\. Мандат алган орган: Муниципалитеттер союзу\..+№ 12\/4/;
    expect(await acting.innerText()).toMatch(shown);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'mandated-act-ky-1280-light');
    const send = page.locator('[data-sends]');
    const record = page.locator('[data-record]');
    await page.locator('form button[type="submit"]').last().click();
    await send.waitFor();
    expect(await acting.innerText()).toMatch(shown);
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'mandated-check-ky-1280-light');
    // The paper stays with what was written while that is changed.
    await page.locator('[data-sends] + button').click();
    expect(await page.locator('[id="paper.registrationNumber"]').inputValue()).toBe('7');
    await page.locator('form button[type="submit"]').last().click();
    await send.click();
    await record.waitFor();
    const { items } = (await aimak.get(`/api/instances/${id}/journal?limit=100`)).body;
    expect(items.at(-1)).toMatchObject({
      event: 'recordKeneshResolution',
      actor: { body: mandator, office: 'registrar', mandate: { body: union.id } },
      paper: { registrationNumber: '7' },
    });

    // A holder of one fitting office, without a mandate, sees it as well.
    const visitor = await visit(site.browser, site.program.url, 'ministry.signatory', { language: 'en', width: 320 });
    visitors.push(visitor);
    await open(visitor.page, `/cases/${id}/do/signAsProposer`);
    expect(await visitor.page.locator('[data-acting]').innerText()).toMatch(/^You act as\s+Ministry .+: signatory$/);
    expect([await barriers(visitor.page), await isTooWide(visitor.page)]).toEqual([[], false]);
    await picture(visitor.page, 'acting-en-320-light');
  });

  async function ministryOf(): Promise<string> {
    return (await (await desk.client('ministry.drafter')).get('/api/me')).body.offices[0].body.id as string;
  }
});
