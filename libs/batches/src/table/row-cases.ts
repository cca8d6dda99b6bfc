import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { visibleTo } from '#engine';

/** A case that a row of a table has begun. */
export interface BegunCase {
  readonly id: string;
  readonly number: string;
}

/** An open case that has something in common with a row. */
interface AlikeCase extends BegunCase {
  readonly attributes: Readonly<Record<string, string>>;
}

/** Which cases belong to the rows of a table: those begun from it, and those that were there before. */
@Injectable()
export class RowCases {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The cases begun with these keys for a body of one of the person's offices, by key. */
  async begunWith(keys: readonly string[], workflow: string, { offices }: Acting): Promise<ReadonlyMap<string, BegunCase>> {
    const scopes = [...new Set(offices.map(({ body }) => `start:${body}`))];
    const rows = await this.dataSource.query<(BegunCase & { key: string })[]>(
      `select k.key, i.uuid as id, st.number from idempotency k join instance i on i.id = k.instance_id
         join instance_state st on st.instance_id = i.id
       where k.scope = any($1) and k.key = any($2) and st.workflow = $3 order by i.id desc`,
      [scopes, keys, workflow],
    );
    return new Map(rows.map(({ key, id, number }) => [key, { id, number }]));
  }

  /** The open cases that this person may see and that have one of these sets of attributes, oldest first. All sets have the same names. */
  async alike(workflow: string, wanted: readonly Readonly<Record<string, string>>[], acting: Acting): Promise<AlikeCase[]> {
    const names = Object.keys(wanted[0] ?? {});
    if (names.length === 0) return [];
    const visible = visibleTo(acting, 'st.instance_id', 4);
    return this.dataSource.query<AlikeCase[]>(
      `select i.uuid as id, st.number, own.attributes
       from instance_state st join instance i on i.id = st.instance_id
         cross join lateral (
           select jsonb_object_agg(name, st.attributes->>name) as attributes from unnest($2::text[]) name
         ) own
       where st.workflow = $1 and not st.is_final and ${visible.sql}
         and own.attributes in (select jsonb_array_elements($3::jsonb)) order by i.id`,
      [workflow, names, JSON.stringify(wanted), ...visible.parameters],
    );
  }
}
