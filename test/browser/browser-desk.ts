import type { Browser, Page } from 'playwright-core';
import type { NewLine, NewMoney, Reason } from '#machine';
import type { Client } from '../support/client.js';
import type { Case, Role } from '../../workflows/delegation/scenarios/desk.js';
import { HttpCase, HttpDesk, logins } from '../journeys/http-desk.js';
import { isFull } from '../support/full.js';
import { fillForm, type Knowledge } from './fill-form.js';
import { barriers, type Language, open, settled, visit, type Visitor } from './visit.js';

/** The ministry reads Russian, municipalities Kyrgyz, those who watch over money English: every language is used. */
function languageOf(role: Role): Language {
  if (role.startsWith('ministry')) return 'ru';
  return role.startsWith('finance') || role.startsWith('treasury') ? 'en' : 'ky';
}

/**
 * Plays a journey at the people's own pages, each person at a browser of their own. In `npm run test:full` every act of every journey is
 * done at its page; else each kind of act once with each shape of what it says, and its repetitions over HTTP.
 */
export class BrowserDesk extends HttpDesk implements Knowledge {
  private readonly visitors = new Map<Role, Promise<Visitor>>();
  private readonly files = new Map<string, string>();
  private readonly names = new Map<string, string>();

  private constructor(
    url: string,
    clients: Map<string, Promise<Client>>,
    private readonly browser: Browser,
    /** Kinds of acts that were done at a page before. */
    readonly done: Set<string>,
  ) {
    super(url, clients);
  }

  static sitDownAt(
    browser: Browser,
    url: string,
    clients: Map<string, Promise<Client>>,
    done: Set<string>,
  ): Promise<BrowserDesk> {
    return new BrowserDesk(url, clients, browser, done).seated();
  }

  async standUp(): Promise<void> {
    const visitors = await Promise.all(this.visitors.values());
    await Promise.all(visitors.map(({ context }) => context.close()));
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  }

  async pageOf(role: Role): Promise<Page> {
    const known = this.visitors.get(role) ?? visit(this.browser, this.url, logins[role], { language: languageOf(role) });
    this.visitors.set(role, known);
    return (await known).page;
  }

  /** Whether this act is done at its page now. */
  isAtPage(role: Role, type: string): boolean {
    const act = `${role} ${type}`;
    const isNew = !this.done.has(act);
    this.done.add(act);
    return isNew || isFull;
  }

  override async document(text: string, by: Role): Promise<string> {
    const hash = await super.document(text, by);
    this.files.set(hash, text);
    return hash;
  }

  override async budgetLine(line: NewLine): Promise<string> {
    const id = await super.budgetLine(line);
    this.names.set(id, String(line.year));
    return id;
  }

  override async payment(payment: NewMoney): Promise<string> {
    const id = await super.payment(payment);
    const { items } = (await (await this.person('treasury.treasurer')).get('/api/payments?limit=100')).body;
    this.names.set(id, (items as { id: string; reference: string }[]).find((each) => each.id === id)!.reference);
    return id;
  }

