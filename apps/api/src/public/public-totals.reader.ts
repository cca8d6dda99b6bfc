import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { Clock, type ReadCache, readThrough } from '#platform';
import type { Name } from '#registry';
import { literal, moneyOfCases, moneyOfPayees, nameOf, publicCases } from './money.sql.js';
import { PublicContext } from './public-context.js';
import { fieldOf, listedColumns, type PublicWorkflow } from './public-workflow.js';
import { PublicSemaphore } from './public-semaphore.js';

/** Sums over published cases; money in tyiyn. */
export interface PublicTotals {
  readonly cases: number;
  readonly inForce: number;
  /** In effect by law or another act, without the resources. */
  readonly imposed: number;
  /** With something due missing. */
  readonly late: number;
  readonly due: string;
  readonly received: string;
  /** Basis points; null: nothing is due. What a payee has received in one case beyond what is due does not count for others. */
  readonly coverage: number | null;
}

export interface PublicTerritory extends PublicTotals {
  readonly id: string;
  readonly soate: string;
  readonly edition: string;
  readonly level: string;
  readonly name: Name;
}

/** A territory on the way down to the one that is shown. */
export type PlaceStep = Pick<PublicTerritory, 'id' | 'level' | 'name'>;

export interface PublicPower extends PublicTotals {
  readonly id: string;
  readonly code: string;
  readonly name: Name;
  readonly isListed: boolean;
}

export interface PublicChoices {
  readonly states: readonly string[];
  readonly powers: readonly { readonly id: string; readonly name: Name }[];
  /** Of listed words, by their field. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/**
 * Every sum goes over all that is public, so each is found once a minute. With 10,000 cases and 350,000 rows of the ledger one
 * took 0.9 to 1.4 s, a list in the order of its money 0.6 to 1.4 s, any other list or case 50 to 250 ms (2 cores, busy with other
 * work beside, 2026-11-28).
 */
@Injectable()
export class PublicTotalsReader {
  private readonly cache: ReadCache = new LRUCache({ max: 500, ttl: 60_000 });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly context: PublicContext,
    private readonly semaphore: PublicSemaphore,
  ) {}

  async all(workflow: PublicWorkflow): Promise<PublicTotals> {
    const [row] = await this.query<PublicTotals>(workflow, `with ${shown(workflow)} select ${totals} from shown`);
    return row!;
  }

  /** What there is of each power. */
  powers(workflow: PublicWorkflow): Promise<PublicPower[]> {
    const sql = `with ${shown(workflow)} select p.id, p.code, ${nameOf('p')} as name, not p.demonstration as "isListed", ${totals}
      from shown join power p on p.id = shown.power_id group by p.id`;
    return this.query(workflow, sql);
  }

  /**
   * What there is in each territory within one; without one in each oblast and city of the republic. A case counts once in
   * each in which one of its bodies lies, the money of a payee in those in which that one lies.
   */
  territories(workflow: PublicWorkflow, place: string | null): Promise<PublicTerritory[]> {
    const { affected, payee } = workflow;
    const sql = `with recursive ${shown(workflow)}, member as materialized (
        select r.instance_id, r.party, b.id as body_id, b.territory_id as leaf
        from shown join instance_party r on r.instance_id = shown.instance_id and r.party in (${literal(affected)}, ${literal(payee)})
        join body b on b.id = r.body_id where b.territory_id is not null
      ), up (leaf, id, depth) as (
        select distinct leaf, leaf, 1 from member
        union all
        select up.leaf, t.parent_id, up.depth + 1 from up join territory t on t.id = up.id where t.parent_id is not null and up.depth < 10
      ), inside as (
        select up.leaf, up.id from up join territory t on t.id = up.id left join territory above on above.id = t.parent_id
        where case when $4::uuid is null then t.level <> 'country' and coalesce(above.level, 'country') = 'country' else t.parent_id = $4::uuid end
      ), counted as (
        select id, count(*) as cases, count(*) filter (where is_in_force) as in_force, count(*) filter (where is_imposed) as imposed
        from (select distinct inside.id, member.instance_id from inside join member using (leaf) where member.party = ${literal(affected)}) each
        join shown using (instance_id) group by id
      ), summed as (
        select inside.id, count(distinct paid.instance_id) filter (where paid.days_late is not null) as late,
          sum(paid.due) as due, sum(paid.received) as received, sum(least(paid.received, paid.due)) as covered
        from inside join member using (leaf) join paid using (instance_id, body_id) where member.party = ${literal(payee)} group by inside.id
      )
      select t.id, t.soate, t.edition, t.level, ${nameOf('t')} as name, ${figures}
      from counted full join summed using (id) join territory t using (id)`;
    return this.query(workflow, sql, place);
  }

