import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyId, readProof, SigningKeys, verifyProof } from '#proofs';
import { canonicalJson, versionsOf } from '#machine';
import { projectFile } from '#platform';
import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { processEnv } from '../../../../test/support/process-env.js';
import { readVerifyCommand } from './verify-command.js';
import { verifyProofFile } from './verify-proof.js';

const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));

// What a test tampers with is whatever it names.
type Loose = ReturnType<typeof JSON.parse>;

let api: TestApi;
let folder: string;
/** Three records, two of them covered by a checkpoint of the second key. */
let proof: Loose;
let keys: Loose;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yntymak-proof-'));
  api = await openApi({}, packages);
  const power = (await api.ask('ministry.drafter', 'GET', '/api/powers?limit=1')).body.items[0].id;
  const input = { instrument: 'agreement', title: 'Civil registration', power, recipient: demonstrationBodies.aimak.id };
  const start = () => api.ask('ministry.drafter', 'POST', '/api/workflows/delegation/instances', { body: { input } });
  const id: string = (await start()).body.id;
  for (let others = 0; others < 4; others += 1) await start();
  const save = (budgetCode: string) =>
    api.ask('ministry.drafter', 'POST', `/api/instances/${id}/events`, { body: { type: 'saveDraft', payload: { budgetCode } } });
  await save('70951');
  await api.app.get(SigningKeys).rotate('yearly');
  await api.ask('operator', 'POST', '/api/checkpoints');
  await api.app.get(SigningKeys).rotate('yearly again');
  expect((await save('70952')).status).toBe(200);
  proof = (await api.ask('ministry.drafter', 'GET', `/api/instances/${id}/journal/proof`)).body;
  keys = (await api.ask('ministry.drafter', 'GET', '/api/checkpoints/keys')).body;
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What the program does once it has read its words: without it, since each start takes a second. */
async function verify(content: unknown, key?: unknown): Promise<{ status: number; said: string }> {
  const keyFile = key === undefined ? null : await file('key', key);
  const { isProven, text } = await verifyProofFile(await file('proof.json', content), keyFile);
  return { status: isProven ? 0 : 1, said: text };
}

/** As on another machine: an empty data folder, and an address where no database is. */
async function verifyElsewhere(content: unknown, key?: unknown): Promise<{ status: number | null; said: string }> {
  const dataDir = join(folder, 'data');
  await mkdir(dataDir, { recursive: true });
  const args = [
    program,
    '--proof',
    await file('proof.json', content),
    ...(key === undefined ? [] : ['--key', await file('key', key)]),
  ];
  const env = { ...processEnv(), DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere', DATA_DIR: dataDir, PORT: 'x' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  expect(await readdir(dataDir)).toEqual([]);
  return { status, said: (stdout + stderr).trim() };
}

describe('without any database', () => {
  test('a proof is proved, by the key that signed, by one that handed over to it, and by all', async () => {
    const [first, second] = keys.items;
    const is = `Proven: case ${proof.instance} (delegation/v1), 3 records up to the state drafting; 2 of them covered by checkpoint 1 of `;
    const result = await verifyElsewhere(proof, second.publicKey);
    expect(result.said).toContain(is);
    expect(result).toMatchObject({
      status: 0,
      said: expect.stringMatching(/, 1 after it are not covered yet\. Signed by the key [0-9a-f]{64}\.$/),
    });
    expect((await verify(proof, first.publicKey)).said).toMatch(/, to which the key that you gave handed over\.$/);
    expect((await verify(proof, keys)).status).toBe(0);
  });

  test('without a key it names the key that signed, to be compared', async () => {
    expect(await verifyElsewhere(proof)).toMatchObject({
      status: 0,
      said: expect.stringContaining(`Signed by the key ${keys.items[1].key}: you gave none to compare it with.`),
    });
  });

  test('by a key that was not given, nor handed over from one given, it is reported as such', async () => {
    const said = `Not proven: signed by a key you did not give: ${keys.items[1].key}`;
    const stranger = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    expect(await verifyElsewhere(proof, stranger)).toEqual({ status: 1, said });
    // A later key says nothing of what was signed before it.
    expect(await verify(proof, keys.items[2].publicKey)).toEqual({ status: 1, said });
  });

  test('a whole proof by somebody else’s key is reported as well', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const forged = forgedWith(privateKey);
    expect(await verify(forged, keys)).toEqual({
      status: 1,
      said: `Not proven: signed by a key you did not give: ${keyId(privateKey)}`,
    });
    expect((await verify(forged)).said).toContain(`Signed by the key ${keyId(privateKey)}: you gave none`);
  });
});

