import type { Snapshot } from '#machine';
import { Injectable } from '@nestjs/common';
import type { StoredCase } from './case.repository.js';

/** Of snapshots as text, some 5,600 each. */
const maxCharacters = 20_000_000;

type CachedCase = Omit<StoredCase, 'snapshot'>;

interface Kept {
  readonly stored: CachedCase;
  /** As text, so that nothing done with it can change what is kept. */
  readonly snapshot: string;
}

/**
 * Cases as this process last saw them. Whoever steps one compares its `seq` and hash under the lock; a refusal is never said of
 * what is kept here.
 */
@Injectable()
export class CaseCache {
  /** By id, the one used longest ago first. */
  private readonly kept = new Map<string, Kept>();
  private characters = 0;

  get(uuid: string): StoredCase | null {
    const kept = this.kept.get(uuid);
    if (kept === undefined) return null;
    this.kept.delete(uuid);
    this.kept.set(uuid, kept);
    return { ...kept.stored, snapshot: JSON.parse(kept.snapshot) as Snapshot };
  }

  /** @param snapshot its JSON. */
  keep(stored: CachedCase, snapshot: string): void {
    this.forget(stored.uuid);
    if (stored.isStopped) return;
    const kept = { stored, snapshot };
    this.kept.set(stored.uuid, kept);
    this.characters += kept.snapshot.length;
    for (const oldest of this.kept.keys()) {
      if (this.characters <= maxCharacters) return;
      this.forget(oldest);
    }
  }

  forget(uuid: string): void {
    this.characters -= this.kept.get(uuid)?.snapshot.length ?? 0;
    this.kept.delete(uuid);
  }
}
