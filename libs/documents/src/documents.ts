import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Inject } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { Acting } from '#engine';
import { Refused } from '#machine';
import { Clock, inTransaction } from '#platform';
import { DOCUMENT_STORE, type DocumentStore } from './document.store.js';
import { fileNameOf } from './file-name.js';
import { Incoming, type IncomingFile } from './incoming.js';
import { mediaTypeOf } from './media-type.js';

/** A stored document as whoever brought it sees it: `sha256` hexadecimal, `size` in bytes. */
export interface StoredDocument {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  readonly fileName: string;
}

/** What is to be stored: a name that people gave it, and the office brought for, where they hold several. */
export interface NewDocument {
  readonly fileName: string;
  readonly office?: string | undefined;
}

/** Takes documents in. The same bytes are one document, whoever brings them and however often. */
@Injectable()
export class Documents {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    private readonly incoming: Incoming,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores what a person with an office brings; visible only once it is there as a whole.
   * @throws Refused `officeNotEntitled` (no office), `invalidPayload` (name, office), `documentTooLarge`, `documentEmpty`,
   * `documentTypeRefused`, `malformed` when it did not arrive as a whole.
   */
  async take(content: Readable, { fileName, office }: NewDocument, acting: Acting): Promise<StoredDocument> {
    const body = bodyOf(acting, office);
    const name = fileNameOf(fileName);
    return this.incoming.receive(content, async ({ path, hash, size }: IncomingFile) => {
      const mediaType = await mediaTypeOf(path);
      if (mediaType === null) throw new Refused('documentTypeRefused');
      await this.store.keep(hash, path, size);
      const at = this.clock.now().toISOString();
      await inTransaction(this.dataSource, async (tx) => {
        await tx.query(
          `insert into document (sha256, media_type, size_bytes, stored_at) values (decode($1, 'hex'), $2, $3, $4)
           on conflict do nothing`,
          [hash, mediaType, size, at],
        );
        await tx.query(
          `insert into document_upload (sha256, person_id, body_id, file_name, uploaded_at)
           values (decode($1, 'hex'), $2, $3, $4, $5) on conflict do nothing`,
          [hash, acting.person, body, name, at],
        );
      });
      return { sha256: hash, mediaType, size, fileName: name };
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