const flipped = (text: string, at: number): string => {
  const digit = text[at] === '0' ? '1' : '0';
  return text.slice(0, at) + digit + text.slice(at + 1);
};
const changed = (change: (proof: Loose) => void): Loose => {
  const copy = structuredClone(proof);
  change(copy);
  return copy;
};
/** Chains a journal anew after a change, as one who can write the database could. */
function rechained(records: Loose[]): void {
  let previous: string | null = null;
  for (const record of records) {
    record.record = canonicalJson({ ...JSON.parse(record.record), previous });
    record.hash = createHash('sha256')
      .update(Buffer.from(previous ?? '', 'hex'))
      .update(record.record)
      .digest('hex');
    previous = record.hash;
  }
}
/** The same proof, stated and signed by a key of one’s own. */
function forgedWith(privateKey: KeyObject): Loose {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
  const signed = (statement: object): Loose => {
    const text = canonicalJson(statement);
    return { statement: text, signature: sign(null, Buffer.from(text), privateKey).toString('hex') };
  };
  const id = keyId(privateKey);
  const key = { ...JSON.parse(proof.keys[0].statement), key: id, publicKey, signedBy: id };
  return { ...proof, keys: [signed(key)], checkpoint: signed({ ...JSON.parse(proof.checkpoint.statement), key: id }) };
}

