import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DeadlineClaims } from './deadline.claims.js';
import { Engine } from '../engine.js';
import { Fault } from '../faults/fault.js';
import { WorkflowCatalog } from '../ports/workflow-catalog.js';

/** How many deadlines fired, and how many of them stopped their case as an incident. */
export interface FiredDeadlines {
  readonly fired: number;
  readonly incidents: number;
}

/** Milliseconds by which real time may run on while one fires. */
const aMoment = 1_000;

/** Fires deadlines one after the other, for who moves the time. What time itself brings, `DeadlineWorker` fires. */
@Injectable()
export class DeadlineFastForward {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly engine: Engine,
    private readonly catalog: WorkflowCatalog,
    private readonly claims: DeadlineClaims,
  ) {}

  /**
   * Fires every deadline due by `until`, in order of due date, those included that come up on the way.
   * @param beforeEach gets the due instant of each first: the place to move a clock.
   */
  async fireDue(until: Date, beforeEach: (dueAt: Date) => Promise<void>): Promise<FiredDeadlines> {
    const fired = { fired: 0, incidents: 0 };
    // Each once: one that its case refuses for now must not be tried for ever.
    const passed: string[] = [];
    for (;;) {
      const due = await this.nextDue(until, passed);
      if (due === undefined) return fired;
      passed.push(due.id);
      // Other workers leave these to us, so that they fire in order.
      await this.claims.hold(this.dataSource.manager, new Date(due.due_at.getTime() + aMoment));
      await beforeEach(due.due_at);
      try {
        if (await this.engine.fireDeadline(due.id)) fired.fired += 1;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        fired.incidents += 1;
      }
    }
  }

  /** The next due deadline of a case that is not stopped and whose version this program has. */
  private async nextDue(until: Date, passed: readonly string[]): Promise<{ id: string; due_at: Date } | undefined> {
    const rows = await this.dataSource.query<{ id: string; due_at: Date }[]>(
      `select d.id, d.due_at from deadline d join snapshot s using (instance_id) join instance i on i.id = d.instance_id
       where d.due_at <= $1 and not s.is_stopped and i.workflow || '/' || i.version = any($2) and d.id <> all($3::uuid[])
       order by d.due_at, d.id limit 1`,
      [until.toISOString(), this.catalog.versions(), passed],
    );
    return rows[0];
  }
}
