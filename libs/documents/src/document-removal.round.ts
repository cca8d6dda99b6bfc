import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock, inTransaction, type Round } from '#platform';
import { DOCUMENT_STORE, type DocumentStore } from './document.store.js';

const removedAtOnce = 200;
/** Milliseconds after its end for which an upload stays: a step that was decided by it is stored by then. */
const grace = 86_400_000;

/**
 * Takes away what was brought and no case has named in time: first the row, so that nobody can name it, and later the bytes. Of
 * what is brought again meanwhile they stay: an upload strikes it off the list of the removed before writing.
 */
@Injectable()
export class DocumentRemovalRound implements Round {
  readonly name = 'documents';
  readonly everyMs = 6 * 3_600_000;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while (await this.removeBytes());
    while (await this.removeRows());
  }

  private async removeRows(): Promise<boolean> {
    const [{ count }] = await this.dataSource.query<[{ count: number }]>('select remove_unnamed_documents($1, $2) as count', [
      new Date(this.clock.now().getTime() - grace),
      removedAtOnce,
    ]);
    return count === removedAtOnce;
  }

  /** False when none are left. What is being written has been for less than a day. */
  private removeBytes(): Promise<boolean> {
    return inTransaction(this.dataSource, async (tx) => {
      const rows = await tx.query<{ hash: string; isBack: boolean }[]>(
        `select encode(sha256, 'hex') as hash, exists (select from document d where d.sha256 = r.sha256) as "isBack"
         from removed_document r where removed_at < clock_timestamp() - interval '1 day'
         order by sha256 limit $1 for update skip locked`,
        [removedAtOnce],
      );
      for (const { hash, isBack } of rows) if (!isBack) await this.store.remove(hash);
      const done = rows.map(({ hash }) => hash);
      await tx.query(`delete from removed_document where sha256 in (select decode(hash, 'hex') from unnest($1::text[]) hash)`, [
        done,
      ]);
      return rows.length === removedAtOnce;
    });
  }
}