  /** From the oblast down to a territory, that one included; empty for what is none. */
  wayTo(place: string): Promise<PlaceStep[]> {
    const sql = `with recursive up as (
        select t.*, 1 as depth from territory t where t.id = $1
        union all select t.*, up.depth + 1 from up join territory t on t.id = up.parent_id where up.depth < 10
      ) select up.id, up.level, ${nameOf('up')} as name from up where up.level <> 'country' order by up.depth desc`;
    return this.semaphore.run(() => this.dataSource.query<PlaceStep[]>(sql, [place]));
  }

  /** The states that there are, the powers and the words of columns: what can be chosen among. */
  async choices(workflow: PublicWorkflow): Promise<PublicChoices> {
    const words = listedColumns(workflow.publication)
      .filter(({ kind }) => kind === 'word')
      .flatMap((column) => [
        literal(fieldOf(column)),
        `(select coalesce(json_agg(distinct word), '[]') from (select attributes ->> ${literal(column.attribute)} as word from shown) each where word is not null)`,
      ]);
    const sql = `with shown as materialized (select st.state, st.attributes, p.id as power_id from ${publicCases(workflow)})
      select (select coalesce(json_agg(distinct state), '[]') from shown) as states,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', ${nameOf('p')})), '[]') from power p
          where p.id in (select power_id from shown)) as powers,
        json_build_object(${words.join(', ')}) as words`;
    const [row] = await this.once(sql, []);
    return row as PublicChoices;
  }

  private query<Row>({ publication: { inForce, imposed } }: PublicWorkflow, sql: string, ...more: unknown[]): Promise<Row[]> {
    return this.once<Row>(sql, [this.context.today, inForce?.states ?? [], imposed?.state ?? null, ...more]);
  }

  private once<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    // Where the clock of the demonstration is moved on, nothing is answered again.
    const key = JSON.stringify([this.clock.offsetMs, sql, parameters]);
    return readThrough(this.cache, key, () => this.semaphore.run(() => this.dataSource.query<Row[]>(sql, parameters)));
  }
}

/** Common table expressions: the money of payees, and public cases with their figures. */
const shown = (
  workflow: PublicWorkflow,
): string => `paid as materialized (${moneyOfPayees(workflow, '$1')}), shown as materialized (
    select pc.instance_id, st.state = any($2::text[]) as is_in_force, st.state = $3::text as is_imposed, p.id as power_id,
      money.due, money.received, money.covered, money.days_late is not null as is_late
    from ${publicCases(workflow)} left join (${moneyOfCases('paid')}) money on money.instance_id = pc.instance_id
  )`;

/** Of columns that have the sums. */
const figures = `coalesce(cases, 0)::int as cases, coalesce(in_force, 0)::int as "inForce", coalesce(imposed, 0)::int as imposed,
  coalesce(late, 0)::int as late, coalesce(due, 0)::text as due, coalesce(received, 0)::text as received,
  case when due > 0 then div(covered * 10000, due)::int end as coverage`;

/** Of cases. */
const totals = `count(*)::int as cases, (count(*) filter (where is_in_force))::int as "inForce",
  (count(*) filter (where is_imposed))::int as imposed, (count(*) filter (where is_late))::int as late,
  coalesce(sum(due), 0)::text as due, coalesce(sum(received), 0)::text as received,
  case when sum(due) > 0 then div(sum(covered) * 10000, sum(due))::int end as coverage`;
