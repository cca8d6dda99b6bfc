import { newId } from '#platform';
import { bringDocument } from '../../../test/support/bring-document.js';
import { type LeaveOffice, openLeaveOffice } from '../../../test/support/leave/leave.office.js';
import type { JournalRecord } from './journal/journal.js';

let office: LeaveOffice;
beforeEach(async () => void (office = await openLeaveOffice()));
afterEach(() => office.close());

const [scan, order, other, unknown] = ['a', 'b', 'c', 'e'].map((digit) => digit.repeat(64)) as [string, string, string, string];

/** Brought by those who name them. */
async function keep(...hashes: string[]): Promise<void> {
  for (const hash of hashes) await bringDocument(office.database.dataSource, hash, [office.applicant, office.employer]);
}

async function faults(): Promise<string[]> {
  const found: string[] = [];
  for await (const fault of office.verify.all()) if (fault !== null) found.push(`${fault.seq}: ${fault.fault}`);
  return found;
}

async function records(): Promise<JournalRecord[]> {
  const rows = await office.database.dataSource.query<{ record: string }[]>('select record from journal order by seq');
  return rows.map(({ record }) => JSON.parse(record) as JournalRecord);
}

const named = (): Promise<unknown[]> =>
  office.database.dataSource.query(`select seq, encode(sha256, 'hex') as document from case_document order by seq, sha256`);

const refuse = (instance: string, more: object = {}, payload: object = {}) =>
  office.engine.send({
    instance,
    type: 'refuse',
    payload: { reasonText: 'no cover', ...payload },
    acting: office.employer,
    ...more,
  });
const paper = { document: scan, registrationNumber: '12-01/7', registeredOn: '2026-01-10' };

describe('documents that a case names', () => {
  test('must be there, are journalled with what was known of them, listed, and proved by verify', async () => {
    await keep(order, other);
    const id = await office.ask();
    await expect(refuse(id, {}, { order: { file: order }, others: [{ file: unknown }] })).rejects.toMatchObject({
      code: 'notAllowed',
      reasons: [{ code: 'documentUnknown', params: { document: unknown } }],
    });
    expect(await named()).toEqual([]);
    await refuse(id, {}, { order: { file: order }, others: [{ file: other }] });
    expect(await named()).toEqual([
      { seq: '2', document: order },
      { seq: '2', document: other },
    ]);
    const [started, refused] = await records();
    expect(started!.facts).not.toHaveProperty('documents');
    const known = { mediaType: 'application/pdf', size: 5 };
    expect(refused!.facts.documents).toEqual({ [order]: known, [other]: known });
    expect(await faults()).toEqual([]);
  });

  test('are checked at the start of a case and by a check as well', async () => {
    const input = {
      employee: 'clerk',
      employer: office.employer.offices[0]!.body,
      firstDay: '2190-01-10',
      days: 5,
      certificate: scan,
    };
    const begin = () => office.engine.start({ workflow: 'leave', input, acting: office.applicant });
    await expect(begin()).rejects.toMatchObject({ reasons: [{ code: 'documentUnknown', params: { document: scan } }] });
    await keep(scan);
    const { id } = await begin();
    expect(await named()).toEqual([{ seq: '1', document: scan }]);
    const verdict = await office.engine.check({
      instance: id,
      type: 'refuse',
      payload: { reasonText: 'x', order: { file: unknown } },
      acting: office.employer,
    });
    const reasons = [{ code: 'documentUnknown', params: { document: unknown } }];
    expect(verdict).toEqual({ allowed: false, reasons, foreseen: null });
  });

  test('may be named by an operation, which changes nothing else, also of a case that has ended', async () => {
    await keep(order);
    const id = await office.ask();
    await refuse(id);
    const stored = await office.cases.readable(id, office.employer);
    const actor = { person: office.employer.person, body: newId(), office: 'signatory', basis: 'order 1' };
    await office.operations.note(stored.id, { operation: 'seen', reason: null, details: {}, documents: [order], actor });
    expect(await named()).toEqual([{ seq: '3', document: order }]);
    expect((await records()).map(({ payload }) => Object.hasOwn(payload as object, 'documents'))).toEqual([false, false, true]);
    expect(await faults()).toEqual([]);
  });

  test('cannot be unnamed, and what was not named is found', async () => {
    await keep(order);
    const id = await office.ask();
    await refuse(id, {}, { order: { file: order } });
    const { dataSource } = office.database;
    await expect(dataSource.query('delete from case_document')).rejects.toMatchObject({ code: '42501' });
    await expect(dataSource.query('update case_document set seq = 1')).rejects.toMatchObject({ code: '42501' });
    await dataSource.query(`insert into case_document select id, 1, decode($1, 'hex') from instance`, [other]);
    expect(await faults()).toEqual(['1: the documents are not those of the replay']);
  });

  test('beyond the journal are found too', async () => {
    await office.ask();
    await office.database.dataSource.query(`insert into case_document select id, 9, decode($1, 'hex') from instance`, [other]);
    expect(await faults()).toEqual(['2: documents are named beyond the journal']);
  });
});

