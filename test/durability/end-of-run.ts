import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

/** Runs a statement, and gives its rows. */
export type Query = (statement: string) => Promise<unknown[]>;

/** What must give no row, whatever was killed: each beside what `verify` proves by replay. */
const faults: Readonly<Record<string, string>> = {
  'a journal with a gap': `select instance_id from journal group by 1 having count(*) <> max(seq) or min(seq) <> 1`,
  'a snapshot that is not at the end of its journal': `select i.id from instance i left join snapshot s on s.instance_id = i.id
     where s.seq is distinct from (select max(seq) from journal j where j.instance_id = i.id)
        or s.head is distinct from (select hash from journal j where j.instance_id = i.id order by seq desc limit 1)`,
  'a case without a state': `select id from instance where not exists (select from instance_state s where s.instance_id = id)`,
  'an answer to a key without its record': `select k.key from idempotency k
     where not exists (select from journal j where j.instance_id = k.instance_id and j.seq = k.seq)`,
  'an effect or money without its record': `select instance_id, seq from (
       select instance_id, seq from outbox union all select instance_id, seq from ledger_entry) x
     where not exists (select from journal j where j.instance_id = x.instance_id and j.seq = x.seq)`,
  'an effect of the engine that was never performed': `select id from outbox
     where content ->> 'kind' in ('startWorkflow', 'childFinished') and delivered_at is null`,
  'a child begun twice by one effect': `select scope from idempotency where scope like 'effect:%' group by 1 having count(*) > 1`,
  'an open incident': `select id from incident where resolved_at is null`,
};

/** Fails unless the run left every table whole. */
export async function expectWholeRun(query: Query): Promise<void> {
  const found: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(faults)) found[name] = await query(statement);
  expect(found).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
}

/** Runs `verify` as a user would: its exit code and last line. */
export function verified(env: Readonly<Record<string, string>>): [status: number | null, said: string | undefined] {
  const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
  const { status, stdout } = spawnSync(process.execPath, [program], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return [status, stdout.trim().split('\n').at(-1)];
}
