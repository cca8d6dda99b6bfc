import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { type Acting, visibleTo } from '#engine';
import { Refused } from '#machine';
import { DOCUMENT_STORE, type DocumentStore } from './document.store.js';
import type { StoredDocument } from './documents.js';
import { provedBytes } from './proved-bytes.js';
import { readableTo } from './readable.js';

@Injectable()
export class DocumentReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
  ) {}

  /**
   * What is known of a document, for a person who brought it, reads everything, or may read a case that names it; by the name that
   * this person gave it, else by the first that a party of such a case did: how strangers call it is not theirs to know.
   * @throws Refused `notFound` also for one that this person may not see.
   */
  async find(sha256: string, acting: Acting): Promise<StoredDocument> {
    const may = readableTo(acting, 'd.sha256', 2);
    const ofCase = visibleTo(acting, 'named.instance_id', 3);
    const rows = await this.dataSource.query<{ mediaType: string; size: string; fileName: string }[]>(
      `select media_type as "mediaType", size_bytes as size, coalesce(upload.file_name, 'document') as "fileName"
       from document d
       left join lateral (
         select file_name from document_upload u
         where u.sha256 = d.sha256 and (u.person_id = $2 or ${acting.reads === 'all'} or exists (
           select from case_document named join instance_party p on p.instance_id = named.instance_id and p.body_id = u.body_id
           where named.sha256 = d.sha256 and ${ofCase.sql}))
         order by u.person_id = $2 desc, u.uploaded_at, u.person_id, u.body_id limit 1
       ) upload on true
       where d.sha256 = decode($1, 'hex') and ${may.sql}`,
      [sha256, ...may.parameters],
    );
    const row = rows[0];
    if (row === undefined) throw new Refused('notFound');
    return { sha256, mediaType: row.mediaType, size: Number(row.size), fileName: row.fileName };
  }

  /** The bytes of a document that was found, proved by its hash. @throws DamagedDocument. */
  bytes({ sha256 }: StoredDocument): Promise<Readable> {
    return provedBytes(this.store, sha256);
  }
}
