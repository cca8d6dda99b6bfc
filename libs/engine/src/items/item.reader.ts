import type { Reason } from '#machine';
import { decodeCursor, type Page, pageOf } from '#platform';
import type { DataSource } from 'typeorm';
import type { Acting } from '../ports.js';
import { visibleTo } from '../visibility.js';
import type { ItemTable } from './item.claims.js';

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

type Row<Outcome extends string> = Omit<Item<Outcome>, 'appliedSeq' | 'reasons' | 'decidedAt'> & {
  instance_id: string;
  applied_seq: string | null;
  reasons: Reason[] | null;
  decided_at: Date | null;
};

/** Reads the cases of operations as a person may see them. A case without an outcome is `waiting`, also while it is under way. */
export class ItemReader<Outcome extends string> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: ItemTable,
    private readonly outcomes: readonly Outcome[],
  ) {}

  /** @param columns of the row `n`, that are handed on as they are stored. */
  async page<More extends object>(
    id: string,
    acting: Acting,
    { outcome, cursor, limit }: ItemQuery<Outcome>,
    columns: string,
  ): Promise<Page<Item<Outcome> & More>> {
    const { name, operation } = this.table;
    const after = cursor === undefined ? null : caseAfter(cursor);
    const visible = visibleTo(acting, 'n.instance_id', 5);
    const rows = await this.dataSource.query<(Row<Outcome> & More)[]>(
      `select n.instance_id, i.uuid as instance, i.workflow, i.version, st.number, st.title,
         coalesce(n.outcome, 'waiting') as outcome, ${columns}, n.applied_seq, n.reasons, n.attempt, n.decided_at
       from ${name} n join instance i on i.id = n.instance_id
       left join instance_state st on st.instance_id = n.instance_id and ${visible.sql}
       where n.${operation} = $1 and ($2::bigint is null or n.instance_id > $2)
         and ($3::text is null or coalesce(n.outcome, 'waiting') = $3)
       order by n.instance_id limit $4`,
      [id, after, outcome ?? null, limit + 1, ...visible.parameters],
    );
    const page = pageOf(rows, limit, ({ instance_id }) => [instance_id]);
    return { ...page, items: page.items.map((row) => itemOf(row)) };
  }

  /** Of cases, by outcome. */
  async count(id: string): Promise<Record<Outcome, number>> {
    const { name, operation } = this.table;
    const rows = await this.dataSource.query<{ outcome: Outcome; count: string }[]>(
      `select coalesce(outcome, 'waiting') as outcome, count(*) from ${name} where ${operation} = $1 group by 1`,
      [id],
    );
    const none = Object.fromEntries(this.outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)])) };
  }
}

/** The case after which a page, or a further plan, begins. @throws Refused `malformed`. */
export function caseAfter(cursor: string): string {
  return decodeCursor(cursor, [/^\d{1,18}$/])[0]!;
}

function itemOf<Outcome extends string, More extends object>({
  instance_id: _,
  applied_seq,
  reasons,
  decided_at,
  ...same
}: Row<Outcome> & More): Item<Outcome> & More {
  const appliedSeq = applied_seq === null ? null : Number(applied_seq);
  const decidedAt = decided_at?.toISOString() ?? null;
  return { ...same, appliedSeq, reasons: reasons ?? [], decidedAt } as unknown as Item<Outcome> & More;
}
