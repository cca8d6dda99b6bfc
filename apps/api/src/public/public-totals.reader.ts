import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Name } from '#registry';
import { Kept } from './kept.js';
import { moneyOfAll, nameOf, publicCases } from './money.sql.js';
import { PublicGround } from './public-ground.js';
import { PublicTurns } from './public-turns.js';

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
  /** Basis points; null: nothing is due. What one case has received beyond what is due does not count for another. */
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
}

/**
 * Every sum goes over all that is public, so each is found once a minute. With 10,000 cases and 350,000 rows of the ledger one
 * took 0.9 to 1.4 s, a list in the order of its money 0.6 to 1.4 s, any other list or case 50 to 250 ms (2 cores, busy with other
 * work beside, 2026-11-28).
 */
@Injectable()
export class PublicTotalsReader {
  private readonly kept = new Kept(() => Date.parse(this.ground.now));

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ground: PublicGround,
    private readonly turns: PublicTurns,
  ) {}

  async all(): Promise<PublicTotals> {
    const [row] = await this.query<PublicTotals>(`${shown} select ${totals} from shown`);
    return row!;
  }

  /** What there is of each power. */
  powers(): Promise<PublicPower[]> {
    return this.query(`${shown} select p.id, p.code, ${nameOf('p')} as name, not p.demonstration as "isListed", ${totals}
      from shown join power p on p.id = shown.power_id group by p.id`);
  }

  /** What there is in each territory within one; without one in each oblast and city of the republic. */
  territories(place: string | null): Promise<PublicTerritory[]> {
    const sql = `${shown}, up (leaf, id, depth) as (
        select distinct territory_id, territory_id, 1 from shown where territory_id is not null
        union all
        select up.leaf, t.parent_id, up.depth + 1 from up join territory t on t.id = up.id where t.parent_id is not null and up.depth < 10
      )
      select t.id, t.soate, t.edition, t.level, ${nameOf('t')} as name, ${totals}
      from up join territory t on t.id = up.id left join territory above on above.id = t.parent_id
      join shown on shown.territory_id = up.leaf
      where case when $6::uuid is null then t.level <> 'country' and coalesce(above.level, 'country') = 'country' else t.parent_id = $6::uuid end
      group by t.id`;
    return this.query(sql, place);
  }

  /** From the oblast down to a territory, that one included; empty for what is none. */
  wayTo(place: string): Promise<PlaceStep[]> {
    const sql = `with recursive up as (
        select t.*, 1 as depth from territory t where t.id = $1
        union all select t.*, up.depth + 1 from up join territory t on t.id = up.parent_id where up.depth < 10
      ) select up.id, up.level, ${nameOf('up')} as name from up where up.level <> 'country' order by up.depth desc`;
    return this.turns.run(() => this.dataSource.query<PlaceStep[]>(sql, [place]));
  }

  /** The states that there are, and the powers: what can be chosen among. */
  async choices(): Promise<PublicChoices> {
    const sql = `with shown as materialized (select st.state, p.id as power_id from ${publicCases('$1', '$2')})
      select (select coalesce(json_agg(distinct state), '[]') from shown) as states,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', ${nameOf('p')})), '[]') from power p
          where p.id in (select power_id from shown)) as powers`;
    const { name, publication } = this.ground.workflow;
    const [row] = await this.once(sql, [name, publication.place]);
    return row as PublicChoices;
  }

  private query<Row>(sql: string, ...more: unknown[]): Promise<Row[]> {
    const { name, publication } = this.ground.workflow;
    const parameters = [name, publication.place, this.ground.today, publication.inForce, publication.imposed, ...more];
    return this.once<Row>(sql, parameters);
  }

  private once<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    const key = JSON.stringify([sql, parameters]);
    return this.kept.get(key, () => this.turns.run(() => this.dataSource.query<Row[]>(sql, parameters)));
  }
}

const shown = `with recursive shown as materialized (
    select st.state, st.state = any($4::text[]) as is_in_force, st.state = $5::text as is_imposed, p.id as power_id, b.territory_id,
      money.due, money.received, money.days_late is not null as is_late
    from ${publicCases('$1', '$2')} ${moneyOfAll('$3')}
  )`;

const totals = `count(*)::int as cases, (count(*) filter (where is_in_force))::int as "inForce",
  (count(*) filter (where is_imposed))::int as imposed, (count(*) filter (where is_late))::int as late,
  coalesce(sum(due), 0)::text as due, coalesce(sum(received), 0)::text as received,
  case when sum(due) > 0 then div(sum(least(received, due)) * 10000, sum(due))::int end as coverage`;
