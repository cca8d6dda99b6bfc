import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './figures.js';
import { say } from './say.js';
import { connected } from './sql.js';

const run = promisify(execFile);
const baselineName = 'pgbench -n -M prepared -c 32 -j 2: 4 statements, 2 kB row updated, 2 rows inserted';

const rows = 10_000;
/** A row of it stays below the 2,032 bytes above which PostgreSQL would store it apart. */
const rowBytes = 1_900;

/** Hand-written, as one would store a step without an engine: begin; select for update; update; two inserts; end. */
const transaction = `\\set id random(1, ${rows})
begin;
select seq + 1 as next from baseline_case where id = :id for update \\gset
update baseline_case set seq = :next, content = :content where id = :id;
insert into baseline_journal (case_id, seq, record) values (:id, :next, :record);
insert into baseline_outbox (case_id, seq, content) values (:id, :next, :effect);
end;
`;

const schema = `
create table baseline_case (id bigint primary key, seq bigint not null, content text not null) with (fillfactor = 85);
create table baseline_journal (case_id bigint not null, seq bigint not null, record text not null, primary key (case_id, seq));
create table baseline_outbox (id bigint generated always as identity primary key, case_id bigint not null, seq bigint not null, content text not null);
`;

/** What the same server does with the smallest hand-written step; null where there is no pgbench. */
export class Baseline {
  private constructor(
    readonly program: string,
    private readonly script: string,
    private readonly url: URL,
  ) {}

  /** @param ownerUrl of an empty database. */
  static async open(folder: string, ownerUrl: string): Promise<Baseline | null> {
    const program = await findPgbench();
    if (program === null) {
      say('pgbench is not here: what is measured against it has no ratio.');
      return null;
    }
    await connected(ownerUrl, async (client) => {
      await client.query(schema);
      await client.query(`insert into baseline_case select id, 0, $1 from generate_series(1, ${rows}) id`, [text(rowBytes)]);
      await client.query('vacuum analyze baseline_case');
    });
    const script = join(folder, 'baseline.sql');
    await writeFile(script, transaction);
    return new Baseline(program, script, new URL(ownerUrl));
  }

  /** Transactions per second. */
  async measure(seconds: number): Promise<number> {
    const { hostname, port, username, password, pathname } = this.url;
    const define = { content: text(rowBytes), record: text(600), effect: text(200) };
    const words = ['-n', '-M', 'prepared', '-c', '32', '-j', '2', '-T', String(seconds), '-f', this.script];
    const where = ['-h', hostname, '-p', port, '-U', decodeURIComponent(username), pathname.slice(1)];
    const defined = Object.entries(define).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const env = { PATH: process.env.PATH, PGPASSWORD: decodeURIComponent(password) };
    const { stdout } = await run(this.program, [...words, ...defined, ...where], { env });
    const [, tps] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
    if (tps === undefined) throw new Error(`pgbench said nothing of its rate:\n${stdout}`);
    return Number(tps);
  }
}

/** Text that PostgreSQL cannot press together much, the same in every run. */
function text(bytes: number): string {
  let state = 1;
  const letter = (): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  };
  return Array.from({ length: bytes }, letter).join('');
}

/** As a line names it. @param value null: there is no pgbench, and the line says so. */
export function ofPgbench(value: number | null): { readonly name: string; readonly value: number | null } {
  return { name: value === null ? `${baselineName}; there is no pgbench on this machine` : baselineName, value };
}

export interface Compared {
  readonly values: readonly number[];
  /** Null without pgbench. */
  readonly baseline: number | null;
}

/** Measures in turns with the baseline, so that what else the machine does falls on both; the baseline is the median of its turns. */
export async function inTurns(
  baseline: Baseline | null,
  rounds: number,
  seconds: number,
  measure: () => Promise<number>,
): Promise<Compared> {
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    if (baseline !== null) baselines.push(await baseline.measure(seconds));
    values.push(await measure());
    say(`  round ${round + 1}: ${values.at(-1)!.toFixed(0)}, pgbench ${baselines.at(-1)?.toFixed(0) ?? 'missing'}`);
  }
  if (baseline !== null) baselines.push(await baseline.measure(seconds));
  return { values, baseline: baseline === null ? null : median(baselines) };
}

/** On the path, else where Debian and others put it. */
export async function findPgbench(): Promise<string | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const debian = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => `/usr/lib/postgresql/${version}/bin`);
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), ...debian];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
}
