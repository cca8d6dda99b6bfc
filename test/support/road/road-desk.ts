import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../client.js';
import type { RoadContext } from './road.context.js';

/** A road through two municipalities, and who has to do with it in the demonstration. Amounts in tyiyn. */
export const amounts = { aimak: '120000000', city: '80000000' } as const;
/** Of no other road that a test has. */
const title = 'Sokuluk – Tosh-Bulak';
type Municipality = keyof typeof amounts;
const municipalities = Object.keys(amounts) as Municipality[];

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 30_000; !(await isSo()); await delay(100))
    if (Date.now() > limit) throw new Error(`${what} did not come`);
}

/** Plays a transfer of a road over HTTP, step by step: each of its parts can be looked at in between. */
export class RoadDesk {
  private readonly clients = new Map<string, Promise<Client>>();
  private bodies!: Readonly<Record<Municipality, string>>;
  private count = 0;

  private constructor(
    readonly url: string,
    private readonly payBy: string,
  ) {}

  static async at(url: string): Promise<RoadDesk> {
    const operator = await Client.signIn(url, 'operator');
    const { now } = (await operator.get('/api/demo/clock')).body as { now: string };
    const desk = new RoadDesk(url, `${Number(now.slice(0, 4)) + 1}-03-31`);
    const bodyOf = async (login: string): Promise<string> =>
      (await (await desk.person(login)).get('/api/me')).body.offices[0].body.id as string;
    desk.bodies = { aimak: await bodyOf('aimak.signatory'), city: await bodyOf('city.signatory') };
    return desk;
  }

  person(login: string): Promise<Client> {
    const known = this.clients.get(login) ?? Client.signIn(this.url, login);
    this.clients.set(login, known);
    return known;
  }

  async ask(): Promise<string> {
    const parts = municipalities.map((each) => ({ municipality: this.bodies[each], amount: amounts[each] }));
    const input = { title, metres: 4_200, payBy: this.payBy, parts };
    return this.created('ministry.drafter', '/api/workflows/roadTransfer/instances', { input });
  }

  async send(login: string, id: string, type: string, payload: object = {}): Promise<void> {
    const { status, body } = await (await this.person(login)).post(`/api/instances/${id}/events`, { type, payload });
    expect([type, status, body.reasons]).toEqual([type, 200, undefined]);
  }

  /** What it is refused for. */
  async refused(login: string, id: string, type: string, payload: object = {}): Promise<string[]> {
    const { body } = await (await this.person(login)).post(`/api/instances/${id}/events`, { type, payload });
    return (body.reasons as { code: string }[]).map(({ code }) => code);
  }

  async consent(id: string): Promise<void> {
    for (const each of municipalities) await this.send(`${each}.signatory`, id, 'consent');
  }

  /** The child that follows from the last consent. */
  async survey(id: string): Promise<string> {
    const agency = await this.person('ministry.drafter');
    const child = async (): Promise<string | undefined> => {
      const { items } = (await agency.get('/api/instances?workflow=roadSurvey&state=surveying')).body;
      return (items as { id: string; title: string }[]).find((each) => each.title === title)?.id;
    };
    await until('the survey', async () => (await child()) !== undefined);
    const survey = (await child())!;
    await this.send('ministry.drafter', survey, 'confirmSurvey');
    await until('its end', async () => (await this.seen(id)).data.surveyed !== null);
    return survey;
  }

  /** Money for one municipality: a line of the budget, and a payment that two people have confirmed. */
  async pay(id: string, to: Municipality): Promise<void> {
    const amount = amounts[to];
    const recipient = this.bodies[to];
    const line = {
      act: `Law ${++this.count}`,
      classificationCode: '70451',
      year: Number(this.payBy.slice(0, 4)),
      recipient,
      amount,
    };
    const budgetLine = await this.created('finance.financier', '/api/budget-lines', line);
    await this.send('finance.financier', id, 'promise', { budgetLine, amount });
    const { now } = (await (await this.person('operator')).get('/api/demo/clock')).body as { now: string };
    const money = { reference: `road-${this.count}`, account: '4402011101001234', paidOn: now.slice(0, 10), recipient, amount };
    const payment = await this.created('treasury.treasurer', '/api/payments', money);
    expect((await (await this.person('treasury.treasurer2')).post(`/api/payments/${payment}/confirm`, {})).status).toBe(200);
    await this.send('treasury.treasurer', id, 'recordPayment', { payment, dueOn: this.payBy, amount });
  }

  async seen(id: string): Promise<{ state: string; data: RoadContext }> {
    return (await (await this.person('audit.auditor')).get(`/api/instances/${id}`)).body as { state: string; data: RoadContext };
  }

  private async created(login: string, path: string, body: object): Promise<string> {
    const answer = await (await this.person(login)).post(path, body);
    expect([path, answer.status, answer.body]).toEqual([path, 201, expect.anything()]);
    return answer.body.id as string;
  }
}
