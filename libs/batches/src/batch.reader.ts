import { type Reason, Refused } from '#machine';
import { decodeCursor, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import type { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { visibleTo } from '#engine';
import type { BatchTable } from './batch-operation.js';

/** One case of an operation. `number` and `title` are null for one that the person may not see, or not any more. */
export interface Item<Outcome extends string> {
  readonly instance: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly outcome: Outcome;
  readonly appliedSeq: number | null;
  readonly reasons: readonly Reason[];
  readonly attempt: number;
  readonly decidedAt: string | null;
}

export interface ItemQuery<Outcome extends string> {
  readonly outcome?: Outcome | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What is shown of operations of one kind, and of their cases. */
interface Shown<Outcome extends string> {
  /** SQL: columns by the names of a line. */
  readonly columns: string;
  /** SQL: columns of a case `n` beside those of every kind, by the names of an item. */
  readonly itemColumns: string;
  readonly outcomes: readonly Outcome[];
}

/** Reads operations of one kind, and their cases as a person may see them. A case without an outcome is `waiting`, also under way. */
export class BatchReader<Line extends { readonly id: string }, CaseItem extends Item<Outcome>, Outcome extends string> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: BatchTable,
    private readonly shown: Shown<Outcome>,
  ) {}

  /** Those that were started, newest first. @param person null: those of everybody. */
  async list(person: string | null, { cursor, limit }: PageRequest & { limit: number }): Promise<Page<Line>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, [uuidPart])[0];
    const rows = await this.dataSource.query<Line[]>(
      `select ${this.shown.columns} from ${this.table.name} o
       where started_at is not null and ($1::uuid is null or person_id = $1) and ($2::uuid is null or id < $2)
       order by id desc limit $3`,
      [person, before, limit + 1],
    );
    return pageOf(rows.map(written), limit, ({ id }) => [id]);
  }

  /**
   * One with these columns more, in SQL. @param person of one's own, once it was started; null: of anybody, also a plan.
   * @throws Refused `notFound`.
   */
  async get<More extends object>(id: string, person: string | null, more: string): Promise<Line & More> {
    const rows = await this.dataSource.query<(Line & More)[]>(
      `select ${this.shown.columns}, ${more} from ${this.table.name} o
       where id = $1 and ($2::uuid is null or person_id = $2 and started_at is not null)`,
      [id, person],
    );
    if (rows[0] === undefined) throw new Refused('notFound');
    return written(rows[0]);
  }

  /** The cases of an operation that `get` has answered. */
  async items(id: string, acting: Acting, { outcome, cursor, limit }: ItemQuery<Outcome>): Promise<Page<CaseItem>> {
    const { name, operation } = this.table.items;
    const after = cursor === undefined ? null : caseAfter(cursor);
    const visible = visibleTo(acting, 'n.instance_id', 5);
    const rows = await this.dataSource.query<(CaseItem & { place: string })[]>(
      `select n.instance_id as place, i.uuid as instance, i.workflow, i.version, st.number, st.title,
         coalesce(n.outcome, 'waiting') as outcome, ${this.shown.itemColumns}, n.applied_seq::int as "appliedSeq",
         coalesce(n.reasons, '[]') as reasons, n.attempt, n.decided_at as "decidedAt"
       from ${name} n join instance i on i.id = n.instance_id
       left join instance_state st on st.instance_id = n.instance_id and ${visible.sql}
       where n.${operation} = $1 and ($2::bigint is null or n.instance_id > $2)
         and ($3::text is null or coalesce(n.outcome, 'waiting') = $3)
       order by n.instance_id limit $4`,
      [id, after, outcome ?? null, limit + 1, ...visible.parameters],
    );
    const page = pageOf(rows, limit, ({ place }) => [place]);
    return { ...page, items: page.items.map(({ place: _, ...item }) => written(item as unknown as CaseItem)) };
  }

  /** Of cases, by outcome. */
  async counts(id: string): Promise<Record<Outcome, number>> {
    const { name, operation } = this.table.items;
    const rows = await this.dataSource.query<{ outcome: Outcome; count: number }[]>(
      `select coalesce(outcome, 'waiting') as outcome, count(*)::int from ${name} where ${operation} = $1 group by 1`,
      [id],
    );
    const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
    return Object.fromEntries(this.shown.outcomes.map((each) => [each, counts.get(each) ?? 0])) as Record<Outcome, number>;
  }
}

/** The case after which a page, or a further plan, begins. @throws Refused `malformed`. */
export function caseAfter(cursor: string): string {
  return decodeCursor(cursor, [/^\d{1,18}$/])[0]!;
}

/** Instants as ISO 8601. */
function written<Row extends object>(row: Row): Row {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : (value as unknown),
  ]);
  return Object.fromEntries(values) as Row;
}
