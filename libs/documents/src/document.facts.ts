import type { FactSource } from '#engine';
import type { DocumentsFact, Json } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The fact `documents` (key: SHA-256 hashes): those of them that are stored, with type and size in bytes. */
@Injectable()
export class DocumentFacts implements FactSource {
  readonly name = 'documents';

  async load(tx: EntityManager, key: Json): Promise<DocumentsFact> {
    const rows = await tx.query<{ hash: string; mediaType: string; size: string }[]>(
      `select encode(sha256, 'hex') as hash, media_type as "mediaType", size_bytes as size from document
       where sha256 in (select decode(named, 'hex') from unnest($1::text[]) named)`,
      [key],
    );
    return Object.fromEntries(rows.map(({ hash, mediaType, size }) => [hash, { mediaType, size: Number(size) }]));
  }
}
