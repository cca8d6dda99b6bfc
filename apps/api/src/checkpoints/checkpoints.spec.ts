import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { CaseReader } from '#cases';
import { Checkpoints, CheckpointRound, ProofExporter, readProof, verifyProof } from '#proofs';
import { armCrashPoint } from '#platform';
import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const make = (login: string | null = 'audit.auditor') => api.ask(login, 'POST', '/api/checkpoints');
const proofOf = (id: string, login = applicant) => api.ask(login, 'GET', `/api/instances/${id}/journal/proof`);
const approve = (id: string) => api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: { type: 'approve' } });

describe('the key', () => {
  test('is made at the first start, in a file of the data folder for its owner alone', async () => {
    const folder = join(api.dataDir, 'keys');
    const { items } = (await api.ask(stranger, 'GET', '/api/checkpoints/keys')).body;
    expect(items).toMatchObject([{ number: 1, previous: null, signedBy: items[0].key }]);
    expect(items[0].publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    expect(await readdir(folder)).toEqual([`${items[0].key}.pem`]);
    expect((await stat(join(folder, `${items[0].key}.pem`))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe('a checkpoint', () => {
  test('is made by an auditor or operator, and by nobody else', async () => {
    expect(await make(null)).toMatchObject({ status: 401 });
    const refused = await make(employer);
    expect(refused).toMatchObject({ status: 403, body: { code: 'officeNotEntitled' } });
    expect(refused.body.reasons[0].text).toBe('This may be done by: auditor, operator.');
    expect(await make()).toMatchObject({ status: 201, body: { number: 1, count: 1, previous: null } });
    await api.askLeave();
    expect(await make('operator')).toMatchObject({ status: 201, body: { number: 2, count: 2 } });
  });

  test('is not made when nothing has changed since the newest, which is the answer', async () => {
    const { body } = await make();
    const count = (await api.ask(applicant, 'GET', '/api/checkpoints')).body.items.length;
    expect(await make()).toMatchObject({ status: 200, body });
    expect((await api.ask(applicant, 'GET', '/api/checkpoints')).body.items).toHaveLength(count);
  });

  test('covers every step since, each of one follows the one before', async () => {
    const id = await api.askLeave();
    const first = (await make()).body;
    await approve(id);
    const second = (await make()).body;
    expect(second).toMatchObject({ number: first.number + 1, previous: first.hash, count: first.count });
    expect(second.root).not.toBe(first.root);
  });

  test('asked for by many at once has one number each', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, turn) => {
        if (turn % 4 === 0) await api.askLeave();
        return (await make(turn % 2 === 0 ? 'operator' : 'audit.auditor')).status;
      }),
    );
    expect(answers.every((status) => status === 200 || status === 201)).toBe(true);
    const numbers = (await api.ask(applicant, 'GET', '/api/checkpoints?limit=200')).body.items.map(
      ({ number }: { number: number }) => number,
    );
    expect(numbers).toEqual(numbers.map((_: number, index: number) => numbers.length - index));
  });

  test('does not skip a step that was under way and is committed later', async () => {
    const id = await api.askLeave();
    await make();
    let made: number | undefined;
    const disarm = armCrashPoint('step.committing', async () => {
      disarm();
      // Somebody else's later step is committed first, and covered.
      await approve(await api.askLeave());
      made = (await make()).status;
    });
    await approve(id);
    expect(made).toBe(201);
    expect((await proofOf(id)).body.records.map(({ isCovered }: { isCovered: boolean }) => isCovered)).toEqual([true, false]);
    expect((await make()).status).toBe(201);
    expect((await proofOf(id)).body.records.map(({ isCovered }: { isCovered: boolean }) => isCovered)).toEqual([true, true]);
  });

  test('that could not be signed is not there, nor anything of it', async () => {
    await api.askLeave();
    const rows = async (): Promise<unknown> =>
      api.database.dataSource.query('select (select count(*) from checkpoint), (select count(*) from checkpoint_head)');
    const before = await rows();
    const clock = jest.spyOn(api.clock, 'now').mockReturnValueOnce(new Date(Number.NaN));
    await expect(api.app.get(Checkpoints).make()).rejects.toThrow();
    clock.mockRestore();
    expect(await rows()).toEqual(before);
    expect((await make()).status).toBe(201);
  });

  test('waits for another process that is at it, but not for ever; the timer leaves it to that one', async () => {
    const other = new Client({ connectionString: api.database.url });
    await other.connect();
    const lock = `hashtext('yntymak'), hashtext('checkpoint')`;
    await other.query(`select pg_advisory_lock(${lock})`);
    await api.askLeave();
    expect(await api.app.get(Checkpoints).makeUnlessBusy()).toBeNull();
    expect(await make()).toMatchObject({ status: 503, body: { code: 'busy' } });
    const waiting = make();
    await other.query(`select pg_advisory_unlock(${lock})`);
    expect((await waiting).status).toBe(201);
    // Nor is the lock kept by a process that dies: it ends with its connection.
    await other.query(`select pg_advisory_lock(${lock})`);
    await other.end();
    await api.askLeave();
    expect((await make()).status).toBe(201);
  });

  test('is read by everybody signed in, page by page', async () => {
    const all = (await api.ask(stranger, 'GET', '/api/checkpoints?limit=200')).body.items;
    const paged: unknown[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = (await api.ask(stranger, 'GET', `/api/checkpoints?limit=2${cursor}`)).body;
      paged.push(...items);
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(paged).toEqual(all);
    expect((await api.ask(stranger, 'GET', '/api/checkpoints/1')).body).toEqual(all.at(-1));
    expect((await api.ask(null, 'GET', '/api/checkpoints')).status).toBe(401);
    for (const number of ['0', '-1', 'x', '1e3', '999999', '9999999999999999999'])
      expect(await api.ask(stranger, 'GET', `/api/checkpoints/${number}`)).toMatchObject({
        status: 404,
        body: { code: 'notFound' },
      });
    for (const path of ['checkpoints', 'checkpoints/keys'])
      for (const query of ['cursor=x', `cursor=${Buffer.from('["x"]').toString('base64url')}`, 'limit=0', 'surprise=1'])
        expect(await api.ask(stranger, 'GET', `/api/${path}?${query}`)).toMatchObject({
          status: 400,
          body: { code: 'malformed' },
        });
  });

  test('cannot be changed or taken away by the application', async () => {
    for (const table of ['checkpoint', 'checkpoint_head', 'signing_key'])
      for (const statement of [`delete from ${table}`, `update ${table} set number = 9`, `truncate ${table}`])
        await expect(api.database.dataSource.query(statement)).rejects.toThrow('permission denied');
  });
});

describe('the round', () => {
  const count = async (): Promise<number> => (await api.ask(applicant, 'GET', '/api/checkpoints?limit=200')).body.items.length;

  test('makes one when the newest is ten minutes old and something has changed', async () => {
    await make();
    const round = api.app.get(CheckpointRound);
    await api.askLeave();
    const before = await count();
    await round.run();
    expect(await count()).toBe(before);
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 10 * 60_000));
    await Promise.all([round.run(), round.run()]);
    expect(await count()).toBe(before + 1);
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 10 * 60_000));
    await round.run();
    expect(await count()).toBe(before + 1);
  });
});

