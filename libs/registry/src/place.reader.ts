import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Name } from './name.js';
import type { TerritoryLevel } from './territory.entity.js';

export const placeKinds = ['oblast', 'rayon', 'municipality'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A territorial unit, or a body that governs one. */
export interface Place {
  readonly id: string;
  /** Null: a body. */
  readonly level: TerritoryLevel | null;
  readonly name: Name;
  /** Its place in Kyrgyz alphabetical order among those requested. */
  readonly rank: number;
}

interface PlaceRow {
  body: string;
  id: string | null;
  level: TerritoryLevel | null;
  ky: string | null;
  ru: string | null;
  en: string | null;
  rank: number;
}

/** Where bodies are. */
@Injectable()
export class PlaceReader {
  constructor(private readonly database: DataSource) {}

  /**
   * In which oblast or city of the republic, in which rayon or city beside the rayons, or simply which body each is; null where the
   * registry knows no territory of a body. A unit that two editions list under one code and level is one place, called as it is
   * on the day: the demonstration's aimaks are of an older edition than the rayons of today.
   * @param within only bodies under this unit, or of it.
   */
  async of(bodies: readonly string[], kind: PlaceKind, on: string, within?: string): Promise<ReadonlyMap<string, Place | null>> {
    const rows = await this.database.query<PlaceRow[]>(kind === 'municipality' ? ofBodies : ofUnits, [
      bodies,
      on,
      within,
      ...(kind === 'municipality' ? [] : [levels[kind]]),
    ]);
    return new Map(
      rows.map(({ body, id, level, ky, ru, en, rank }) => [body, id === null ? null : { id, level, name: { ky, ru, en }, rank }]),
    );
  }

  /** All bodies under this unit, or of it, whichever edition lists them; as `of` understands it. */
  async bodiesWithin(unit: string): Promise<string[]> {
    return (await this.database.query<{ id: string }[]>(bodiesBelow, [unit])).map(({ id }) => id);
  }
}

/** What counts as one, the cities that stand beside the others of a kind included. */
const levels: Readonly<Record<Exclude<PlaceKind, 'municipality'>, readonly TerritoryLevel[]>> = {
  oblast: ['oblast', 'republican_city'],
  rayon: ['rayon', 'oblast_city', 'republican_city'],
};

const now = (unit: string): string => `coalesce((
    select same.id from territory same where same.soate = ${unit}.soate and same.level = ${unit}.level
      and (same.valid_from is null or same.valid_from <= $2) and (same.valid_to is null or $2 < same.valid_to)
    order by same.edition desc limit 1), ${unit}.id)`;

const above = `recursive requested as (select id as body, territory_id from body where id = any($1::uuid[])),
  above as (
    select body, territory_id as id, 0 as depth from requested where territory_id is not null
    union all
    select above.body, t.parent_id, above.depth + 1 from above join territory t on t.id = above.id
    where t.parent_id is not null and above.depth < 10
  ),
  unit as materialized (select id, level, ${now('t')} as place from territory t where id in (select id from above)),
  inside as (
    select body from requested where $3::uuid is null
    union
    select body from above join unit using (id) where place = (select ${now('t')} from territory t where t.id = $3)
  )`;

const ofUnits = `with ${above},
  placed as (
    select distinct on (body) body, place from above join unit using (id) where level = any($4::text[]) order by body, depth
  )
  select inside.body, place.id, place.level, place.name_ky as ky, place.name_ru as ru, place.name_en as en,
    (dense_rank() over (order by place.sort_name, place.id))::int as rank
  from inside left join placed using (body) left join territory place on place.id = placed.place`;

const ofBodies = `with ${above}
  select inside.body, b.id, null as level, b.name_ky as ky, b.name_ru as ru, b.name_en as en,
    (dense_rank() over (order by b.sort_name, b.id))::int as rank
  from inside join body b on b.id = inside.body`;

/** Units of one code and level are one place in each edition. */
const bodiesBelow = `with recursive below as (
    select same.id, 0 as depth from territory requested
      join territory same on same.id = requested.id or (same.soate = requested.soate and same.level = requested.level)
    where requested.id = $1
    union
    select t.id, below.depth + 1 from below join territory t on t.parent_id = below.id where below.depth < 10
  )
  select id from body where territory_id in (select id from below)`;
