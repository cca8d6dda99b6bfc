import { Refused } from '#machine';
import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { IncidentKind, IncidentOutcome } from '#engine';
import { INCIDENT_RESOLVERS } from '#engine';
import type { FailedTry, IncidentResolver } from '#engine';

/** What is left out does not matter. */
export interface IncidentCriteria {
  readonly kind?: IncidentKind | undefined;
  readonly workflow?: string | undefined;
  /** The type of the event, the kind of the effect, or what was to be delivered. */
  readonly event?: string | undefined;
}

interface IncidentFilter extends IncidentCriteria {
  readonly isOpen: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** `instance`, `workflow`, `version`, `number` and `title` are null where it is of no case. */
export interface IncidentLine {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly event: string;
  readonly instance: string | null;
  readonly workflow: string | null;
  readonly version: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly openedAt: string;
  /** How often it was tried before it was opened. */
  readonly tries: number;
  readonly error: string;
  readonly resolvedAt: string | null;
  /** The id of a person. */
  readonly resolvedBy: string | null;
  /** How it was resolved; null: it is open, or was resolved before this was stored. */
  readonly outcome: IncidentOutcome | null;
  /** Why an operator resolved it. */
  readonly resolution: string | null;
}

export interface IncidentView extends IncidentLine {
  /** As requested, without secrets of its own; a text where it is no JSON. */
  readonly request: unknown;
  /** Each try that failed, oldest first. */
  readonly failedTries: readonly FailedTry[];
  /** Incidents of the same before this one, oldest first, at most 20. */
  readonly earlier: readonly IncidentLine[];
}

interface Row extends Omit<IncidentLine, 'openedAt' | 'resolvedAt'> {
  openedAt: Date;
  /** As the database writes it, with its microseconds. */
  place: string;
  resolvedAt: Date | null;
}

interface ViewRow extends Row {
  request: string;
  outboxId: string | null;
  deliveryId: string | null;
}

const instantPart = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

const columns = `n.id, n.kind, n.event_type as event, i.uuid as instance, i.workflow, i.version, st.number, st.title,
  n.opened_at as "openedAt", (n.opened_at at time zone 'UTC')::text || '+00' as place, n.attempts as tries, n.error,
  n.resolved_at as "resolvedAt", n.resolved_by as "resolvedBy", n.outcome, n.resolution`;
const from = `from incident n left join instance i on i.id = n.instance_id left join instance_state st on st.instance_id = n.instance_id`;

/** Incidents as operators see them. */
@Injectable()
export class IncidentReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(INCIDENT_RESOLVERS) private readonly resolvers: readonly IncidentResolver[],
  ) {}

  /** The open ones, oldest first: who has waited longest; or the resolved ones, newest first. */
  async list({ isOpen, cursor, limit, ...criteria }: IncidentFilter): Promise<Page<IncidentLine>> {
    const after = cursor === undefined ? [null, null] : decodeCursor(cursor, [instantPart, uuidPart]);
    const [sql, parameters] = matching(criteria, 3);
    const [compare, order] = isOpen ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.dataSource.query<Row[]>(
      `select ${columns} ${from}
       where n.resolved_at is ${isOpen ? 'null' : 'not null'} and ${sql}
         and ($1::text is null or (n.opened_at, n.id) ${compare} ($1::timestamptz, $2::uuid))
       order by n.opened_at ${order}, n.id ${order} limit ${limit + 1}`,
      [...after, ...parameters],
    );
    const page = pageOf(rows, limit, ({ place, id }) => [place, id]);
    return { ...page, items: page.items.map(line) };
  }

  /** Ids of the open ones that match, oldest first. */
  async openIds(criteria: IncidentCriteria, limit: number): Promise<string[]> {
    const [sql, parameters] = matching(criteria, 1);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select n.id ${from} where n.resolved_at is null and ${sql} order by n.opened_at, n.id limit ${limit}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** @throws Refused `notFound`. */
  async get(id: string): Promise<IncidentView> {
    const [row] = await this.dataSource.query<ViewRow[]>(
      `select ${columns}, n.request, n.outbox_id as "outboxId", n.delivery_id as "deliveryId" ${from} where n.id = $1`,
      [id],
    );
    if (row === undefined) throw new Refused('notFound');
    return { ...line(row), request: readable(row.request), failedTries: await this.tries(row), earlier: await this.earlier(row) };
  }

  private async tries({ outboxId, deliveryId, openedAt, error }: ViewRow): Promise<readonly FailedTry[]> {
    const { manager } = this.dataSource;
    if (outboxId !== null) {
      const rows = await manager.query<{ at: Date; error: string }[]>(
        'select at, error from effect_try where outbox_id = $1 and at <= $2 order by id desc limit 100',
        [outboxId, openedAt],
      );
      return rows.reverse().map((each) => ({ at: each.at.toISOString(), error: each.error }));
    }
    const tries = deliveryId === null ? undefined : await this.resolvers[0]?.tries?.(manager, deliveryId);
    return tries ?? [{ at: openedAt.toISOString(), error }];
  }

  private async earlier({ id, kind, event, instance, outboxId, deliveryId, place }: ViewRow): Promise<IncidentLine[]> {
    const rows = await this.dataSource.query<Row[]>(
      `select ${columns} ${from}
       where n.id <> $1 and n.opened_at <= $2::timestamptz and n.kind = $3 and case n.kind
         when 'delivery' then n.delivery_id = $4
         when 'effect' then n.outbox_id = $5
         else i.uuid = $6 and n.event_type = $7
       end
       order by n.opened_at desc, n.id desc limit 20`,
      [id, place, kind, deliveryId, outboxId, instance, event],
    );
    return rows.reverse().map(line);
  }
}

/** A condition on incidents and their cases; `first` is the number of its first parameter. */
function matching({ kind, workflow, event }: IncidentCriteria, first: number): [string, unknown[]] {
  const conditions = Object.entries({ 'n.kind': kind, 'i.workflow': workflow, 'n.event_type': event }).filter(
    ([, value]) => value !== undefined,
  );
  const sql = conditions.map(([column], index) => `${column} = $${first + index}`).join(' and ');
  return [sql || 'true', conditions.map(([, value]) => value)];
}

function line({ place: _place, openedAt, resolvedAt, ...row }: Row): IncidentLine {
  const { id, kind, event, instance, workflow, version, number, title, tries, error, resolvedBy, outcome, resolution } = row;
  const times = { openedAt: openedAt.toISOString(), resolvedAt: resolvedAt?.toISOString() ?? null };
  return { id, kind, event, instance, workflow, version, number, title, ...times, tries, error, resolvedBy, outcome, resolution };
}

/** Stored as text, since what could not be stored as JSON may be the very fault. */
function readable(request: string): unknown {
  try {
    return JSON.parse(request);
  } catch {
    return request;
  }
}