describe('the proof of a case', () => {
  test('is not there before a checkpoint has the case; the answer says when', async () => {
    const id = await api.askLeave();
    expect(await proofOf(id)).toMatchObject({
      status: 409,
      body: { code: 'notYetCovered', reasons: [{ code: 'notYetCovered', params: { minutes: '10' } }] },
    });
    await make();
    expect((await proofOf(id)).status).toBe(200);
  });

  test('is for those who may read the case', async () => {
    const id = await api.askLeave();
    await make();
    for (const login of [employer, 'audit.auditor', 'operator']) expect((await proofOf(id, login)).status).toBe(200);
    for (const path of [id, 'x', '01900000-0000-7000-8000-000000000000'])
      expect(await proofOf(path, stranger)).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect((await api.ask(null, 'GET', `/api/instances/${id}/journal/proof`)).status).toBe(401);
  });

  test('has everything, and marks what came after the checkpoint', async () => {
    const id = await api.askLeave();
    const { number } = (await make()).body;
    await approve(id);
    const { body, headers } = await proofOf(id);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const proven = verifyProof(readProof(JSON.stringify(body)), [leave], null);
    expect(proven).toMatchObject({ instance: id, state: 'away', records: 2, covered: 1, checkpoint: { number } });
    expect(Object.keys(body.facts)).toHaveLength(2);
    await make();
    const later = (await proofOf(id)).body;
    expect(verifyProof(readProof(JSON.stringify(later)), [leave], null)).toMatchObject({ records: 2, covered: 2 });
  });

  test('has every record of a long journal, those of operations included', async () => {
    const id = await api.askLeave();
    const correct = { seq: 1, text: 'The clerk’s name is misspelt.', reason: 'A letter of the applicant.' };
    for (let turn = 0; turn < 45; turn += 1)
      expect((await api.ask('operator', 'POST', `/api/instances/${id}/corrections`, { body: correct })).status).toBeLessThan(300);
    await make();
    const { body } = await proofOf(id);
    expect(verifyProof(readProof(JSON.stringify(body)), [leave], null)).toMatchObject({ records: 46, covered: 46 });
    const journal = (await api.ask(applicant, 'GET', `/api/instances/${id}/journal?limit=200`)).body.items;
    expect(body.records.map(({ hash }: { hash: string }) => hash)).toEqual(journal.map(({ hash }: { hash: string }) => hash));
  });

  test('is whole when the case is stepped and covered while it is exported', async () => {
    const id = await api.askLeave();
    await make();
    const stored = await api.app.get(CaseReader).readable(id, { person: id, offices: [], reads: 'all' });
    await approve(id);
    await make();
    const pieces: string[] = [];
    for await (const piece of await api.app.get(ProofExporter).export(stored)) pieces.push(piece);
    expect(verifyProof(readProof(pieces.join('')), [leave], null)).toMatchObject({ records: 2, covered: 2 });
  });
});