describe('an event that came in on paper', () => {
  test('is journalled with its paper, and replayed with it', async () => {
    await keep(scan);
    const id = await office.ask();
    await refuse(id, { paper });
    const [started, refused] = await records();
    expect(refused!.paper).toEqual(paper);
    expect(started).not.toHaveProperty('paper');
    expect(await named()).toEqual([{ seq: '2', document: scan }]);
    expect(await faults()).toEqual([]);
  });

  test('is refused with a paper that is none, is not there, or is not from now', async () => {
    await keep(scan);
    const id = await office.ask();
    await expect(refuse(id, { paper: { ...paper, registrationNumber: 'x'.repeat(81), document: 'x' } })).rejects.toMatchObject({
      code: 'invalidPayload',
      problems: [
        { path: '/paper/document', code: 'isDocument' },
        { path: '/paper/registrationNumber', code: 'isText' },
      ],
    });
    await expect(refuse(id, { paper: [] })).rejects.toMatchObject({
      code: 'invalidPayload',
      problems: [{ path: '/paper', code: 'isObject' }],
    });
    await expect(refuse(id, { paper: { ...paper, document: unknown } })).rejects.toMatchObject({
      reasons: [{ code: 'documentUnknown', params: { document: unknown } }],
    });
    await expect(refuse(id, { paper: { ...paper, registeredOn: '2190-01-01' } })).rejects.toMatchObject({
      reasons: [{ code: 'paperInFuture', params: { registeredOn: '2190-01-01' } }],
    });
    expect(await records()).toHaveLength(1);
  });

  test('with a key is another request than the same without the paper', async () => {
    await keep(scan);
    const id = await office.ask();
    const first = await refuse(id, { paper, key: 'k' });
    expect(await refuse(id, { paper, key: 'k' })).toEqual(first);
    await expect(refuse(id, { key: 'k' })).rejects.toMatchObject({ code: 'keyReused' });
    await expect(refuse(id, { key: 'k', paper: { ...paper, registrationNumber: '8' } })).rejects.toMatchObject({
      code: 'keyReused',
    });
  });

  test('is what somebody under a mandate must show; the mandate stands in the record', async () => {
    await keep(scan);
    const id = await office.ask();
    const mandate = { id: newId(), body: newId() };
    const acting = { ...office.employer, offices: office.employer.offices.map((held) => ({ ...held, mandate })) };
    await expect(refuse(id, { acting })).rejects.toMatchObject({ reasons: [{ code: 'paperMissing', params: {} }] });
    await refuse(id, { acting, paper });
    const [started, refused] = await records();
    expect(refused!.actor.mandate).toEqual(mandate);
    expect(started!.actor).not.toHaveProperty('mandate');
    expect(await faults()).toEqual([]);
  });
});
