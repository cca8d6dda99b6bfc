import type { Condition, FactSource } from '#engine';
import type { DocumentsFact, Json } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DocumentReading, readableTo } from './readable.js';

/** Documents, by SHA-256, with who names them: a person, or a case by its internal id. */
type NamedDocuments = { readonly named: readonly string[] } & (DocumentReading | { readonly instance: string | null });

/**
 * The fact `documents`: those of them that are stored and may be named, with type and size in bytes. A step lists what it
 * names, and readers of its case may read that: so a person may name what they may read themselves, a case what it
 * named before. An upload that nobody named in time cannot be named any more. What is not there and what is not theirs are alike.
 */
@Injectable()
export class DocumentFacts implements FactSource {
  readonly name = 'documents';

  async load(tx: EntityManager, key: Json, at: string): Promise<DocumentsFact> {
    const query = key as unknown as NamedDocuments;
    const may = 'person' in query ? readableTo(query, 'd.sha256', 2, at) : namedIn(query.instance);
    const rows = await tx.query<{ hash: string; mediaType: string; size: string }[]>(
      `select encode(sha256, 'hex') as hash, media_type as "mediaType", size_bytes as size from document d
       where sha256 in (select decode(named, 'hex') from unnest($1::text[]) named) and ${may.sql}`,
      [query.named, ...may.parameters],
    );
    return Object.fromEntries(rows.map(({ hash, mediaType, size }) => [hash, { mediaType, size: Number(size) }]));
  }
}

const namedIn = (instance: string | null): Condition => ({
  sql: 'exists (select from case_document earlier where earlier.sha256 = d.sha256 and earlier.instance_id = $2::bigint)',
  parameters: [instance],
});
