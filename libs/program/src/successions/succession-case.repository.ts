import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkflowCatalog, type WorkflowParty } from '#engine';
import type { Acting } from '#identity';
import { decodeCursor, assertLimit, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
import { component, id, instant, object, oneOf, orNull, type Static, text } from '#schema';

const states = ['pending', 'done', 'failed'] as const;
export type SuccessionCaseState = (typeof states)[number];

/** A case that a succession concerns, and whether it has been notified. `reason`: why it failed or is still pending. */
export const SuccessionCase = component(
  'SuccessionCase',
  object({
    instance: id,
    state: oneOf(...states),
    reason: orNull({ ...text, description: 'Why it failed or is still pending: the code of the refusal' }),
    changedAt: instant,
  }),
);
export type SuccessionCase = Static<typeof SuccessionCase>;

/** A case still to be notified, and the registrar in whose name. */
export interface PendingCase {
  readonly succession: string;
  readonly instance: string;
  readonly workflow: string;
  readonly person: string;
  readonly office: string;
  readonly body: string;
  readonly basis: string;
}

const firstId = '00000000-0000-0000-0000-000000000000';

/** Which cases are to be notified of a succession: listed with its effect, notified afterwards, as often as it takes. */
@Injectable()
export class SuccessionCaseRepository {
  constructor(private readonly catalog: WorkflowCatalog) {}

  /**
   * Lists the open cases that a predecessor concerns as a party, of every succession that has taken effect and is no rename. A
   * case counts that was begun before the effect; one that was being begun at that moment is found the next time.
   */
  async list(tx: EntityManager, at: string): Promise<void> {
    const parties = this.concernedParties();
    await tx.query(
      `insert into succession_case (succession_id, instance, state, changed_at)
       select distinct e.succession_id, i.uuid, 'pending', $1::timestamptz
       from body_succession_effect e
       join body_succession s on s.id = e.succession_id and s.kind <> 'rename'
       join body_succession_member m on m.succession_id = s.id and m.side = 'predecessor'
       join instance_party p on p.body_id = m.body_id
       join instance i on i.id = p.instance_id and i.created_at <= e.at
       join unnest($2::text[], $3::text[]) as concerned (workflow, party)
         on concerned.workflow = i.workflow and concerned.party = p.party
       join instance_state st on st.instance_id = i.id and not st.is_final
       on conflict do nothing`,
      [at, parties.map(({ workflow }) => workflow), parties.map(({ party }) => party)],
    );
  }

  /** A workflow without a review shows that nobody reviews the cases that are about a predecessor. */
  private concernedParties(): WorkflowParty[] {
    return this.catalog.packages.flatMap(({ name: workflow, succession, roles }) => {
      const parties = succession?.parties ?? (roles?.affected === undefined ? [] : [roles.affected]);
      return parties.map((party) => ({ workflow, party }));
    });
  }

  /** In order of the successions and then of the cases, beginning after a place in that order. */
  pending(tx: EntityManager, after: Pick<PendingCase, 'succession' | 'instance'> | null): Promise<PendingCase[]> {
    return tx.query<PendingCase[]>(
      `select c.succession_id as succession, c.instance, i.workflow, s.person, s.office_id as office, s.body_id as body, s.basis
       from succession_case c join body_succession s on s.id = c.succession_id join instance i on i.uuid = c.instance
       where c.state = 'pending' and (c.succession_id, c.instance) > ($1, $2) order by c.succession_id, c.instance limit 100`,
      [after?.succession ?? firstId, after?.instance ?? firstId],
    );
  }

  /** Of a case that is still pending: another process may have notified it. */
  async note(
    tx: EntityManager,
    { succession, instance }: PendingCase,
    state: SuccessionCaseState,
    reason: string | null,
    at: string,
  ): Promise<void> {
    await tx.query(
      `update succession_case set state = $3, reason = $4, changed_at = $5
       where succession_id = $1 and instance = $2 and state = 'pending' and (state, reason) is distinct from ($3, $4)`,
      [succession, instance, state, reason, at],
    );
  }

  /** Those that this person may see, by id. @throws Refused `malformed`. */
  async page(
    tx: EntityManager,
    succession: string,
    acting: Acting,
    { cursor, limit: requested }: PageRequest,
  ): Promise<Page<SuccessionCase>> {
    const limit = assertLimit(requested);
    const [after] = cursor === undefined ? [firstId] : decodeCursor(cursor, [uuidPart]);
    const rows = await tx.query<(Omit<SuccessionCase, 'changedAt'> & { changedAt: Date })[]>(
      `select c.instance, c.state, c.reason, c.changed_at as "changedAt" from succession_case c
       where c.succession_id = $1 and c.instance > $2 and ($3 or exists (
         select from instance i join instance_party p on p.instance_id = i.id
         where i.uuid = c.instance and p.body_id = any($4::uuid[])))
       order by c.instance limit $5`,
      [succession, after, acting.reads === 'all', acting.offices.map(({ body }) => body), limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ instance }) => [instance]);
    return { items: items.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })), nextCursor };
  }
}
