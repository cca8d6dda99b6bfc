import { canonicalJson, type Snapshot, type Step } from '#machine';
import type { EntityManager } from 'typeorm';

export interface Subject {
  readonly id: string;
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
}

/** Where the replay of a journal ended. */
export interface Replayed {
  readonly seq: number;
  readonly step: Step;
  readonly head: Buffer;
  readonly at: Date;
}

/** When rows of projections became what they are, as the steps say: of a case the shown state, of each open task its opening. */
export class ProjectionTimes {
  private shown = '';
  private readonly tasks = new Map<string, Date>();
  changedAt: Date | null = null;

  take({ state, states, attributes, awaited }: Step, at: Date): void {
    const shown = canonicalJson({ state, states, attributes });
    if (shown !== this.shown) this.changedAt = at;
    this.shown = shown;
    const open = awaited.map(taskKey);
    for (const key of this.tasks.keys()) if (!open.includes(key)) this.tasks.delete(key);
    for (const key of open) if (!this.tasks.has(key)) this.tasks.set(key, at);
  }

  openedAt(task: { readonly name: string; readonly body: string }): Date {
    return this.tasks.get(taskKey(task))!;
  }
}

const taskKey = ({ name, body }: { readonly name: string; readonly body: string }): string => `${name} ${body}`;

/** Equal as JSON, whatever the order of names. */
export function same(left: unknown, right: unknown): boolean {
  return canonicalJson(left ?? null) === canonicalJson(right ?? null);
}

/** The first stored row that is not what the replay says; null when all are. */
export async function projectionFault(
  tx: EntityManager,
  subject: Subject,
  replayed: Replayed,
  times: ProjectionTimes,
): Promise<string | null> {
  const { seq, step, head, at } = replayed;
  const rowsOf = <Row>(sql: string): Promise<Row[]> => tx.query<Row[]>(sql, [subject.id]);
  const [snapshot] = await rowsOf<{ seq: string; content: Snapshot; head: Buffer; stepped_at: Date; is_authentic: boolean }>(
    'select seq, content, head, stepped_at, is_authentic(head, mac) from snapshot where instance_id = $1',
  );
  if (snapshot === undefined) return 'the snapshot is missing';
  if (Number(snapshot.seq) !== seq) return `the snapshot is at ${snapshot.seq}, the journal at ${seq}`;
  if (!snapshot.head.equals(head)) return 'the snapshot holds another head of the chain';
  if (!snapshot.is_authentic) return 'the last record was not written by the program';
  if (snapshot.stepped_at.getTime() !== at.getTime()) return 'the snapshot holds another time';
  if (!same(snapshot.content, step.snapshot)) return 'the snapshot is not the replay of the journal';

  const checks: readonly (readonly [what: string, sql: string, expected: readonly object[]])[] = [
    ['shown state', stateSql, [{ ...stateRow(subject, step), changedAt: times.changedAt }]],
    ['words that are searched', wordsSql, [{ found: true }]],
    ['parties', partySql, ordered(unique(step.parties), 'party', 'body')],
    [
      'tasks',
      taskSql,
      ordered(
        step.awaited.map((task) => ({ ...task, openedAt: times.openedAt(task) })),
        'name',
        'body',
      ),
    ],
    ['deadlines', deadlineSql, ordered(step.pending, 'name')],
  ];
  for (const [what, sql, expected] of checks) {
    if (!same(await rowsOf(sql), expected)) return `the ${what} in the tables are not those of the replay`;
  }
  const [beyond] = await rowsOf<{ seq: string }>(beyondSql);
  return Number(beyond?.seq ?? 0) > seq ? `rows of step ${beyond!.seq} are there, the journal ends at ${seq}` : null;
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const stateSql = `select workflow, state, states, is_final as "isFinal", number, title, attributes, changed_at as "changedAt"
  from instance_state where instance_id = $1`;
/** Of the shown state, which is that of the replay. */
const wordsSql = `select coalesce(words = search_words(number || ' ' || title), false) as found
  from instance_state left join case_search using (instance_id) where instance_id = $1`;
const partySql = `select party, body_id as body from instance_party where instance_id = $1 order by party collate "C", body_id::text collate "C"`;
const taskSql = `select name, body_id as body, event, party, office, due_on::text as "dueOn", ${utc('due_at')} as "dueAt", opened_at as "openedAt"
  from task where instance_id = $1 order by name collate "C", body_id::text collate "C"`;
const deadlineSql = `select name, counted_from::text as "from", due_on::text as "dueOn", ${utc('due_at')} as "dueAt", provisional, rule, basis
  from deadline where instance_id = $1 order by name collate "C"`;
const beyondSql = `select max(seq) as seq from (
  select max(seq) as seq from outbox where instance_id = $1 union all select max(seq) from idempotency where instance_id = $1
) later`;

function stateRow({ workflow }: Subject, { state, states, isFinal, attributes }: Step): object {
  const { number, title, ...others } = attributes;
  return { workflow, state, states, isFinal, number, title, attributes: others };
}

function unique<Row extends object>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [canonicalJson(row), row])).values()];
}

/** By these values, byte by byte, as the queries order. */
function ordered<Row extends object>(rows: readonly Row[], ...names: (keyof Row)[]): Row[] {
  const key = (row: Row): string => names.map((name) => String(row[name])).join('\u0000');
  return [...rows].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
