import type { Acting } from '#engine';
import { localDay } from '#calendar';
import { Refused } from '#machine';
import { Clock, assertId, assertLimit, idBefore, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { component, date, id, list, name, object, oneOf, orNull, sha256, type Static, text, timestamp } from '#schema';
import { mandateOffices } from './mandate.entity.js';

const body = object({ id, names: name });

/** A mandate as people read it. `state` is that of the moment; only `inForce` lets anybody act. */
export const MandateView = component(
  'Mandate',
  object({
    id,
    mandator: body,
    mandatary: body,
    offices: list(oneOf(...mandateOffices)),
    basis: object({ number: text, date, document: orNull(sha256) }),
    validFrom: date,
    validTo: date,
    recordedAt: timestamp,
    revokedAt: orNull(timestamp),
    revocationReason: orNull(text),
    state: oneOf('pending', 'inForce', 'expired', 'revoked'),
  }),
);
export type MandateView = Static<typeof MandateView>;

interface MandateFilter extends PageRequest {
  /** Either side. */
  readonly body?: string | undefined;
}

const named = (row: string): string =>
  `jsonb_build_object('id', ${row}.id, 'names', jsonb_build_object('ky', ${row}.name_ky, 'ru', ${row}.name_ru, 'en', ${row}.name_en))`;

/** $1: bodies whose mandates may be seen, null: all; $2: now; $3: the local date of now. */
const select = `select mandate.id, ${named('mandator')} as mandator, ${named('mandatary')} as mandatary, mandate.offices,
    jsonb_build_object('number', basis_number, 'date', basis_date, 'document', document_sha256) as basis,
    mandate.valid_from::text as "validFrom", mandate.valid_to::text as "validTo", recorded_at as "recordedAt",
    revoked_at as "revokedAt", reason as "revocationReason",
    case when revoked_at <= $2 then 'revoked' when $3::date > mandate.valid_to then 'expired'
      when $3::date < mandate.valid_from then 'pending' else 'inForce' end as state
  from mandate
    join body mandator on mandator.id = mandator_id
    join body mandatary on mandatary.id = mandatary_id
    left join mandate_revocation on mandate_id = mandate.id
  where ($1::uuid[] is null or mandator_id = any($1) or mandatary_id = any($1))`;

/** Auditors and operators see all mandates; others those that their bodies give or hold. */
@Injectable()
export class MandateReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws Refused `malformed`. */
  async list(acting: Acting, { body, cursor, limit: requested }: MandateFilter = {}): Promise<Page<MandateView>> {
    assertId(body, '/body');
    const limit = assertLimit(requested);
    const before = idBefore(cursor);
    const rows = await this.dataSource.query<MandateView[]>(
      `${select} and ($4::uuid is null or $4 in (mandator_id, mandatary_id)) and mandate.id < $5 order by mandate.id desc limit $6`,
      [...this.seenBy(acting), body, before, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws Refused `notFound`, also for a mandate that this person may not see. */
  async get(tx: EntityManager, id: string, acting: Acting): Promise<MandateView> {
    const [mandate] = await tx.query<MandateView[]>(`${select} and mandate.id = $4`, [...this.seenBy(acting), id]);
    if (mandate === undefined) throw new Refused('notFound');
    return mandate;
  }

  private seenBy({ reads, offices }: Acting): [bodies: readonly string[] | null, now: Date, date: string] {
    const now = this.clock.now();
    return [reads === 'all' ? null : offices.map(({ body }) => body), now, localDay(now.toISOString())];
  }
}
