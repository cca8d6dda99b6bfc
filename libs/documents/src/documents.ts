import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Readable } from 'node:stream';
import pLimit, { type LimitFunction } from 'p-limit';
import { DataSource, type EntityManager } from 'typeorm';
import type { Acting } from '#engine';
import { reason, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction } from '#platform';
import { component, object, oneOf, sha256, type Static, text, whole } from '#schema';
import { DOCUMENT_STORE, type DocumentStore } from './document.store.js';
import { fileNameOf } from './file-name.js';
import { Incoming, type IncomingFile } from './incoming.js';
import { mediaTypeOf, mediaTypes } from './media-type.js';

/** Of a document in the document of the API. */
export const documentProperties = {
  sha256,
  mediaType: oneOf(...Object.keys(mediaTypes)),
  size: { ...whole, description: 'Bytes' },
  fileName: text,
};

/** A stored document as the person who brought it sees it. */
export const StoredDocument = component('Document', object(documentProperties));
export type StoredDocument = Static<typeof StoredDocument>;

/** What is to be stored: a name that people gave it, and the office brought for, where they hold several. */
interface NewDocument {
  readonly fileName: string;
  readonly office?: string | undefined;
}

/** Takes documents in. The same bytes are one document, by anybody and however often they are brought. */
@Injectable()
export class Documents {
  /** By person, of those who have uploads under way. */
  private readonly uploads = new Map<string, LimitFunction>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    private readonly incoming: Incoming,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'documentQuotaMb' | 'documentDays'>,
  ) {}

  /**
   * Stores what a person with an office brings; visible only once it is there as a whole.
   * @throws Refused `officeNotEntitled` (no office), `invalidPayload` (name, office), `documentTooLarge`, `documentEmpty`,
   * `documentTypeRefused`, `documentQuotaFull`, `malformed` when it did not arrive as a whole.
   */
  async take(content: Readable, { fileName, office }: NewDocument, acting: Acting): Promise<StoredDocument> {
    const body = bodyOf(acting, office);
    const name = fileNameOf(fileName);
    return this.incoming.receive(content, async ({ path, hash, size }: IncomingFile) => {
      const mediaType = await mediaTypeOf(path);
      if (mediaType === null) throw new Refused('documentTypeRefused');
      return this.inTurn(acting.person, async () => {
        await this.assertRoom(this.dataSource.manager, acting.person, hash, size);
        // Of bytes that do not become a document, `DocumentRemovalRound` takes care; those on their way out stay for now.
        await this.dataSource.query(
          `insert into removed_document (sha256, removed_at) values (decode($1, 'hex'), clock_timestamp())
           on conflict (sha256) do update set removed_at = excluded.removed_at`,
          [hash],
        );
        await this.store.keep(hash, path, size);
        await this.list({ sha256: hash, mediaType, size, fileName: name }, acting.person, body);
        return { sha256: hash, mediaType, size, fileName: name };
      });
    });
  }

  /** One upload of a person after the other, so that only one at a time stores bytes; other processes find out by the quota. */
  private inTurn<Result>(person: string, work: () => Promise<Result>): Promise<Result> {
    const turns = this.uploads.get(person) ?? pLimit(1);
    this.uploads.set(person, turns);
    return turns(async () => {
      try {
        return await work();
      } finally {
        if (turns.pendingCount === 0) this.uploads.delete(person);
      }
    });
  }

  /** Only what neither a case nor a mandate names counts: it is what `remove_unnamed_documents` takes away in time. */
  private async assertRoom(tx: EntityManager, person: string, hash: string, size: number): Promise<void> {
    const [{ used }] = await tx.query<[{ used: string }]>(
      `select coalesce(sum(size_bytes), 0) as used from document d
       where sha256 in (select sha256 from document_upload where person_id = $1) and sha256 <> decode($2, 'hex')
         and not exists (select from case_document named where named.sha256 = d.sha256)
         and not exists (select from mandate where document_sha256 = encode(d.sha256, 'hex'))`,
      [person, hash],
    );
    const limit = this.configuration.documentQuotaMb;
    if (Number(used) + size <= limit * 1_048_576) return;
    throw new Refused('documentQuotaFull', [reason('documentQuotaFull', { limit: String(limit) })]);
  }

  private async list({ sha256, mediaType, size, fileName }: StoredDocument, person: string, body: string): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.configuration.documentDays * 86_400_000);
    await inTransaction(this.dataSource, async (tx) => {
      // In whatever process, all uploads of a person together stay within the quota. A statement of its own before the question:
      // only a later one sees what others have listed meanwhile.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`documents ${person}`]);
      await this.assertRoom(tx, person, sha256, size);
      await tx.query(
        `insert into document (sha256, media_type, size_bytes, stored_at) values (decode($1, 'hex'), $2, $3, $4)
         on conflict do nothing`,
        [sha256, mediaType, size, now],
      );
      await tx.query(
        `insert into document_upload (sha256, person_id, body_id, file_name, uploaded_at, expires_at)
         values (decode($1, 'hex'), $2, $3, $4, $5, $6) on conflict do nothing`,
        [sha256, person, body, fileName, now, expiresAt],
      );
      await tx.query(`delete from removed_document where sha256 = decode($1, 'hex')`, [sha256]);
    });
  }
}

/** The body for which a document is brought: where none is named, a person’s own before those for which they act under a mandate. */
function bodyOf({ offices }: Acting, office: string | undefined): string {
  const fitting = offices.filter((held) => office === undefined || held.id === office || held.office === office);
  const own = fitting.filter(({ mandate }) => mandate === undefined);
  const bodies = new Set((own.length > 0 ? own : fitting).map(({ body }) => body));
  if (bodies.size > 1) throw new Refused('invalidPayload', [], [{ path: '/office', code: 'officeAmbiguous' }]);
  const [body] = bodies;
  if (body === undefined) throw new Refused('officeNotEntitled');
  return body;
}
