import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
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
  'a notice filed without its effect, or of another case': `select n.id from inbox_item n where n.kind = 'notice' and n.instance_id is not null
     and not exists (select from outbox o where o.uuid = n.source and o.instance_id = n.instance_id)`,
  'a notice done that nobody has': `select o.uuid from outbox o where o.content ->> 'kind' = 'notify' and o.outcome = 'done'
     and not exists (select from inbox_item n where n.source = o.uuid) and not exists (select from untold u where u.source = o.uuid)`,
  'a reminder that nobody has': `select r.id from reminder r where not exists (select from inbox_item n where n.source = r.id)
     and not exists (select from untold u where u.source = r.id)`,
  'a notice that goes out in two mails': `select content ->> 'item' from delivery
     where channel = 'mail' and content ->> 'kind' = 'item' group by 1 having count(*) > 1`,
  'a webhook notified twice of one thing': `select w.webhook_id from webhook_notice w group by 1 having count(*) <>
     (select count(*) from delivery d where d.target = w.webhook_id and d.content ->> 'type' in ('notice.filed', 'reminder.filed'))`,
  'a mail of the day that was not written': `select d.person_id from digest d where d.delivery_id is not null
     and not exists (select from delivery e where e.id = d.delivery_id)`,
  'a failed delivery without an incident': `select d.id from delivery d where d.outcome = 'failed'
     and not exists (select from incident i where i.delivery_id = d.id)`,
  'an open incident': `select id from incident where resolved_at is null`,
};

/** What must give no row once workers have come to rest. */
const undelivered: Readonly<Record<string, string>> = {
  'a notice that was never performed': `select uuid from outbox where content ->> 'kind' = 'notify' and delivered_at is null`,
  'somebody in office who has a notice not once': `select o.uuid, h.person_id from outbox o
     cross join lateral jsonb_to_recordset(o.content -> 'to') as addressee (body uuid, office text)
     join office h on h.body_id = addressee.body and h.office = addressee.office and h.valid_to is null
     where o.content ->> 'kind' = 'notify'
       and (select count(*) from inbox_item n where n.person_id = h.person_id and n.source = o.uuid) <> 1`,
  'a delivery that waits without an end': `select d.id from delivery d where d.outcome is null`,
};

/** Fails unless the run left every table whole. */
export const expectWholeRun = (query: Query): Promise<void> => expectNone(query, faults);

/** Fails unless everybody has every notice once, and all that goes out has gone out. */
export const expectAllNotified = (query: Query): Promise<void> => expectNone(query, undelivered);

async function expectNone(query: Query, statements: Readonly<Record<string, string>>): Promise<void> {
  const found: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(statements)) found[name] = await query(statement);
  expect(found).toEqual(Object.fromEntries(Object.keys(statements).map((name) => [name, []])));
}

/** Seconds: two sweeps, which are up to a fifth longer than five seconds. */
const twoSweeps = 12;

/** What must give no row while workers run: of nothing that is due anything is left. The business time of a run is that of its demonstration. */
const leftovers = (now: string): Readonly<Record<string, string>> => ({
  'a deadline that has not fired for two sweeps': `select i.uuid, d.name, d.due_at, d.attempt, d.claimed_until, d.next_try_at
     from deadline d join instance i on i.id = d.instance_id join snapshot s on s.instance_id = i.id
     where not s.is_stopped and d.due_at < '${now}'::timestamptz - interval '${twoSweeps} seconds'
       + coalesce((select offset_ms from demo_clock), 0) * interval '1 millisecond'`,
  // Where nobody performs notices, none ever was.
  'an effect that was never performed': `select uuid, content ->> 'kind' as kind, attempt, next_try_at from outbox
     where delivered_at is null and (content ->> 'kind' <> 'notify'
       or exists (select from outbox where content ->> 'kind' = 'notify' and delivered_at is not null))`,
});

/** Waits until workers have caught up with everything that is due. */
export async function expectNothingLeft(query: Query, limitMs = 30_000): Promise<void> {
  const look = async (): Promise<Record<string, unknown[]>> => {
    const found: Record<string, unknown[]> = {};
    for (const [name, statement] of Object.entries(leftovers(new Date().toISOString()))) found[name] = await query(statement);
    return found;
  };
  const isEmpty = (found: Record<string, unknown[]>): boolean => Object.values(found).every(({ length }) => length === 0);
  for (const limit = Date.now() + limitMs; Date.now() < limit && !isEmpty(await look()); await delay(200));
  expect(Object.entries(await look()).filter(([, rows]) => rows.length > 0)).toEqual([]);
}

/** Runs `verify` as a user would: its exit code and last line. */
export function verified(env: Readonly<Record<string, string>>): [status: number | null, said: string | undefined] {
  const program = fileURLToPath(projectFile('dist/apps/api/src/verify.main.js'));
  const { status, stdout } = spawnSync(process.execPath, [program], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return [status, stdout.trim().split('\n').at(-1)];
}
