import { canonicalJson, type Json } from '#machine';
import { prepared, type ReadCache, readThrough } from '#platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import type { FactSource, ReferenceFactSource } from '../ports/ports.js';

const stored = prepared<{ part: string; version: string }>('select part, version from reference_version');

/** The version of each part of the reference data. */
export type ReferenceVersions = ReadonlyMap<string, string>;

/** Some two thousand bodies on a few days; 1 kB each. */
const emptyCache = (): ReadCache => new LRUCache({ max: 10_000 });

/** Facts made of reference data, in memory until these change: they change a few times a year, and every decision reads them. */
@Injectable()
export class ReferenceFacts {
  private believed: ReferenceVersions | null = null;
  private facts = emptyCache();

  /** The versions that what `load` gives is at least as new as: those last seen. */
  async versions(tx: EntityManager): Promise<ReferenceVersions> {
    return this.believed ?? this.renew(tx);
  }

  /** Asks what the versions are now. */
  async renew(tx: EntityManager): Promise<ReferenceVersions> {
    const rows = await stored(tx, []);
    const versions = new Map(rows.map(({ part, version }) => [part, version]));
    this.see(versions);
    return versions;
  }

  /** Sets the versions of now: what is cached of others is dropped. */
  see(versions: ReferenceVersions): void {
    if (this.believed !== null && isSame(versions, this.believed)) return;
    this.believed = versions;
    // What is being read while versions change goes into the old cache, and is forgotten with it.
    this.facts = emptyCache();
  }

  load(tx: EntityManager, source: ReferenceFactSource, key: Json, at: string): Promise<unknown> {
    const place = `${source.name} ${source.asOf(at)} ${canonicalJson(key)}`;
    return readThrough(this.facts, place, () => source.load(tx, key, at));
  }
}

export const isReference = (source: FactSource): source is ReferenceFactSource => source.asOf !== undefined;

export function isSame(one: ReferenceVersions, other: ReferenceVersions): boolean {
  return one.size === other.size && [...one].every(([part, version]) => other.get(part) === version);
}
