import { canonicalJson, Refused } from '#machine';
import { confirmReplicated } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Answer, GroupAnswer } from '../ports/answer.js';
import { sha256 } from '#platform';

/** A request that may be repeated: its scope (a case, or the body that starts one), its key, and the hash of its body. */
export interface Keyed {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

export function keyed(scope: string, key: string | undefined, request: unknown): Keyed | null {
  return key === undefined ? null : { scope, key, requestHash: sha256(canonicalJson(request)) };
}

@Injectable()
export class IdempotencyRepository {
  /** The first answer to this key, or null. @throws Refused `keyReused` when the key came with another body. */
  async firstAnswer(tx: EntityManager, request: Keyed | null): Promise<Answer | null> {
    return (await this.first(tx, request)) as Answer | null;
  }

  /** The same, of a start of many. */
  async firstGroup(tx: EntityManager, request: Keyed | null): Promise<GroupAnswer | null> {
    return (await this.first(tx, request)) as GroupAnswer | null;
  }

  private async first(tx: EntityManager, request: Keyed | null): Promise<unknown> {
    if (request === null) return null;
    const rows = await tx.query<{ request_sha256: Buffer; answer: unknown }[]>(
      'select request_sha256, answer from idempotency where scope = $1 and key = $2',
      [request.scope, request.key],
    );
    const row = rows[0];
    if (row === undefined) return null;
    if (!row.request_sha256.equals(request.requestHash)) throw new Refused('keyReused');
    await confirmReplicated(tx);
    return row.answer;
  }

  async remember(tx: EntityManager, request: Keyed, instanceId: string, answer: Answer | GroupAnswer): Promise<void> {
    await tx.query(
      'insert into idempotency (scope, key, request_sha256, instance_id, seq, answer) values ($1, $2, $3, $4, $5, $6)',
      [request.scope, request.key, request.requestHash, instanceId, 'seq' in answer ? answer.seq : 1, JSON.stringify(answer)],
    );
  }
}
