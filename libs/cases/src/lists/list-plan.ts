import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';

/** Which of the two shapes a list takes, and how far it may look. */
interface ListPlan {
  /** Of readers who may read more than `maxRows` cases, or all. */
  readonly isWide: boolean;
  readonly maxRows: number;
  /** Rows that a walk in order looks at before another shape takes its place: a reader who is barely wide finds their page in half. */
  readonly maxScanned: number;
}

/** A list this long is read in any way at once. */
const minRows = 500;

const visibilityEstimate = prepared<{ most: number; found: string }>(
  `with reach as materialized (
     select greatest(${minRows}, ceil(sqrt($2::int * greatest(reltuples, 0))))::int as most from pg_class where oid = 'instance_state'::regclass
   )
   select most, (select count(*) from (
     select from instance_party where body_id = any($1::uuid[]) limit (select most + 1 from reach)
   ) counted) as found from reach`,
);

/**
 * How much of everything a person may read. A reader of n of N cases either has all of theirs looked at, n rows, or finds a
 * page of so many among all in order, where each is theirs with n/N: page × N / n rows. Both are √(page × N) where they cross: 1,600
 * rows of 50,000 cases, 7,100 of a million. N is what PostgreSQL last counted: a wrong one costs time and changes no answer.
 */
@Injectable()
export class ListPlanner {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(acting: Acting, page: number): Promise<ListPlan> {
    const bodies = acting.reads === 'all' ? [] : acting.offices.map(({ body }) => body);
    const [row] = await visibilityEstimate(this.dataSource.manager, [bodies, page]);
    const { most: maxRows, found } = row!;
    return { isWide: acting.reads === 'all' || Number(found) > maxRows, maxRows, maxScanned: 2 * maxRows };
  }
}
