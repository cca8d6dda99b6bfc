import { operationEvent } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { JournalRecord } from '#engine';
import type { StoredCase } from '#engine';

export interface JournalLine extends JournalRecord {
  readonly hash: string;
}

@Injectable()
export class JournalReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The record of a case, oldest first, after a `seq`. */
  async list(stored: StoredCase, afterSeq: number, limit: number): Promise<JournalLine[]> {
    const rows = await this.dataSource.query<JournalRow[]>(
      'select record, hash from journal where instance_id = $1 and seq > $2 order by seq limit $3',
      [stored.id, afterSeq, limit],
    );
    return rows.map(journalLine);
  }

  /** The record of a step; null when there is none. */
  async at({ id }: StoredCase, seq: number): Promise<JournalLine | null> {
    const rows = await this.dataSource.query<JournalRow[]>(
      'select record, hash from journal where instance_id = $1 and seq = $2',
      [id, seq],
    );
    return rows[0] === undefined ? null : journalLine(rows[0]);
  }

  /** The record of the last step that was more than an operation: what the case is comes from it. */
  async newestStep({ id, seq }: StoredCase): Promise<JournalLine> {
    const rows = await this.dataSource.query<JournalRow[]>(
      'select record, hash from journal where instance_id = $1 and seq <= $2 and type <> $3 order by seq desc limit 1',
      [id, seq, operationEvent],
    );
    return journalLine(rows[0]!);
  }

  /** The records of these events, oldest first, as far as the case was read. */
  async ofEvents({ id, seq }: StoredCase, events: readonly string[]): Promise<JournalLine[]> {
    const rows = await this.dataSource.query<JournalRow[]>(
      'select record, hash from journal where instance_id = $1 and seq <= $2 and type = any($3) order by seq',
      [id, seq, events],
    );
    return rows.map(journalLine);
  }
}

interface JournalRow {
  readonly record: string;
  readonly hash: Buffer;
}

function journalLine({ record, hash }: JournalRow): JournalLine {
  return { ...(JSON.parse(record) as JournalRecord), hash: hash.toString('hex') };
}
