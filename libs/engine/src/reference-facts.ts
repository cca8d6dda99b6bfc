import { canonicalJson, type Json } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FactSource, ReferenceFactSource } from './ports.js';

const stored = prepared<{ part: string; version: string }>('select part, version from reference_version');

/** The version of each part of the reference data. */
export type ReferenceVersions = ReadonlyMap<string, string>;

/** Some two thousand bodies on a few days; 1 kB each. */
const maxKept = 10_000;

/** Facts made of reference data, in memory until these change: they change a few times a year, and every decision reads them. */
@Injectable()
export class ReferenceFacts {
  private believed: ReferenceVersions | null = null;
  private kept = new Map<string, Promise<unknown>>();

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

  /** These are the versions now: what was kept of others is forgotten. */
  see(versions: ReferenceVersions): void {
    if (this.believed !== null && isSame(versions, this.believed)) return;
    this.believed = versions;
    this.kept = new Map();
  }

  load(tx: EntityManager, source: ReferenceFactSource, key: Json, at: string): Promise<unknown> {
    const place = `${source.name} ${source.asOf(at)} ${canonicalJson(key)}`;
    const known = this.kept.get(place);
    if (known !== undefined) return known;
    if (this.kept.size >= maxKept) this.kept = new Map();
    const { kept } = this;
    const loading = source.load(tx, key, at);
    // What is asked for while versions change goes into what was kept before, and is forgotten with it.
    kept.set(place, loading);
    loading.catch(() => kept.delete(place));
    return loading;
  }
}

export const isReference = (source: FactSource): source is ReferenceFactSource => source.asOf !== undefined;

export function isSame(one: ReferenceVersions, other: ReferenceVersions): boolean {
  return one.size === other.size && [...one].every(([part, version]) => other.get(part) === version);
}
