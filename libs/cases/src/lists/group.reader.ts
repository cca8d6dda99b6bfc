import { decodeCursor, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { component, id, object, type Static, text, whole } from '#schema';
import type { Acting } from '#engine';
import { hasParty } from '#engine';

/** Cases that were started together, as far as one may see them. */
export const GroupLine = component(
  'Group',
  object({
    id,
    workflow: text,
    title: { ...text, description: 'Of the first case' },
    count: { ...whole, description: 'Cases, of those that the caller may see' },
    firstNumber: text,
    lastNumber: text,
  }),
);
export type GroupLine = Static<typeof GroupLine>;

interface GroupQuery extends PageRequest {
  readonly workflow?: string | undefined;
  readonly limit: number;
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Goes from group to group by the index of groups, never from case to case. The cases of a group lie together, so that whether one
 * may see any is looked up in the bodies' own cases between its first and its last: mostly one look, also where there is none.
 */
const groups = (isSeen: string, visible: string): string => `with recursive walked as (
    select $1::uuid as id, false as is_meant, 0 as found
    union all
    select next.group_id, meant.is_meant, walked.found + meant.is_meant::int
    from walked cross join lateral (
        select group_id, id as last, workflow from instance where group_id < walked.id order by group_id desc, id desc limit 1
      ) next cross join lateral (
        select id as first from instance where group_id = next.group_id order by id limit 1
      ) begun cross join lateral (
        select ($3::text is null or next.workflow = $3) and ${isSeen} as is_meant offset 0
      ) meant
    where walked.found < $2
  )
  select walked.id, seen.* from walked cross join lateral (
    select min(st.workflow) as workflow, count(*)::int as count, (array_agg(st.title order by st.instance_id))[1] as title,
      (array_agg(st.number order by st.instance_id))[1] as "firstNumber",
      (array_agg(st.number order by st.instance_id desc))[1] as "lastNumber"
    from instance i join instance_state st on st.instance_id = i.id where i.group_id = walked.id and ${visible}
  ) seen where walked.is_meant order by walked.id desc`;

const isSeenByParty = `exists (select from instance_party p join instance i on i.id = p.instance_id
  where p.body_id = any($4::uuid[]) and p.instance_id between begun.first and next.last and i.group_id = next.group_id)`;

const [ofAll, ofOwn] = [groups('true', 'true'), groups(isSeenByParty, hasParty('$4', 'i.id'))];

@Injectable()
export class GroupReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The groups of which this person may see cases, newest first. @throws Refused `malformed`. */
  async list({ workflow, cursor, limit }: GroupQuery, { reads, offices }: Acting): Promise<Page<GroupLine>> {
    const [before] = cursor === undefined ? [lastId] : decodeCursor(cursor, [uuidPart]);
    const parameters = [before, limit + 1, workflow ?? null];
    const rows = await (reads === 'all'
      ? this.dataSource.query<GroupLine[]>(ofAll, parameters)
      : this.dataSource.query<GroupLine[]>(ofOwn, [...parameters, offices.map(({ body }) => body)]));
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