  fileOf(hash: string): { name: string; mimeType: string; buffer: Buffer } | undefined {
    const text = this.files.get(hash);
    return text === undefined ? undefined : { name: 'protocol.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  }

  async nameOf(id: string): Promise<string> {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const operator = await this.client('operator');
    const body = await operator.get(`/api/bodies/${id}`);
    if (body.status === 200) return body.body.name.ky;
    return territoryName;
  }

  protected override caseOf(id: string): Case {
    return new BrowserCase(this, id);
  }
}

/** Of the aimak of Sokuluk, which the drafts of all journeys name. */
const territoryName = 'Сокулукский айылный аймак';

/** Refusals of what no page offers: an event or office that is not there, a payment that is not among those to choose. */
const notAtPages: readonly string[] = ['notAccepted', 'officeNotEntitled', 'paymentUnconfirmed'];

class BrowserCase extends HttpCase {
  constructor(
    private readonly pages: BrowserDesk,
    id: string,
  ) {
    super(pages, id);
  }

  /** From the case's page to the confirmation: the form, where it binds the check of one's answers, and the number of the record. */
  override async send(role: Role, type: string, payload: object = {}): Promise<void> {
    if (!this.pages.isAtPage(role, `${type} ${shapeOf(payload)}`)) return super.send(role, type, payload);
    const page = await this.pages.pageOf(role);
    await open(page, `/cases/${this.id}`);
    // A draft is written part by part at its task list; the whole of it stands at one page, too.
    const list = page.locator(`a[href="/start/case/${this.id}"]`);
    await page.locator(`a[href$="/do/${type}"]`).or(list).first().click();
    await settled(page);
    if (new URL(page.url()).pathname.startsWith('/start/case/')) await open(page, `/cases/${this.id}/do/${type}`);
    // What was begun before is still there; the case has changed since, and one looks before one goes on.
    const seen = page.locator('[data-seen]');
    for (; await seen.isVisible(); await page.waitForTimeout(300)) await seen.click();
    // What was refused before is not this, and its reasons stand there still.
    const restart = page.locator('[data-restarts]');
    if (await restart.isVisible()) await restart.click();
    await fillForm(page, payload, this.pages);
    expect([type, await barriers(page)]).toEqual([type, []]);
    await page.locator('form button[type="submit"]').last().click();
    const send = page.locator('[data-sends]');
    // A deadline that fired meanwhile has a record of its own.
    const record = page.locator('[data-record]');
    const said = page.getByRole('alert').or(page.locator('[data-reason]'));
    await send.or(record).or(said).first().waitFor();
    if (await send.isVisible()) await send.click();
    await record.waitFor({ timeout: 15_000 }).catch(async () => {
      throw new Error(`${role} ${type}: ${await page.locator('main').innerText()}`);
    });
    await page.locator('[data-to-case]').click();
    await settled(page);
  }

  /** The same reasons as over HTTP, and the page shows each of them. */
  override async refused(role: Role, type: string, payload: object = {}): Promise<readonly Reason[]> {
    const reasons = await super.refused(role, type, payload);
    if (reasons.some(({ code }) => notAtPages.includes(code))) return reasons;
    if (!this.pages.isAtPage(role, `${type} refused`)) return reasons;
    const page = await this.pages.pageOf(role);
    await open(page, `/cases/${this.id}/do/${type}`);
    // What was written the time before is not this.
    const restart = page.locator('[data-restarts]');
    if (await restart.isVisible()) await restart.click();
    if (!(await canBeSaid(page, payload))) return reasons;
    await fillForm(page, payload, this.pages);
    await page.locator('form button[type="submit"]').last().click();
    const shown = page.locator('[data-reason]');
    const said = page.getByRole('alert');
    await shown.or(said).first().waitFor();
    // An empty field is reported at the field, before any request to the server.
    if (await said.isVisible()) return reasons;
    const codes = await shown.evaluateAll((all) => all.map((each) => each.getAttribute('data-reason')));
    expect(new Set(codes)).toEqual(new Set(reasons.map(({ code }) => code)));
    return reasons;
  }
}

/** Its fields and choices, without texts and numbers: the rest of a form is left empty. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}:${shapeOf(part)}`)
      .sort()
      .join()}}`;
  return typeof value === 'boolean' || (typeof value === 'string' && /^[a-z][a-zA-Z]*$/.test(value)) ? String(value) : '';
}

/** What a form takes from the case nobody says otherwise: the hash of the terms that are decided on. */
async function canBeSaid(page: Page, payload: object): Promise<boolean> {
  const taken = page.locator('form output[id]');
  const shown = await taken.evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent] as const));
  return shown.every(([id, text]) => {
    const value = String((payload as Record<string, unknown>)[id]);
    return !/^[0-9a-f]{64}$/.test(value) || text?.includes(value);
  });
}
