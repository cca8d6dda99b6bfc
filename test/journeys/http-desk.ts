import { type NewLine, type NewMoney, type Reason, startEvent } from '#machine';
import { Client, type HttpAnswer } from '../support/client.js';
import type { Case, Desk, Role, Seen } from '../../workflows/delegation/scenarios/desk.js';
import { open } from '../../workflows/delegation/scenarios/stages.js';

/** Who of the demonstration plays whom. */
export const logins: Readonly<Record<Role, string>> = {
  'ministry.drafter': 'ministry.drafter',
  'ministry.lawyer': 'ministry.lawyer',
  'ministry.financier': 'ministry.financier',
  'ministry.signatory': 'ministry.signatory',
  'municipality.registrar': 'aimak.registrar',
  'municipality.financier': 'aimak.financier',
  'municipality.signatory': 'aimak.signatory',
  'finance.financier': 'finance.financier',
  'treasury.treasurer': 'treasury.treasurer',
  'control.controller': 'rayon.controller',
  'registry.registrar': 'registry.registrar',
  'third.registrar': 'registry.registrar',
  'successor.registrar': 'city.registrar',
  'successor.financier': 'city.financier',
  'successor.signatory': 'city.signatory',
};

/** Plays a journey over HTTP, each person in a session of their own. */
export class HttpDesk implements Desk {
  readonly expect = expect;
  private now = '';
  private recipient = '';
  private powerId = '';
  private count = 0;

  protected constructor(
    readonly url: string,
    private readonly clients: Map<string, Promise<Client>>,
  ) {}

  /** @param clients those who have signed in already: each sign-in costs what a password costs. */
  static async sitDown(url: string, clients = new Map<string, Promise<Client>>()): Promise<HttpDesk> {
    return new HttpDesk(url, clients).seated();
  }

  /** Knows what time it is, and who is who. */
  protected async seated(): Promise<this> {
    const operator = await this.client('operator');
    this.now = (await operator.get('/api/demo/clock')).body.now;
    this.recipient = (await (await this.person('municipality.signatory')).get('/api/me')).body.offices[0].body.id;
    const powers = (await operator.get('/api/powers?limit=50')).body.items as { id: string; code: string }[];
    this.powerId = powers.find(({ code }) => code === 'civilRegistration')!.id;
    return this;
  }

  client(login: string): Promise<Client> {
    const known = this.clients.get(login) ?? Client.signIn(this.url, login);
    this.clients.set(login, known);
    return known;
  }

  person(role: Role): Promise<Client> {
    return this.client(logins[role]);
  }

  today(): string {
    return new Date(Date.parse(this.now) + 6 * 3_600_000).toISOString().slice(0, 10);
  }

  async moveTo(date: string): Promise<void> {
    const operator = await this.client('operator');
    const { status, body } = await operator.post('/api/demo/clock', { at: `${date}T00:00:00+06:00` });
    expect([status, body.incidents]).toEqual([200, 0]);
    this.now = body.now;
  }

  open(input: Parameters<typeof open>[1]): Promise<Case> {
    return open(this, input);
  }

  async start(workflow: string, role: Role, type: string, input: object): Promise<Case> {
    const way = type === startEvent ? {} : { start: type };
    const { status, body } = await (await this.person(role)).post(`/api/workflows/${workflow}/instances`, { ...way, input });
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    return this.caseOf(body.id);
  }

  protected caseOf(id: string): Case {
    return new HttpCase(this, id);
  }

  async document(text: string, by: Role): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/plain' }), 'protocol.txt');
    const { status, body } = await (await this.person(by)).upload('/api/documents', form);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.sha256;
  }

  power(): string {
    return this.powerId;
  }

  async succeed(kind: 'merge' | 'rename'): Promise<void> {
    const name = { ky: 'Сокулук жана Шопоков', ru: 'Сокулук и Шопоков', en: 'Sokuluk and Shopokov' };
    const successors = kind === 'rename' ? [{ id: this.recipient, name }] : [{ id: await this.body('successor.signatory') }];
    const { status, body } = await (
      await this.person('registry.registrar')
    ).post('/api/successions', {
      kind,
      predecessors: [this.recipient],
      successors,
      effectiveOn: this.today(),
      act: { type: 'Law', number: '1', date: this.today() },
    });
    expect([status, body]).toEqual([201, expect.objectContaining({ kind })]);
  }

  async body(role: Role): Promise<string> {
    return (await (await this.person(role)).get('/api/me')).body.offices[0].body.id;
  }

  async budgetLine({ year, amount, classificationCode = '70951' }: NewLine): Promise<string> {
    const act = `Law on the republican budget, line ${this.newNumber()}`;
    const line = { act, classificationCode, year, recipient: this.recipient, amount };
    const { status, body } = await (await this.person('finance.financier')).post('/api/budget-lines', line);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.id;
  }

  async payment({ amount, isLeftToConfirm = false, ...more }: NewMoney): Promise<string> {
    const money = { account: '4402011101001234', paidOn: this.today(), recipient: this.recipient, amount, ...more };
    const payment = { reference: this.newNumber(), ...money };
    const { status, body } = await (await this.person('treasury.treasurer')).post('/api/payments', payment);
    expect([status, body]).toEqual([201, expect.anything()]);
    if (!isLeftToConfirm) await this.confirm(body.id);
    return body.id;
  }

  async confirm(payment: string): Promise<void> {
    const { status, body } = await (await this.client('treasury.treasurer2')).post(`/api/payments/${payment}/confirm`, {});
    expect([status, body]).toEqual([200, expect.objectContaining({ status: 'confirmed' })]);
  }

  private newNumber(): string {
    this.count += 1;
    return `${process.pid}-${Date.now()}-${this.count}`;
  }
}

export class HttpCase implements Case {
  constructor(
    protected readonly desk: HttpDesk,
    readonly id: string,
  ) {}

  async send(role: Role, type: string, payload: object = {}): Promise<void> {
    const client = await this.desk.person(role);
    const attempt = async (): Promise<[seq: number, answer: HttpAnswer]> => {
      const { seq } = (await client.get(`/api/instances/${this.id}`)).body;
      return [seq, await client.post(`/api/instances/${this.id}/events`, { type, payload, seq })];
    };
    let [seq, answer] = await attempt();
    // A deadline fired in between: the sender reads the case again and repeats.
    if (answer.status === 412) [seq, answer] = await attempt();
    expect([type, answer.status, answer.body]).toEqual([type, 200, expect.objectContaining({ id: this.id, seq: seq + 1 })]);
  }

  /** Checked first and then sent: both give the same reasons, and nothing is written. */
  async refused(role: Role, type: string, payload: object = {}): Promise<readonly Reason[]> {
    const client = await this.desk.person(role);
    const before = (await client.get(`/api/instances/${this.id}`)).body.seq;
    const { status, body } = await client.post(`/api/instances/${this.id}/events`, { type, payload: payload });
    expect([403, 409]).toContain(status);
    if (status === 409) {
      const checked = await client.post(`/api/instances/${this.id}/events/check`, { type, payload: payload });
      expect(checked.body).toEqual({ allowed: false, reasons: body.reasons, preview: null });
    }
    for (const reason of body.reasons) expect(reason.text).toEqual(expect.stringMatching(/\S/));
    expect((await client.get(`/api/instances/${this.id}`)).body.seq).toBe(before);
    return (body.reasons as (Reason & { text: string })[]).map(({ code, params }) => ({ code, params }));
  }

  async see(role: Role = 'municipality.signatory'): Promise<Seen> {
    return (await (await this.desk.person(role)).get(`/api/instances/${this.id}`)).body;
  }
}
