import { type ArgumentsHost, type ExecutionContext, Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { Refused } from '#machine';
import { WorkflowCatalog } from '#engine';
import { calendarEntities, calendarMigration } from '#calendar';
import {
  Clock,
  dataSourceOptions,
  inTransaction,
  newId,
  operationJournalMigration,
  operationRowMigration,
  projectFile,
  requestAnswerMigration,
  sqlMigration,
} from '#platform';
import {
  createBody,
  demonstrationBodies,
  loadDemonstrationBodies,
  loadReferenceData,
  registryEntities,
  registryMigration,
} from '#registry';
import { moneyConfirmedMigration, treasuryAppendOnly, treasuryEntities, treasuryMigration } from '#treasury';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { ActingRequest } from '../session/current-acting.decorator.js';
import { TreasuryHttpModule } from './treasury-http.module.js';

const engineMigration = sqlMigration(1764000004000, 'Engine', projectFile('libs/engine/migrations/engine.sql'));
const { financeMinistry, treasury, aimak } = demonstrationBodies;
const otherTreasury = { ky: 'Башка казыналык', ru: 'Другое казначейство', en: 'Another treasury' };
let otherTreasuryId: string;
const namesOf = ({ name: [ky, ru, en] }: { name: readonly string[] }) => ({ ky, ru, en });
/** By login: the office, and the body in which it is held. */
const people = {
  financier: ['financier', financeMinistry.id],
  treasurer: ['treasurer', treasury.id],
  treasurer2: ['treasurer', treasury.id],
  otherTreasurer: ['treasurer', 'other'],
  signatory: ['signatory', aimak.id],
} as const;
const personOf = new Map(Object.keys(people).map((login) => [login, newId()]));

/** Without cases there is no workflow to know. */
@Global()
@Module({
  providers: [Clock, { provide: WorkflowCatalog, useFactory: () => new WorkflowCatalog([]) }],
  exports: [Clock, WorkflowCatalog],
})
class SurroundingsModule {}

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  const entities = [...registryEntities, ...calendarEntities, ...treasuryEntities];
  const migrations = [
    registryMigration,
    calendarMigration,
    engineMigration,
    treasuryMigration,
    operationJournalMigration,
    operationRowMigration,
    requestAnswerMigration,
    moneyConfirmedMigration,
  ];
  database = await createTestDatabase({ entities, migrations, appendOnly: treasuryAppendOnly });
  await inTransaction(database.dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
    otherTreasuryId = await createBody(tx, { kind: 'treasury', name: otherTreasury, territory: null, validFrom: null });
  });
  const connection = TypeOrmModule.forRoot(dataSourceOptions({ url: database.url, entities, migrations }));
  const module = await Test.createTestingModule({ imports: [connection, SurroundingsModule, TreasuryHttpModule] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalGuards({ canActivate: enter });
  app.useGlobalFilters({ catch: answerRefusal });
  await app.init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Who asks is named in the header. */
function enter(context: ExecutionContext): boolean {
  const request = context.switchToHttp().getRequest<ActingRequest>();
  const login = request.headers['office'] as keyof typeof people;
  const [office, named] = people[login];
  const body = named === 'other' ? otherTreasuryId : named;
  const offices = [{ id: body, body, office, basis: 'order' }];
  request.acting = { person: personOf.get(login)!, name: 'Demonstration', language: 'ky', offices, reads: 'own' };
  return true;
}

function answerRefusal({ code, reasons, problems }: Refused, host: ArgumentsHost): void {
  void host.switchToHttp().getResponse<FastifyReply>().status(400).send({ code, reasons, problems });
}

/** What the tests read of a reply. */
interface Reply {
  readonly id: string;
  readonly code: string;
  readonly count: string;
  readonly mine: string;
  readonly problems: readonly { readonly path: string }[];
  readonly items: readonly { readonly id: string }[];
}

async function ask(
  office: keyof typeof people,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
  key?: string,
): Promise<[number, Reply]> {
  const headers = { office, ...(key !== undefined && { 'idempotency-key': key }) };
  const reply = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return [reply.statusCode, reply.json()];
}

const line = { act: 'On the republican budget', classificationCode: '70461', year: 2026, recipient: aimak.id, amount: '1000' };
const payment = { account: '4402011001000157', reference: 'PP-1', paidOn: '2026-02-10', recipient: aimak.id, amount: '300' };

describe('/api/budget-lines', () => {
  it('enters, changes and lists', async () => {
    const [created, body] = await ask('financier', 'POST', '/api/budget-lines', line);
    expect([created, body]).toEqual([201, expect.objectContaining({ ...line, free: '1000' })]);
    const [changed, lower] = await ask('financier', 'PATCH', `/api/budget-lines/${body.id}`, {
      amount: '900',
      reason: 'cut',
    });
    expect([changed, lower]).toEqual([200, { ...body, amount: '900', free: '900' }]);
    const [listed, page] = await ask('signatory', 'GET', '/api/budget-lines?year=2026&limit=10');
    expect([listed, page]).toEqual([200, { items: [{ ...lower, recipientNames: namesOf(aimak) }], nextCursor: null }]);
  });

  it('names each fault of what is entered', async () => {
    const [, { code, problems }] = await ask('financier', 'POST', '/api/budget-lines', {
      ...line,
      year: '2026',
      amount: '-1',
      sum: '1',
    });
    expect(code).toBe('invalidPayload');
    expect(problems.map(({ path }) => path).sort()).toEqual(['/amount', '/sum', '/year', '/year', '/year']);
    expect(await ask('signatory', 'POST', '/api/budget-lines', line)).toMatchObject([400, { code: 'officeNotEntitled' }]);
  });

  it('refuses questions that cannot be asked', async () => {
    for (const query of [
      'year=',
      'year=x',
      'limit=',
      'limit=ten',
      'cursor=1',
      'recipient=x',
      'recipient=a&recipient=b',
      'year=1&year=2',
      'year=2027.5',
      'limit=0x10',
      'limit=1e1',
      'surprise=1',
      'recipient[]=a',
    ]) {
      expect(await ask('financier', 'GET', `/api/budget-lines?${query}`)).toMatchObject([400, { code: 'malformed' }]);
    }
    for (const query of ['year=2027', 'surprise=1', 'limit=0', 'cursor=1', 'recipient=x'])
      expect(await ask('financier', 'GET', `/api/payments?${query}`)).toMatchObject([400, { code: 'malformed' }]);
  });
});

test('a line that one may not see is not there, whatever is sent to it', async () => {
  const [, { id }] = await ask('financier', 'POST', '/api/budget-lines', { ...line, recipient: treasury.id });
  for (const path of [id, aimak.id, 'x'])
    for (const body of [{}, { amount: 'x' }, { amount: '1', reason: 'cut' }])
      expect(await ask('signatory', 'PATCH', `/api/budget-lines/${path}`, body)).toMatchObject([400, { code: 'notFound' }]);
  for (const body of [{}, { amount: '1' }, { amount: '1', reason: ' ' }])
    expect(await ask('financier', 'PATCH', `/api/budget-lines/${id}`, body)).toMatchObject([400, { code: 'invalidPayload' }]);
});

describe('/api/payments', () => {
  it('enters once and lists', async () => {
    const [created, body] = await ask('treasurer', 'POST', '/api/payments', payment);
    expect([created, body]).toEqual([201, expect.objectContaining({ ...payment, free: '300', status: 'entered' })]);
    expect(await ask('treasurer', 'POST', '/api/payments', payment)).toMatchObject([
      400,
      { code: 'notAllowed', reasons: [{ code: 'paymentReferenceExists', params: { reference: 'PP-1' } }] },
    ]);
    expect(await ask('signatory', 'GET', `/api/payments?recipient=${aimak.id}`)).toEqual([
      200,
      {
        items: [{ ...body, recipientNames: namesOf(aimak), payerNames: namesOf(treasury), statusText: 'Ырасталууга тийиш' }],
        nextCursor: null,
      },
    ]);
  });

  it('are confirmed by another person, or void with a reason; who may not see them finds none', async () => {
    const [, { id }] = await ask('treasurer', 'POST', '/api/payments', { ...payment, reference: 'PP-2' });
    const act = (who: keyof typeof people, name: 'confirm' | 'void', body: object, which = id) =>
      ask(who, 'POST', `/api/payments/${which}/${name}`, body);
    const because = (code: string) => [400, { code: 'notAllowed', reasons: [{ code }] }];
    expect(await act('treasurer', 'confirm', {})).toMatchObject(because('paymentSamePerson'));
    expect(await act('signatory', 'confirm', {})).toMatchObject([400, { code: 'officeNotEntitled' }]);
    expect(await act('treasurer2', 'confirm', { sum: '1' })).toMatchObject([400, { code: 'invalidPayload' }]);
    expect(await act('treasurer2', 'void', {})).toMatchObject([400, { code: 'invalidPayload' }]);
    for (const name of ['confirm', 'void'] as const)
      expect(await act('treasurer2', name, {}, aimak.id)).toMatchObject([400, { code: 'notFound' }]);
    const [status, confirmed] = await act('treasurer2', 'confirm', {});
    expect([status, confirmed]).toMatchObject([200, { status: 'confirmed', confirmedBy: personOf.get('treasurer2') }]);
    expect(await act('treasurer2', 'confirm', {})).toMatchObject(because('paymentAlreadyConfirmed'));
    const [, { items }] = await ask('treasurer', 'GET', '/api/payments?status=confirmed');
    expect(items.map((each) => each.id)).toEqual([id]);
    expect(await act('treasurer', 'void', { reason: 'Another sum' })).toMatchObject([200, { voidReason: 'Another sum' }]);
    expect(await act('treasurer', 'confirm', {})).toMatchObject(because('paymentVoid'));
    expect(await ask('treasurer', 'GET', '/api/payments?status=booked')).toMatchObject([400, { code: 'malformed' }]);
  });

  it('of one treasury are neither confirmed nor made void by another, and wait for its own people only', async () => {
    const waiting = async (who: keyof typeof people): Promise<number[]> => {
      const [, { count, mine }] = await ask(who, 'GET', '/api/payments/awaiting');
      return [Number(count), Number(mine)];
    };
    const all = ['treasurer', 'treasurer2', 'otherTreasurer', 'financier', 'signatory'] as const;
    const before = await Promise.all(all.map(waiting));
    const [, { id }] = await ask('treasurer', 'POST', '/api/payments', { ...payment, reference: 'PP-X' });
    const acts = [
      ['confirm', {}],
      ['void', { reason: 'Not ours' }],
    ] as const;
    for (const [name, body] of acts)
      expect(await ask('otherTreasurer', 'POST', `/api/payments/${id}/${name}`, body)).toMatchObject([
        400,
        { code: 'officeNotEntitled' },
      ]);
    expect(await ask('treasurer', 'GET', `/api/payments/${id}`)).toMatchObject([200, { status: 'entered' }]);
    const more = (await Promise.all(all.map(waiting))).map(([count, mine], index) => [
      count! - before[index]![0]!,
      mine! - before[index]![1]!,
    ]);
    expect(more).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    await ask('treasurer2', 'POST', `/api/payments/${id}/confirm`, {});
    expect(await Promise.all(all.map(waiting))).toEqual(before);
  });

  it('say to each person what they can do, and why not', async () => {
    const [, { id }] = await ask('treasurer', 'POST', '/api/payments', { ...payment, reference: 'PP-Y' });
    const actsFor = async (who: keyof typeof people) => (await ask(who, 'GET', `/api/payments/${id}`))[1];
    const allowed = { allowed: true, reasons: [] };
    const not = (code: string) => ({ allowed: false, reasons: [{ code, text: expect.any(String) as string }] });
    expect(await actsFor('treasurer')).toMatchObject({ acts: { confirm: not('paymentSamePerson'), void: allowed } });
    expect(await actsFor('treasurer2')).toMatchObject({ acts: { confirm: allowed, void: allowed } });
    for (const who of ['otherTreasurer', 'financier', 'signatory'] as const)
      expect(await actsFor(who)).toMatchObject({ acts: { confirm: not('officeNotEntitled'), void: not('officeNotEntitled') } });
    await ask('treasurer2', 'POST', `/api/payments/${id}/confirm`, {});
    expect(await actsFor('treasurer2')).toMatchObject({ acts: { confirm: not('paymentAlreadyConfirmed'), void: allowed } });
    await ask('treasurer2', 'POST', `/api/payments/${id}/void`, { reason: 'Another sum' });
    expect(await actsFor('treasurer')).toMatchObject({ acts: { confirm: not('paymentVoid'), void: not('paymentVoid') } });
  });

  it('answer a repeat with the same key by the first answer, whatever is done to them', async () => {
    const [, { id }] = await ask('treasurer', 'POST', '/api/payments', { ...payment, reference: 'PP-K' });
    const twice = async (who: keyof typeof people, name: string, body: object, key: string): Promise<void> => {
      const first = await ask(who, 'POST', `/api/payments/${id}/${name}`, body, key);
      expect(first[0]).toBe(200);
      expect(await ask(who, 'POST', `/api/payments/${id}/${name}`, body, key)).toEqual(first);
    };
    await twice('treasurer2', 'confirm', {}, 'one');
    await twice('treasurer2', 'void', { reason: 'Another sum' }, 'two');
    for (const [name, body, key] of [
      ['void', { reason: 'Another reason' }, 'two'],
      ['void', { reason: 'Another sum' }, 'one'],
    ] as const)
      expect(await ask('treasurer2', 'POST', `/api/payments/${id}/${name}`, body, key)).toMatchObject([
        400,
        { code: 'keyReused' },
      ]);
    const [, money] = await ask('financier', 'POST', '/api/budget-lines', { ...line, act: 'On repeats' });
    const cut = (): ReturnType<typeof ask> =>
      ask('financier', 'PATCH', `/api/budget-lines/${money.id}`, { amount: '5', reason: 'cut' }, 'three');
    expect(await cut()).toEqual(await cut());
    const records = await database.dataSource.query<{ subject: string; operation: string }[]>(
      'select subject, operation from operation_record where subject = any($1::text[]) order by id',
      [[id, money.id]],
    );
    expect(records.map(({ operation }) => operation)).toEqual([
      'paymentEntered',
      'paymentConfirmed',
      'paymentVoided',
      'budgetLineEntered',
      'budgetLineChanged',
    ]);
  });

  it('names each fault of what is entered', async () => {
    const bad = { ...payment, amount: '0', paidOn: '2026-02-30', reference: ' ' };
    const [, { problems }] = await ask('treasurer', 'POST', '/api/payments', bad);
    expect(problems.map(({ path }) => path).sort()).toEqual(['/amount', '/paidOn', '/reference']);
  });
});

describe('the OpenAPI document', () => {
  interface Entered {
    readonly content: { readonly 'application/json': { readonly schema: { readonly required: readonly string[] } } };
  }

  it('knows what is entered', () => {
    const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    const [lines, payments] = ['/api/budget-lines', '/api/payments'].map(
      (path) => (paths[path]!.post!.requestBody as unknown as Entered).content['application/json'].schema.required,
    );
    expect([...lines!].sort()).toEqual(['act', 'amount', 'classificationCode', 'recipient', 'year']);
    expect([...payments!].sort()).toEqual(['account', 'amount', 'paidOn', 'recipient', 'reference']);
  });
});
