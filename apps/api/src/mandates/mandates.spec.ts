import { addDays, localDate } from '#machine';
import { inTransaction } from '#platform';
import { createBody, demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { textForm, uploadText } from '../../../../test/support/upload.js';
import { newcomer, type Visitor } from '../../../../test/support/visitor.js';
import type { Case, Desk, Seen } from '../../../../workflows/delegation/scenarios/desk.js';
import { keneshDecision, nextEffectiveDate, termFrom, untilOffered } from '../../../../workflows/delegation/scenarios/stages.js';

const { aimak, city, ministry, financeMinistry, treasury, rayonAdministration, auditOffice } = demonstrationBodies;

let api: TestApi;
let union: string;
let registrar: Visitor;
let registrarId: string;
beforeAll(async () => {
  api = await openApi({}, packages);
  const name = { ky: 'Муниципалитеттер союзу', ru: 'Союз муниципалитетов', en: 'Union of municipalities' };
  union = await body({ kind: 'union', name, territory: null });
  ({ id: registrarId, visitor: registrar } = await newcomer(api, 'union.registrar', [[union, 'registrar']]));
});
afterAll(() => api.close());

function body(more: Pick<Parameters<typeof createBody>[1], 'kind' | 'name' | 'territory'>): Promise<string> {
  return inTransaction(api.database.dataSource, (tx) => createBody(tx, { ...more, validFrom: null }));
}

const today = (): string => localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
const paper = { number: '12/4', date: '2026-01-15' };

function mandate(more: object = {}): object {
  const dates = { validFrom: today(), validTo: addDays(today(), 400) };
  return { mandator: aimak.id, mandatary: union, offices: ['registrar', 'financier'], basis: paper, ...dates, ...more };
}

const record = (more: object = {}, login = 'aimak.registrar'): Promise<Answered> =>
  api.ask(login, 'POST', '/api/mandates', { body: mandate(more) });
const revoke = (id: string, login = 'aimak.registrar', reason: string | undefined = 'the kenesh decided so'): Promise<Answered> =>
  api.ask(login, 'POST', `/api/mandates/${id}/revoke`, { body: { reason } });

/** Somebody's offices for other bodies: body, office and mandate. */
async function mandated(visitor: Visitor): Promise<unknown[]> {
  const { offices } = (await visitor.ask('GET', '/api/me')).body as {
    offices: { body: { id: string }; office: string; mandate?: { id: string } }[];
  };
  return offices.filter(({ mandate }) => mandate).map(({ body, office, mandate }) => [body.id, office, mandate!.id]);
}

/** A delegation over HTTP in this process, by the people of the demonstration. */
class HttpCase implements Case {
  constructor(readonly id: string) {}

  async send(role: string, type: string, payload: object = {}): Promise<void> {
    const login = role.replace('municipality', 'aimak');
    const { status, body } = await api.ask(login, 'POST', `/api/instances/${this.id}/events`, { body: { type, payload } });
    expect([type, status, body]).toEqual([type, 200, expect.anything()]);
  }

  refused(): never {
    throw new Error('not here');
  }

  async see(): Promise<Seen> {
    return (await api.ask('operator', 'GET', `/api/instances/${this.id}`)).body as Seen;
  }
}

async function offered(recipient: string): Promise<{ desk: Desk; delegation: HttpCase }> {
  const desk = { today } as Desk;
  const input = {
    instrument: 'agreement',
    title: 'Civil registration',
    power: '0193e000-0000-7000-8000-000000000101',
    recipient,
  };
  const { body } = await api.ask('ministry.drafter', 'POST', '/api/workflows/delegation/instances', { body: { input } });
  const delegation = new HttpCase(body.id);
  await untilOffered(desk, delegation, termFrom(nextEffectiveDate(today())));
  return { desk, delegation };
}

describe('a mandate', () => {
  test('lets a registrar of the union record for the municipality, on record with both, and no longer once revoked', async () => {
    const { desk, delegation } = await offered(aimak.id);
    const payload = await keneshDecision(desk, delegation, 'accept');
    const scanned = await registrar.send('POST', '/api/documents', textForm('The resolution, signed and scanned.'));
    const scan = scanned.body.sha256 as string;
    const event = {
      type: 'recordKeneshResolution',
      payload,
      paper: { document: scan, registrationNumber: '7', registeredOn: today() },
    };
    const send = (): Promise<Answered> => registrar.ask('POST', `/api/instances/${delegation.id}/events`, event);
    const see = (): Promise<Answered> => registrar.ask('GET', `/api/instances/${delegation.id}`);
    expect([(await see()).status, (await send()).status]).toEqual([404, 404]);

    const { status, body: given } = await record();
    expect([status, given]).toMatchObject([
      201,
      {
        mandator: { id: aimak.id, names: { en: 'Sokuluk Aiyl Okmotu' } },
        mandatary: { id: union },
        offices: ['registrar', 'financier'],
        basis: { ...paper, document: null },
        state: 'inForce',
        revokedAt: null,
      },
    ]);
    expect((await registrar.ask('GET', '/api/me')).body.offices).toMatchObject([
      { office: 'registrar', body: { id: union } },
      {
        office: 'registrar',
        body: { id: aimak.id },
        basis: 'mandate 12/4 of 2026-01-15; order 7',
        basisText: 'mandate No. 12/4 of 15 January 2026; order 7',
        validFrom: today(),
        validTo: addDays(today(), 400),
        mandate: { id: given.id, body: { id: union, names: { en: 'Union of municipalities' } } },
      },
    ]);
    const seen = (await see()).body;
    expect(seen.events.find(({ type }: { type: string }) => type === event.type)).toMatchObject({
      entitled: true,
      allowed: true,
    });
    expect((await registrar.ask('GET', '/api/tasks?mine=true')).body.items).toMatchObject([
      { instance: delegation.id, body: aimak.id },
    ]);
    const bare = await registrar.ask('POST', `/api/instances/${delegation.id}/events`, { ...event, paper: undefined });
    expect(bare.body).toMatchObject({ status: 409, reasons: [{ code: 'paperMissing' }] });
    expect((await send()).body).toMatchObject({ state: 'signing' });

    const { items } = (await api.ask('aimak.signatory', 'GET', `/api/instances/${delegation.id}/journal?limit=200`)).body;
    expect(items.at(-1)).toMatchObject({
      event: 'recordKeneshResolution',
      actor: {
        person: registrarId,
        body: aimak.id,
        office: 'registrar',
        basis: 'mandate 12/4 of 2026-01-15; order 7',
        mandate: { id: given.id, body: union },
      },
    });
    for (const { actor } of items.slice(0, -1)) expect(actor).not.toHaveProperty('mandate');

    const second = await offered(aimak.id);
    expect((await registrar.ask('GET', `/api/instances/${second.delegation.id}`)).status).toBe(200);
    expect((await revoke(given.id)).body).toMatchObject({ state: 'revoked', revocationReason: 'the kenesh decided so' });
    expect(await mandated(registrar)).toEqual([]);
    const late = { ...event, payload: await keneshDecision(second.desk, second.delegation, 'accept') };
    const answer = await registrar.ask('POST', `/api/instances/${second.delegation.id}/events`, late);
    expect([answer.status, (await see()).status]).toEqual([404, 404]);
    expect((await api.ask('operator', 'GET', `/api/operations?subject=${given.id}`)).body.items).toMatchObject([
      { operation: 'mandateRevoked', reason: 'the kenesh decided so', actor: { office: 'registrar', body: aimak.id } },
      { operation: 'mandateRecorded', details: { mandator: aimak.id, mandatary: union, number: '12/4' } },
    ]);
  });

  test('gives only the offices that it names to those who hold them in the union, and is not passed on', async () => {
    const given = (await record({ offices: ['registrar'] })).body;
    const { visitor: financier } = await newcomer(api, 'union.financier', [[union, 'financier']]);
    expect(await mandated(financier)).toEqual([]);
    // The union's registrar acts for Sokuluk; a mandate of the union to the city gives the city nothing of Sokuluk.
    const { visitor: registrarOfCity } = await newcomer(api, 'city.registrar.2', [[city.id, 'registrar']]);
    await api.database.dataSource.query(
      `insert into mandate select '0193e000-0000-7000-8000-00000000aaaa', $1, $2, '{registrar}', 'X', '2026-01-01', null, '2026-01-01', '2190-01-01', now(), $1`,
      [union, city.id],
    );
    expect((await mandated(registrarOfCity)).map((each) => (each as string[])[0])).toEqual([union]);
    // Two papers for the same are one office.
    await record({ offices: ['registrar'] });
    expect(await mandated(registrar)).toEqual([[aimak.id, 'registrar', given.id]]);
    for (const { id } of (await api.ask('operator', 'GET', '/api/mandates')).body.items) await revoke(id, 'operator');
  });

  test('counts on its local days, the first and the last included', async () => {
    const validFrom = addDays(today(), 2);
    const validTo = addDays(today(), 3);
    const { id, state } = (await record({ validFrom, validTo })).body;
    const at = async (local: string): Promise<unknown> => {
      const now = new Date(`${local}+06:00`);
      const moved = now.getTime() - api.clock.now().getTime();
      api.clock.advanceTo(now);
      await api.database.dataSource.query(`update session set expires_at = expires_at + $1 * interval '1 millisecond'`, [moved]);
      const shown = (await api.ask('aimak.registrar', 'GET', '/api/mandates?limit=1')).body.items[0];
      return [shown.state, (await mandated(registrar)).length];
    };
    expect(state).toBe('pending');
    expect(await at(`${addDays(validFrom, -1)}T23:59:50`)).toEqual(['pending', 0]);
    expect(await at(`${validFrom}T00:00:00`)).toEqual(['inForce', 1]);
    expect(await at(`${validTo}T23:59:50`)).toEqual(['inForce', 1]);
    expect(await at(`${addDays(validTo, 1)}T00:00:00`)).toEqual(['expired', 0]);
    expect((await revoke(id)).body).toMatchObject({ status: 409, code: 'mandateOver' });
  });

  test('is recorded by the municipality itself; by an operator only where it has nobody in the system', async () => {
    for (const login of ['aimak.financier', 'city.registrar', 'ministry.drafter', 'rayon.controller', 'audit.auditor'])
      expect((await record({}, login)).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    expect((await record({}, 'operator')).body).toMatchObject({ status: 409, code: 'mandatorHasAccounts' });
    const [{ id: territory }] = await api.database.dataSource.query(
      `select id from territory where level = 'aimak' and id not in (select territory_id from body where territory_id is not null) limit 1`,
    );
    const name = { ky: 'Айыл өкмөтү', ru: null, en: null };
    const silent = await body({ kind: 'municipality', name, territory });
    const { sha256: document } = (await uploadText(api, 'operator', 'A mandate, signed and scanned.')).body as { sha256: string };
    const given = await record({ mandator: silent, basis: { ...paper, document } }, 'operator');
    expect([given.status, given.body.basis]).toEqual([201, { ...paper, document }]);
    expect(await mandated(registrar)).toEqual([[silent, 'registrar', given.body.id]]);
    // Who acts under a mandate can neither prolong it nor revoke it.
    const prolonged = await registrar.ask('POST', '/api/mandates', mandate({ mandator: silent }));
    expect(prolonged.body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    const revoked = await registrar.ask('POST', `/api/mandates/${given.body.id}/revoke`, { reason: 'x' });
    expect(revoked.body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    expect((await revoke(given.body.id, 'operator')).status).toBe(200);
  });

  test('gives away the office of the signatory only by the signatory', async () => {
    const offices = ['registrar', 'signatory'];
    for (const login of ['aimak.registrar', 'city.signatory'])
      expect((await record({ offices }, login)).body).toMatchObject({
        status: 403,
        code: 'officeNotEntitled',
        reasons: [{ params: { entitled: 'municipality.signatory, operator.operator' } }],
      });
    expect((await record({ offices }, 'operator')).body).toMatchObject({ status: 409, code: 'mandatorHasAccounts' });
    const given = await record({ offices }, 'aimak.signatory');
    expect([given.status, given.body.offices]).toEqual([201, offices]);
    expect((await revoke(given.body.id, 'aimak.signatory')).status).toBe(200);
    const other = await record({}, 'aimak.signatory');
    expect(other.status).toBe(201);
    expect((await revoke(other.body.id)).status).toBe(200);
  });

  test('is held by a union, a rayon administration or another municipality, never by who stands on the other side', async () => {
    for (const { id } of [ministry, financeMinistry, treasury, auditOffice, demonstrationBodies.operator, aimak])
      expect((await record({ mandatary: id })).body).toMatchObject({ status: 409, code: 'mandateConflict' });
    for (const { id } of [rayonAdministration, city]) {
      const given = await record({ mandatary: id });
      expect(given.status).toBe(201);
      expect((await revoke(given.body.id, 'aimak.signatory')).status).toBe(200);
    }
  });

  test('is not recorded from a paper that cannot be; every fault is named, and nothing is kept', async () => {
    const before = await api.database.dataSource.query('select count(*) from mandate');
    const nowhere = '0193e000-0000-7000-8000-0000000000ff';
    for (const [more, path] of [
      [{ mandator: nowhere }, '/mandator'],
      [{ mandator: ministry.id }, '/mandator'],
      [{ mandatary: nowhere }, '/mandatary'],
      [{ mandatary: 'x' }, '/mandatary'],
      [{ offices: [] }, '/offices'],
      [{ offices: ['operator'] }, '/offices'],
      [{ offices: ['auditor'] }, '/offices'],
      [{ offices: ['registrar', 'registrar'] }, '/offices'],
      [{ offices: 'registrar' }, '/offices'],
      [{ basis: null }, '/basis'],
      [{ basis: [paper] }, '/basis'],
      [{ basis: { ...paper, number: ' ' } }, '/basis/number'],
      [{ basis: { ...paper, date: addDays(today(), 1) } }, '/basis/date'],
      [{ basis: { ...paper, document: 'x' } }, '/basis/document'],
      [{ validFrom: addDays(today(), 5), validTo: today() }, '/validTo'],
      [{ validFrom: '2025-01-01', validTo: '2025-12-31' }, '/validTo'],
      [{ validTo: undefined }, '/validTo'],
      [{ revokedAt: null }, '/revokedAt'],
    ] as const) {
      const { status, body } = await record(more);
      expect([more, status, body.problems?.[0].path]).toEqual([more, 422, path]);
    }
    expect(await api.database.dataSource.query('select count(*) from mandate')).toEqual(before);
  });

  test('names only a paper that its recorder has brought or may read; all others are alike', async () => {
    const brought = async (login: string): Promise<string> =>
      (await uploadText(api, login, `A paper of ${login}.`)).body.sha256 as string;
    const naming = (document: string): Promise<Answered> => record({ basis: { ...paper, document } });
    for (const document of [await brought('ministry.drafter'), 'ab'.repeat(32)]) {
      const { status, body } = await naming(document);
      expect([status, body.problems]).toEqual([
        422,
        [{ path: '/basis/document', code: 'isUnknownDocument', text: expect.any(String) }],
      ]);
    }
    const document = await brought('aimak.registrar');
    const given = await naming(document);
    expect([given.status, given.body.basis]).toEqual([201, { ...paper, document }]);
    expect((await revoke(given.body.id)).status).toBe(200);
  });

  test('is revoked once, with a reason, by who may see it', async () => {
    const { id } = (await record()).body;
    expect((await revoke(id, 'aimak.registrar', ' ')).body).toMatchObject({ status: 422, problems: [{ path: '/reason' }] });
    expect((await revoke(id, 'city.registrar')).status).toBe(404);
    expect((await revoke(id, 'city.registrar', ' ')).status).toBe(404);
    expect((await revoke('x')).status).toBe(404);
    for (const login of ['aimak.financier', 'audit.auditor'])
      expect((await revoke(id, login)).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    const answers = await Promise.all([revoke(id), revoke(id, 'aimak.signatory'), revoke(id, 'operator')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('cannot be changed or unsaid in the database by the application', async () => {
    for (const sql of ["update mandate set valid_to = '2199-12-31'", 'delete from mandate', 'delete from mandate_revocation'])
      await expect(api.database.dataSource.query(sql)).rejects.toThrow(/permission denied/);
  });
});

describe('the list of mandates', () => {
  test('shows each side its own, and operators and auditors all', async () => {
    const { id } = (await record()).body;
    const ids = async (login: string, query = ''): Promise<string[]> =>
      (await api.ask(login, 'GET', `/api/mandates?limit=200${query}`)).body.items.map((each: { id: string }) => each.id);
    for (const login of ['aimak.financier', 'operator', 'audit.auditor']) expect(await ids(login)).toContain(id);
    for (const login of ['city.financier', 'ministry.drafter']) expect(await ids(login)).not.toContain(id);
    expect((await registrar.ask('GET', `/api/mandates?body=${union}&limit=1`)).body.items).toMatchObject([{ id }]);
    expect(await ids('operator', `&body=${treasury.id}`)).toEqual([]);
    const first = (await api.ask('operator', 'GET', '/api/mandates?limit=1')).body;
    const second = (await api.ask('operator', 'GET', `/api/mandates?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].id, second.items.length, second.items[0].id === id]).toEqual([id, 1, false]);
    for (const query of ['body=x', 'cursor=x', 'limit=0', 'state=inForce'])
      expect((await api.ask('operator', 'GET', `/api/mandates?${query}`)).body).toMatchObject({ status: 400, code: 'malformed' });
  });
});
