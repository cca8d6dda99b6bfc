import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { date, id, orNull, type StaticObject, text } from '#schema';

/** An open task of a body that pays. */
export const awaitedProperties = { name: text, event: text, body: id, office: text, dueOn: orNull(date) };

export type AwaitedTask = StaticObject<typeof awaitedProperties>;

/** What finance ministries and treasuries are awaited to do in cases, whatever the workflow calls it. */
@Injectable()
export class AwaitedPayers {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * By the internal id of the case, the most urgent first.
   * @param office only of this office.
   */
  async of(instanceIds: readonly string[], office?: string): Promise<ReadonlyMap<string, readonly AwaitedTask[]>> {
    const rows = await this.dataSource.query<{ id: string; tasks: AwaitedTask[] }[]>(
      `select t.instance_id as id, jsonb_agg(jsonb_build_object('name', t.name, 'event', t.event, 'body', t.body_id, 'office', t.office,
         'dueOn', t.due_on) order by t.due_at, t.name) as tasks
       from task t join body b on b.id = t.body_id and b.kind in ('financeMinistry', 'treasury')
       where t.instance_id = any($1::bigint[]) and ($2::text is null or t.office = $2) group by t.instance_id`,
      [instanceIds, office],
    );
    return new Map(rows.map(({ id, tasks }) => [id, tasks]));
  }
}
