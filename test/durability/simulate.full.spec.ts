import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { openEmbeddedDatabase, projectFile } from '#platform';
import { processEnv } from '../support/process-env.js';

const main = fileURLToPath(projectFile('dist/apps/simulate/src/simulate.main.js'));
const log = { info: () => undefined, warn: console.warn };
/** Milliseconds: three at once take 30 s on two busy cores (November 2026). */
const timeoutMs = 240_000;

interface Run {
  readonly code: number | null;
  readonly printed: string;
  readonly logged: string;
}

const running = new Set<ChildProcess>();

/** What a test that failed has left running ends as Ctrl-C ends it, its database with it. */
afterAll(() => Promise.all([...running].map((child) => (child.kill('SIGINT') ? once(child, 'close') : null))));

/** `npm run simulate`, as its own process. */
async function simulate(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...processEnv(), NODE_ENV: 'test', ...env } });
  running.add(child);
  child.once('close', () => running.delete(child));
  const [printed, logged]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => logged.push(String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed: printed.join(''), logged: logged.join('') };
}

/** Every journal, in the order in which the cases began, with ids and hashes numbered as they first appear. */
async function journalsIn(dataDir: string): Promise<string[]> {
  const database = await openEmbeddedDatabase(dataDir, log);
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ record: string }>('select record from journal order by instance_id, seq');
    const known = new Map<string, string>();
    const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
    const numbered = (found: string): string => known.get(found) ?? known.set(found, `<${known.size}>`).get(found)!;
    return rows.map(({ record }) => record.replace(id, numbered));
  } finally {
    await client.end();
    await database.stop();
  }
}

const lsgs = 3;

async function played(seed: number): Promise<{ run: Run; result: Record<string, unknown>; journals: string[] }> {
  const run = await simulate(['--lsgs', String(lsgs), '--years', '1', '--seed', String(seed), '--json', '--keep']);
  const result = JSON.parse(run.printed || '{}') as { dataDir: string };
  const journals = await journalsIn(result.dataDir).finally(() => rm(result.dataDir, { recursive: true }));
  return { run, result: { ...result }, journals };
}

const leftovers = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('yntymak-simulate-'));

test(
  'one seed plays one history, another seed another; every invariant holds at the end',
  async () => {
    const [first, again, other] = await Promise.all([played(1), played(1), played(2)]);
    expect(first.run).toMatchObject({ code: 0, logged: expect.stringContaining('played 100 %') });
    expect(first.result).toMatchObject({ lsgs, years: 1, seed: 1, faults: [], incidents: {} });
    expect(first.journals.length).toBeGreaterThan(100);
    expect(again.journals).toEqual(first.journals);
    expect(again.result.fingerprint).toBe(first.result.fingerprint);
    expect(other.run.code).toBe(0);
    expect(other.journals).not.toEqual(first.journals);
    expect(other.result.fingerprint).not.toBe(first.result.fingerprint);
  },
  timeoutMs,
);

test(
  'the end finds what was tampered with: a record, a row of the ledger, a case that nobody has to do with any more',
  async () => {
    const before = await leftovers();
    // Each in a case of its own.
    const statements = [
      `update journal set record = replace(record, 'Simulated', 'Altered')
       where seq = 2 and instance_id = (select min(instance_id) from journal)`,
      `update ledger_entry set amount_tyiyn = amount_tyiyn + 1
       where kind = 'due' and instance_id = (select max(instance_id) from ledger_entry)`,
      `with cleared as (delete from task), stopped as (delete from deadline) select`,
    ];
    const { code, printed } = await simulate(['--lsgs', '2', '--years', '1'], {
      YNTYMAK_SIMULATE_TAMPER: statements.join('; '),
    });
    expect(code).toBe(1);
    expect(printed).toContain('2 the record does not match its hash');
    expect(printed).toContain('the ledger rows are not those of the replay');
    expect(printed).toContain('without a deadline or an owner');
    expect((await leftovers()).filter((name) => !before.includes(name))).toEqual([]);
  },
  timeoutMs,
);

test('an option that cannot be used is named before anything is opened', async () => {
  const { code, printed, logged } = await simulate(['--lsgs', 'many']);
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(logged).toContain('--lsgs must be a whole number from 1 to 1000, not "many".');
});

test(
  'more municipalities than the registry knows are refused, and no folder is left',
  async () => {
    const before = await leftovers();
    const { code, logged } = await simulate(['--lsgs', '1000', '--years', '1']);
    expect({ code, logged }).toEqual({
      code: 1,
      logged: '--lsgs: the registry knows 471 municipalities below a rayon, not 1000.\n',
    });
    expect((await leftovers()).filter((name) => !before.includes(name))).toEqual([]);
  },
  timeoutMs,
);