describe('a byte changed', () => {
  const table: [what: string, change: (proof: Loose) => void, said: RegExp][] = [
    [
      'in a record',
      (it) => (it.records[1].record = it.records[1].record.replace('70951', '70950')),
      /^record 2: it does not match its hash/,
    ],
    ['in a hash', (it) => (it.records[0].hash = flipped(it.records[0].hash, 3)), /^record 1: it does not match its hash/],
    [
      'in a record, the chain made anew',
      (it) => {
        it.records[1].record = it.records[1].record.replace('70951', '70950');
        rechained(it.records);
      },
      /^inclusion: the path does not lead to the root that was signed/,
    ],
    [
      'in what the workflow would never have done, the chain made anew',
      (it) => {
        it.records[2].record = it.records[2].record.replace('"to":["drafting"]', '"to":["published"]');
        rechained(it.records);
      },
      /^record 3: it is not of this case, place or step/,
    ],
    [
      'in an event that was never possible, the chain made anew',
      (it) => {
        it.records[2].record = it.records[2].record.replace('"saveDraft"', '"bringIntoForce"');
        rechained(it.records);
      },
      /^record 3: the replay fails: notAccepted/,
    ],
    [
      'in a record that is no record, hashed',
      (it) => {
        it.records = [{ record: '[1]', hash: createHash('sha256').update('[1]').digest('hex'), isCovered: true }];
      },
      /^record 1: the replay fails/,
    ],
    ['in the order', (it) => it.records.reverse(), /^record 1: it does not match its hash/],
    ['a record left out', (it) => it.records.splice(1, 1), /^record 2: it does not match its hash/],
    ['all records left out', (it) => (it.records = []), /^record 1: it is missing/],
    [
      'in the mark of what is covered',
      (it) => (it.records[2].isCovered = true),
      /^record 3: it is wrongly marked as covered or not/,
    ],
    [
      'in a fact',
      (it) => {
        const [hash] = Object.keys(it.facts);
        it.facts[hash!] = it.facts[hash!].replace('1', '2');
      },
      /^fact [0-9a-f]{64}: it does not match its hash/,
    ],
    ['a fact left out', (it) => delete it.facts[Object.keys(it.facts)[0]!], /^fact [0-9a-f]{64}: it is missing/],
    ['a fact too many', (it) => (it.facts['0'.repeat(64)] = '{}'), /^fact 0{64}: no record names it/],
    ['in the case', (it) => (it.instance = flipped(it.instance, 0)), /^record 1: it is not of this case, place or step/],
    ['in the covered number', (it) => (it.inclusion.seq = 9), /^inclusion: there is no record with the covered number/],
    ['in the place', (it) => (it.inclusion.index += 1), /^inclusion: the path does not lead to the root that was signed/],
    ['in the path', (it) => (it.inclusion.path[0] = flipped(it.inclusion.path[0], 5)), /^inclusion: the path does not lead/],
    ['the path cut', (it) => it.inclusion.path.pop(), /^inclusion: the path does not lead to the root that was signed/],
    [
      'in the checkpoint',
      (it) => (it.checkpoint.statement = it.checkpoint.statement.replace('"count":6', '"count":7')),
      /^checkpoint: the signature is wrong/,
    ],
    ['in its form', (it) => (it.checkpoint.statement += ' '), /^checkpoint: the statement is not canonical JSON/],
    [
      'in its kind',
      (it) => (it.checkpoint.statement = it.checkpoint.statement.replace('"checkpoint"', '"chekkpoint"')),
      /^checkpoint: the statement has a wrong “type”/,
    ],
    [
      'in its signature',
      (it) => (it.checkpoint.signature = flipped(it.checkpoint.signature, 127)),
      /^checkpoint: the signature is wrong/,
    ],
    [
      'a key’s statement for a checkpoint',
      (it) => (it.checkpoint = it.keys[1]),
      /^checkpoint: the statement has a wrong “publicKey”/,
    ],
    [
      'in a key',
      (it) => (it.keys[1].statement = it.keys[1].statement.replace('yearly', 'yearlY')),
      /^key 2: the signature is wrong/,
    ],
    ['in a key’s signature', (it) => (it.keys[0].signature = flipped(it.keys[0].signature, 0)), /^key 1: the signature is wrong/],
    ['a key left out', (it) => it.keys.splice(0, 1), /^key 1: a key before it is missing/],
    ['the signing key left out', (it) => it.keys.splice(1), /^checkpoint: the key [0-9a-f]{64} is not among the keys/],
    ['a name', (it) => (it.record = it.records), /^proof: “record” is missing, unknown or not what it must be/],
    ['a part left out', (it) => delete it.inclusion, /^proof: “inclusion” is missing/],
    ['the version', (it) => (it.version = 2), /^proof: “version” is missing/],
  ];
  test.each(table)('%s', async (_, change, said) => {
    const result = await verify(changed(change), keys);
    expect(result.status).toBe(1);
    expect(result.said.replace('Not proven: ', '')).toMatch(said);
    expect(result.said.split('\n')).toHaveLength(1);
  });

  test('the program says so in one line and fails', async () => {
    const [, change, said] = table[0]!;
    const result = await verifyElsewhere(changed(change), keys);
    expect([result.status, result.said.replace('Not proven: ', '')]).toEqual([1, expect.stringMatching(said)]);
    expect(result.said.split('\n')).toHaveLength(1);
  });

  test('every digit of every hash and signature counts, wherever it stands', () => {
    const text = JSON.stringify(proof);
    const workflows = versionsOf(packages);
    const given = keys.items.map(({ key }: { key: string }) => key);
    expect(verifyProof(readProof(text), workflows, given).covered).toBe(2);
    const places = [...text.matchAll(/[0-9a-f]{64,128}/g)].map(({ index, 0: found }) => index + ((index * 31) % found.length));
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) expect(() => verifyProof(readProof(flipped(text, place)), workflows, given)).toThrow();
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no JSON', '{"type":', /^Not proven: proof: the file is not JSON$/],
    ['a list', '[]', /^Not proven: proof: the file holds no proof$/],
    ['null', 'null', /^Not proven: proof: the file holds no proof$/],
  ])('%s', async (_, content, said) => {
    expect(await verify(content)).toEqual({ status: 1, said: expect.stringMatching(said) });
  });

  test('the program says so without any database', async () => {
    expect(await verifyElsewhere('null', 'nothing')).toEqual({
      status: 1,
      said: 'Not proven: the given key: this is not a public key',
    });
  });

  test('keys that are none', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const [key, said] of [
      ['nothing', 'this is not a public key'],
      ['{"items":[{}]}', 'this is not a public key'],
      ['{"item', 'this is not a public key'],
      [privateKey.export({ type: 'pkcs8', format: 'pem' }), 'this is not a public key'],
      [publicKey.export({ type: 'spki', format: 'pem' }), 'this is not an Ed25519 key'],
    ])
      expect(await verify(proof, key)).toEqual({ status: 1, said: `Not proven: the given key: ${said}` });
  });

  test('files that are not there, and words that mean nothing', async () => {
    await expect(verifyProofFile('/nowhere/proof.json', null)).rejects.toThrow(
      /^--proof: \/nowhere\/proof\.json cannot be read \(.*\)\.$/,
    );
    expect(() => readVerifyCommand(['--prof', 'k'])).toThrow(/^Usage: /);
    const { status, stderr } = spawnSync(process.execPath, [program, '--key', 'k'], {
      encoding: 'utf8',
      env: processEnv(),
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Usage: /)]);
  });
});
