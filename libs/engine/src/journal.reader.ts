import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { JournalRecord } from './journal.js';
import type { StoredCase } from './case.repository.js';

export interface JournalLine extends JournalRecord {
  readonly hash: string;
}

@Injectable()
export class JournalReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The record of a case, oldest first, after a `seq`. */
  async list(stored: StoredCase, afterSeq: number, limit: number): Promise<JournalLine[]> {
    const rows = await this.dataSource.query<{ record: string; hash: Buffer }[]>(
      'select record, hash from journal where instance_id = $1 and seq > $2 order by seq limit $3',
      [stored.id, afterSeq, limit],
    );
    return rows.map(({ record, hash }) => ({ ...(JSON.parse(record) as JournalRecord), hash: hash.toString('hex') }));
  }
}
