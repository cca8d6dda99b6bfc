import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { keyId, SigningKeys, Verify, VerifyCheckpoints } from '#proofs';
import { canonicalJson } from '#machine';
import { CONFIGURATION } from '#platform';
import { employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
let owner: Client;
let verify: VerifyCheckpoints;
/** The first case, of two records, both covered: the first by checkpoint 1, the second by checkpoint 2. */
let first: string;

const make = () => api.ask('operator', 'POST', '/api/checkpoints');
const faults = async () => (await verify.all()).faults;

beforeAll(async () => {
  api = await openApi();
  owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  verify = new VerifyCheckpoints(api.database.dataSource, api.app.get(SigningKeys), api.app.get(CONFIGURATION));
  first = await api.askLeave();
  // References to the past do not stop its change.
  await owner.query(`alter table ledger_entry drop constraint ledger_entry_step_fkey;
    alter table operation_row drop constraint operation_row_operation_id_fkey`);
  for (let cases = 0; cases < 6; cases += 1) await api.askLeave();
  await make();
  await api.ask(employer, 'POST', `/api/instances/${first}/events`, { body: { type: 'approve' } });
  await api.app.get(SigningKeys).rotate('yearly');
  await make();
  await api.askLeave();
  await make();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

test('nothing is wrong with what was made, and the keys are those of the key files', async () => {
  expect(await verify.all()).toEqual({ verified: 3, faults: [], isKeyKnown: true });
});

/** Tampers as an owner of the tables could, verifies, and restores everything. */
async function tampered(tamper: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
  const tables = ['journal', 'snapshot', 'checkpoint', 'checkpoint_head', 'signing_key', 'operation_record'];
  for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`);
  try {
    await tamper();
    await look();
  } finally {
    for (const table of tables)
      await owner.query(`delete from ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`);
  }
  expect(await faults()).toEqual([]);
}

/** Rewrites the start of the first case and chains everything after it anew, snapshot included. */
async function rewritePast(): Promise<void> {
  const { rows } = await owner.query<{ seq: string; record: string; instance_id: string }>(
    'select j.* from journal j join instance i on i.id = j.instance_id where i.uuid = $1 order by seq',
    [first],
  );
  let previous: Buffer | null = null;
  for (const { seq, record, instance_id } of rows) {
    const text = canonicalJson({
      ...JSON.parse(record.replace('"clerk"', '"cousin"')),
      previous: previous?.toString('hex') ?? null,
    });
    previous = createHash('sha256')
      .update(previous ?? '')
      .update(text)
      .digest();
    await owner.query('update journal set record = $3, hash = $4 where instance_id = $1 and seq = $2', [
      instance_id,
      seq,
      text,
      previous,
    ]);
    await owner.query(
      `update snapshot set head = $2, mac = hmac_sha256(inner_pad, outer_pad, $2) from journal_key where instance_id = $1`,
      [instance_id, previous],
    );
  }
}

test('a past that was rewritten, its chain computed anew, convinces the replay, but not the checkpoints', async () => {
  await tampered(rewritePast, async () => {
    const replayed: unknown[] = [];
    for await (const fault of api.app.get(Verify).all()) replayed.push(fault);
    expect(replayed.filter((fault) => fault !== null)).toEqual([]);
    expect(await faults()).toEqual([`${first} 1 the record is not the one that checkpoint 1 covers`]);
  });
});

test('nor when the covered heads were changed to match', async () => {
  const match = async (): Promise<void> => {
    await rewritePast();
    await owner.query(
      'update checkpoint_head h set head = j.hash from journal j where (j.instance_id, j.seq) = (h.instance_id, h.seq)',
    );
  };
  await tampered(match, async () =>
    expect(await faults()).toEqual(['checkpoint 1: the heads that it covers are not those that were signed']),
  );
});

test('nor when checkpoints and keys were made anew as well, by a key that is not in the key files', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const store = (statement: object): [string, Buffer] => {
    const text = canonicalJson(statement);
    return [text, sign(null, Buffer.from(text), privateKey)];
  };
  const beginAnew = async (): Promise<void> => {
    const { rows } = await owner.query<{ statement: string }>('select statement from checkpoint where number = 1');
    const key = keyId(privateKey);
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const about = { type: 'key', version: 1, number: 1, at: '2026-01-01T00:00:00.000Z', reason: 'first', previous: null };
    await owner.query('delete from signing_key; delete from checkpoint; delete from checkpoint_head where number > 1');
    await owner.query(`insert into signing_key values (1, $1, $2, $3)`, [
      key,
      ...store({ ...about, key, publicKey: pem, signedBy: key }),
    ]);
    const [text, signature] = store({ ...JSON.parse(rows[0]!.statement), key });
    const hash = createHash('sha256').update(text).digest();
    await owner.query(
      'insert into checkpoint select 1, at, $1, $2, $3, operation_id, operation_hash from kept_checkpoint where number = 1',
      [text, hash, signature],
    );
  };
  await tampered(beginAnew, async () =>
    expect(await verify.all()).toEqual({
      verified: 1,
      faults: ['keys: none of those in the database is among the key files here (SIGNING_KEY, or keys in DATA_DIR)'],
      isKeyKnown: false,
    }),
  );
});

test.each([
  [
    'a record that is gone',
    'delete from journal where seq = 2',
    /^[0-9a-f-]{36} 2 the record is not the one that checkpoint 2 covers$/,
  ],
  [
    'a covered head that is gone',
    'delete from checkpoint_head where number = 1 and instance_id = 3',
    'checkpoint 1: the heads that it covers are not those that were signed',
  ],
  [
    'a covered head that was added',
    'insert into checkpoint_head select instance_id, 2, seq, head from checkpoint_head where number = 3',
    'checkpoint 2: the heads that it covers are not those that were signed',
  ],
  ['a checkpoint that is gone', 'delete from checkpoint where number = 2', 'checkpoint 2: it is missing'],
  [
    'the newest checkpoint gone',
    'delete from checkpoint where number = 3',
    'checkpoint 3: there are heads of it, but no checkpoint',
  ],
  [
    'another time',
    `update checkpoint set at = at + interval '1 s' where number = 2`,
    'checkpoint 2: it is stored with another number or time',
  ],
  ['another hash', `update checkpoint set hash = sha256('x') where number = 2`, 'checkpoint 2: it is stored with another hash'],
  [
    'another statement',
    `update checkpoint set statement = replace(statement, '"count":8', '"count":9') where number = 2`,
    'checkpoint 2: the signature is wrong',
  ],
  [
    'the signature of another',
    'update checkpoint set signature = (select signature from checkpoint where number = 1) where number = 2',
    'checkpoint 2: the signature is wrong',
  ],
  [
    'an operation rewritten',
    `update operation_record set hash = sha256('x')`,
    'operation 1 is not the one that checkpoint 1 covers',
  ],
  ['an operation gone', 'delete from operation_record', 'operation 1 is not the one that checkpoint 1 covers'],
  [
    'another head of the operations',
    'update checkpoint set operation_id = 0, operation_hash = null where number = 2',
    'checkpoint 2: the heads that it covers are not those that were signed',
  ],
  [
    'a key’s record changed',
    `update signing_key set statement = replace(statement, 'yearly', 'weekly')`,
    'key 2: the signature is wrong',
  ],
  ['a key gone', 'delete from signing_key where number = 2', /^checkpoint 2: the key [0-9a-f]{64} is not among the keys$/],
])('%s is found', async (_, statement, expected) => {
  await tampered(
    () => owner.query(statement),
    async () => expect((await faults())[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected)),
  );
});

test('a key that was replaced does not sign again', async () => {
  const [old] = (await api.ask('operator', 'GET', '/api/checkpoints/keys')).body.items;
  const pem = await readFile(join(api.dataDir, 'keys', `${old.key}.pem`), 'utf8');
  const resign = async (): Promise<void> => {
    const { rows } = await owner.query<{ statement: string }>('select statement from checkpoint where number = 3');
    const text = canonicalJson({ ...JSON.parse(rows[0]!.statement), key: old.key });
    await owner.query('update checkpoint set statement = $1, hash = $2, signature = $3 where number = 3', [
      text,
      createHash('sha256').update(text).digest(),
      sign(null, Buffer.from(text), pem),
    ]);
  };
  await tampered(resign, async () =>
    expect(await faults()).toEqual(['checkpoint 3: it is signed by a key that had been replaced']),
  );
});

test('without key files nothing outside the database vouches, which is said and is no fault', async () => {
  const keys = join(api.dataDir, 'keys');
  expect((await readdir(keys)).filter((name) => name.endsWith('.pem'))).toHaveLength(2);
  await rename(keys, `${keys}-away`);
  expect(await verify.all()).toEqual({ verified: 3, faults: [], isKeyKnown: null });
  expect(await make()).toMatchObject({ status: 200 });
  await api.askLeave();
  expect(await make()).toMatchObject({ status: 409, body: { code: 'signingKeyMissing' } });
  await rename(`${keys}-away`, keys);
  expect(await make()).toMatchObject({ status: 201, body: { number: 4 } });
});
