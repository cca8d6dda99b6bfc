import type { Refused } from '#machine';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import type { Acting } from '../ports/ports.js';

/** One of a kind in this time; the rest is the same finger on the same button. */
const quietMs = 60_000;

/** What somebody tried. */
export interface Attempt {
  readonly acting: Acting;
  readonly type: string;
}

/** What people tried and were refused, stored apart from the journal: sampled, bounded, never part of a step. */
@Injectable()
export class RefusedAttempts {
  private readonly log = new Logger(RefusedAttempts.name);
  /** By kind, when the last was noted. */
  private readonly noted = new LRUCache<string, number>({ max: 10_000 });

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Never fails: the person receives the reason of the refusal, not that this could not be noted. */
  async note(instanceId: string, at: string, { acting: { person }, type }: Attempt, refused: Refused): Promise<void> {
    if (refused.code === 'busy') return;
    // What is not an event of the workflow is made up by the caller: it is neither a kind of its own nor stored.
    const event = refused.code === 'unknownEvent' ? '' : type;
    const kind = `${instanceId} ${person} ${event} ${refused.code}`;
    const now = Date.parse(at);
    if (now - (this.noted.get(kind) ?? 0) < quietMs) return;
    this.noted.set(kind, now);
    const noting = this.dataSource.query(
      'insert into refused_attempt (instance_id, at, person, type, code, reasons) values ($1, $2, $3, $4, $5, $6)',
      [instanceId, at, person, event, refused.code, event === '' ? '[]' : JSON.stringify(refused.reasons)],
    );
    await noting.catch((error: unknown) => this.log.warn({ error }, 'refused attempt not noted'));
  }
}
