import type { Snapshot } from '#machine';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { StoredCase } from './case.repository.js';

/** Of snapshots as text, some 5,600 each. */
const maxCharacters = 20_000_000;

type CachedCase = Omit<StoredCase, 'snapshot'> & {
  /** As text, so that nothing done with it can change the cached case. */
  readonly snapshot: string;
};

/**
 * Cases as this process last saw them. A step compares its `seq` and hash under the lock; a refusal is never given from
 * this cache.
 */
@Injectable()
export class CaseCache {
  private readonly cases = new LRUCache<string, CachedCase>({
    maxSize: maxCharacters,
    sizeCalculation: ({ snapshot }) => snapshot.length,
  });

  get(uuid: string): StoredCase | null {
    const cached = this.cases.get(uuid);
    return cached === undefined ? null : { ...cached, snapshot: JSON.parse(cached.snapshot) as Snapshot };
  }

  /** @param snapshot its JSON. */
  keep(stored: Omit<StoredCase, 'snapshot'>, snapshot: string): void {
    if (stored.isStopped) this.forget(stored.uuid);
    else this.cases.set(stored.uuid, { ...stored, snapshot });
  }

  forget(uuid: string): void {
    this.cases.delete(uuid);
  }
}
