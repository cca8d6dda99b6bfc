import { reason } from '#machine';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Engine } from '#engine';
import type { JournalRecord } from '#engine';
import type { Acting } from '#engine';
import type { BatchWork, HeldItem, Outcome, Running } from '../batch-work.js';
import { bulkTable } from './bulk-table.js';

/** Finds who a person is now, with the offices held now; null for one who may not sign in any more. */
export interface ActingSource {
  of(person: string): Promise<Acting | null>;
}
export const ACTING_SOURCE = Symbol('ACTING_SOURCE');

interface BulkEvent extends Running {
  readonly person: string;
  readonly type: string;
  readonly payload: unknown;
  readonly office: string | null;
  readonly reason: string;
}

interface BulkCase extends HeldItem {
  readonly uuid: string;
  /** As the plan saw it. */
  readonly seq: number;
}

/** Sends the event of a bulk operation to a case, as the person who started it might now. */
@Injectable()
export class BulkWork implements BatchWork<BulkEvent, BulkCase> {
  readonly table = bulkTable;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(ACTING_SOURCE) private readonly people: ActingSource,
    private readonly engine: Engine,
  ) {}

  async perform({ id, person, type, payload, office, reason: why }: BulkEvent, { uuid, seq }: BulkCase): Promise<Outcome> {
    const acting = await this.people.of(person);
    if (acting === null) return { outcome: 'refused', reasons: [reason('personGone')] };
    const answer = await this.engine.send({
      instance: uuid,
      type,
      payload,
      acting,
      office: office ?? undefined,
      seq,
      key: `bulk-${id}`,
      bulk: { id, reason: why },
    });
    return { outcome: 'applied', appliedSeq: answer.seq };
  }

  /** The event could only come next after what the plan saw. */
  async applied({ id }: BulkEvent, { instanceId, seq }: BulkCase): Promise<Outcome | null> {
    const rows = await this.dataSource.query<{ record: string }[]>(
      'select record from journal where instance_id = $1 and seq = $2',
      [instanceId, seq + 1],
    );
    const record = rows[0] === undefined ? null : (JSON.parse(rows[0].record) as JournalRecord);
    return record?.bulk?.id === id ? { outcome: 'applied', appliedSeq: record.seq } : null;
  }

  refusedAs(code: string): Outcome['outcome'] {
    if (code === 'stale') return 'stale';
    return code === 'instanceStopped' ? 'stopped' : 'refused';
  }
}
