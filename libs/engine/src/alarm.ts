import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Engine, Fault } from './engine.js';

/** How many deadlines rang, and how many of them stopped their case as an incident. */
export interface Rung {
  readonly rang: number;
  readonly incidents: number;
}

/** Finds what is due and lets it ring. Until a queue rings the bell, the demonstration clock does. */
@Injectable()
export class Alarm {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly engine: Engine,
  ) {}

  /**
   * Lets every deadline due by `until` ring, in order of due date, those included that come up on the way.
   * @param beforeEach is told the due instant of each first: the place to move a clock.
   */
  async ringDue(until: Date, beforeEach: (dueAt: Date) => Promise<void>): Promise<Rung> {
    const rung = { rang: 0, incidents: 0 };
    for (;;) {
      const due = await this.nextDue(until);
      if (due === undefined) return rung;
      await beforeEach(due.due_at);
      try {
        if (await this.engine.ring(due.id)) rung.rang += 1;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        rung.incidents += 1;
      }
    }
  }

  /** The next due deadline of a case that is not stopped. */
  private async nextDue(until: Date): Promise<{ id: string; due_at: Date } | undefined> {
    const rows = await this.dataSource.query<{ id: string; due_at: Date }[]>(
      `select d.id, d.due_at from deadline d
       where d.due_at <= $1
         and not exists (select from incident where instance_id = d.instance_id and kind = 'step' and resolved_at is null)
       order by d.due_at, d.id limit 1`,
      [until.toISOString()],
    );
    return rows[0];
  }
}
