import { isOf } from '#treasury';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { damageOf, assertUndamaged, type Recorded, recordedSnapshot } from '#engine';
import { type PublicFact, type PublicItems, Refused, type Snapshot } from '#machine';
import type { Name } from '#registry';
import { bodyOf, moneyOf, payeesOf, placesOf, powerJson, publicCases } from './money.sql.js';
import type { PublicLine, PublicPlaceBody } from './public-cases.reader.js';
import { PublicContext } from './public-context.js';
import { type PublicWorkflow } from './public-workflow.js';
import { PublicSemaphore } from './public-semaphore.js';

export interface PublicBody {
  readonly id: string;
  readonly name: Name;
}

export interface PublicEvent {
  readonly at: string;
  readonly type: string;
  readonly body: PublicBody | null;
  /** Words by the name of their field. */
  readonly words: Readonly<Record<string, string>>;
}

/** A sum of the ledger in tyiyn; a period is a year or a quarter. `dueToDate`: the part of what is due that is so by today. */
export interface PublicSum {
  /** Whose money it is; null: the case has no payee. */
  readonly body: PublicBody | null;
  readonly kind: string;
  readonly period: string;
  readonly amount: string;
  readonly dueToDate: string | null;
}

/** What everybody may know of one case. */
export interface PublicCase {
  readonly workflow: PublicWorkflow;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly isFinal: boolean;
  readonly power: PublicLine['power'];
  readonly bodies: readonly PublicPlaceBody[];
  readonly parties: readonly { readonly party: string; readonly body: PublicBody }[];
  readonly facts: readonly PublicFact[];
  readonly items: readonly PublicItems[];
  readonly due: string;
  readonly received: string;
  readonly coverage: number | null;
  readonly daysLate: number | null;
  readonly ledger: readonly PublicSum[];
  readonly events: readonly PublicEvent[];
  /** The last record of the journal: its number, and the hash that stands for all before it. */
  readonly journal: { readonly seq: number; readonly head: string };
}

interface CaseRow extends Pick<PublicCase, 'power' | 'bodies' | 'parties' | 'ledger'> {
  readonly id: string;
  readonly workflow: string;
  readonly version: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly is_final: boolean;
  readonly content: Snapshot & { readonly context: never };
  readonly states: readonly string[];
  readonly recorded: Recorded;
  readonly due: string;
  readonly received: string;
  readonly coverage: string | null;
  readonly days_late: number | null;
  readonly seq: string;
  readonly head: string;
  readonly events: readonly (Omit<PublicEvent, 'words'> & { readonly payload: unknown })[];
}

/** Reads one published case, all of it as it is at one moment. */
@Injectable()
export class PublicCaseReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly context: PublicContext,
    private readonly semaphore: PublicSemaphore,
  ) {}

  /** @throws Refused `notFound`, also for a case that is not published. */
  async get(asked: PublicWorkflow, id: string): Promise<PublicCase> {
    if (!isUUID(id)) throw new Refused('notFound');
    const { events, parties = [], ledger } = asked.publication;
    const shown = Object.keys(events);
    const before = shown.filter((type) => events[type]!.before);
    const parameters = [this.context.today, id, shown, before, parties, Object.keys(ledger?.kinds ?? {})];
    const [row] = await this.semaphore.run(() => this.dataSource.query<CaseRow[]>(selectOf(asked), parameters));
    if (row === undefined) throw new Refused('notFound');
    return this.shown(row);
  }

  /** The context goes no further than to the workflow's own description of what is public. */
  private shown(row: CaseRow): PublicCase {
    const workflow = this.context.pinned(row.workflow, row.version);
    const { facts, items, events, parties = [] } = workflow.publication;
    assertUndamaged({ uuid: row.id, damage: damageOf(row.recorded, row.content, row.states) });
    const order = (party: string): number => parties.indexOf(party);
    return {
      workflow,
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      isFinal: row.is_final,
      power: row.power,
      bodies: row.bodies,
      parties: [...row.parties].sort((one, two) => order(one.party) - order(two.party)),
      facts: facts?.(row.content.context) ?? [],
      items: items?.of(row.content.context) ?? [],
      due: row.due,
      received: row.received,
      coverage: row.coverage === null ? null : Number(row.coverage),
      daysLate: row.days_late,
      ledger: row.ledger,
      events: row.events.map(({ at, type, body, payload }) => ({
        at,
        type,
        body,
        words: wordsOf(payload, events[type]!.fields),
      })),
      journal: { seq: Number(row.seq), head: row.head },
    };
  }
}

function wordsOf(payload: unknown, fields: readonly string[]): Record<string, string> {
  const given = (payload ?? {}) as Record<string, unknown>;
  return Object.fromEntries(fields.flatMap((field) => (typeof given[field] === 'string' ? [[field, given[field]]] : [])));
}

const selectOf = (
  workflow: PublicWorkflow,
): string => `select i.uuid as id, i.workflow, i.version, st.number, st.title, st.state, st.is_final,
    s.content, st.states, ${recordedSnapshot} as recorded, s.seq, encode(s.head, 'hex') as head,
    money.due::text as due, money.received::text as received, money.coverage, money.days_late,
    ${powerJson} as power, ${placesOf(workflow)} as bodies,
    (select coalesce(jsonb_agg(jsonb_build_object('party', member.party, 'body', ${bodyOf('named')})
      order by named.name_ru, named.id), '[]')
      from instance_party member join body named on named.id = member.body_id
      where member.instance_id = pc.instance_id and member.party = any($5)) as parties,
    (select coalesce(jsonb_agg(jsonb_build_object('body', summed.body, 'kind', summed.kind, 'period', summed.period, 'amount', summed.amount::text,
        'dueToDate', summed.due::text)
      order by summed.name_ru, summed.id, summed.period, summed.kind), '[]')
      from (select of_payee.id, of_payee.name_ru, ${bodyOf('of_payee')} as body, e.kind, e.period, sum(e.amount_tyiyn) as amount,
          case when e.kind = 'due' then coalesce(sum(e.amount_tyiyn) filter (where e.due_on <= $1::date), 0) end as due
        from ${payeesOf(workflow)} left join body of_payee on of_payee.id = payee.body_id
        join ledger_entry e on e.instance_id = pc.instance_id and e.kind = any($6) and ${isOf('e', 'payee.body_id')}
        group by of_payee.id, e.kind, e.period having sum(e.amount_tyiyn) <> 0) summed) as ledger,
    (select coalesce(json_agg(json_build_object('at', j.at, 'type', j.type, 'payload', j.record::json -> 'payload',
        'body', ${bodyOf('named')}) order by j.seq), '[]')
      from journal j left join body named on named.id = (j.record::json #>> '{actor,body}')::uuid
      where j.instance_id = pc.instance_id and j.type = any($3) and (j.seq >= pc.seq or j.type = any($4))) as events
  from ${publicCases(workflow)}
  join instance i on i.id = pc.instance_id and i.uuid = $2
  join snapshot s on s.instance_id = pc.instance_id
  ${moneyOf(workflow, '$1')}`;
