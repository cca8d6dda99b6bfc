import { DocumentFacts } from '#documents';
import {
  type FactSource,
  type FailedTry,
  type IncidentResolver,
  type LedgerChange,
  type LedgerStore,
  type ShareChange,
  type SharedRows,
  StepRefused,
} from '#engine';
import { type Allocation, type LedgerRow, reason, Refused } from '#machine';
import { Injectable, Module } from '@nestjs/common';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';

/** What the leave workflow needs beside the engine: a rule, a calendar, a yearly allowance of days, and a ledger of days. */
export class LeaveMigration1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leave_allowance (body_id uuid primary key, days int not null);
      create table leave_letter (id uuid primary key, tries_left int not null, is_given_up boolean not null default false);
      create table leave_share (instance_id bigint, body_id uuid, days int, primary key (instance_id, body_id));
      create table leave_ledger (instance_id bigint, seq bigint, ordinal int, content jsonb, primary key (instance_id, seq, ordinal));`);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
export class LeaveRules implements FactSource {
  readonly name = 'rules';
  readonly stable = true;

  load(): Promise<unknown> {
    return Promise.resolve({ 'leave.answer': { id: 'leave.answer', value: 3, unit: 'workingDays', statutory: false } });
  }
}

@Injectable()
export class LeaveCalendar implements FactSource {
  readonly name = 'calendar';
  readonly stable = true;

  load(): Promise<unknown> {
    return Promise.resolve({ timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] });
  }
}

@Injectable()
export class LeaveAllowance implements SharedRows {
  readonly kind = 'allowance';

  async allocate(tx: EntityManager, changes: readonly ShareChange[]): Promise<void> {
    await tx.query('select from leave_allowance where body_id = any($1) order by body_id for update', [
      changes.map(({ id }) => id),
    ]);
    for (const { ordinal, instanceId, id, amount } of changes) {
      const rows = await tx.query<{ free: number }[]>(
        `select days - (select coalesce(sum(days), 0)::int from leave_share s where s.body_id = a.body_id) as free
         from leave_allowance a where body_id = $1`,
        [id],
      );
      const free = rows[0]?.free ?? 0;
      if (Number(amount) > free) {
        throw new StepRefused(ordinal, new Refused('notAllowed', [reason('allowanceExhausted', { free: String(free) })]));
      }
      await tx.query('insert into leave_share values ($1, $2, $3)', [instanceId, id, amount]);
    }
  }

  async held(tx: EntityManager, instanceId: string): Promise<Allocation[]> {
    const rows = await tx.query<{ id: string; days: number }[]>(
      'select body_id as id, days from leave_share where instance_id = $1 order by body_id',
      [instanceId],
    );
    return rows.map(({ id, days }) => ({ kind: this.kind, id, amount: String(days) }));
  }
}

@Injectable()
export class LeaveLedger implements LedgerStore {
  async write(tx: EntityManager, changes: readonly LedgerChange[]): Promise<void> {
    for (const { instanceId, seq, rows } of changes) {
      for (const [ordinal, row] of rows.entries()) {
        await tx.query('insert into leave_ledger values ($1, $2, $3, $4)', [instanceId, seq, ordinal, JSON.stringify(row)]);
      }
    }
  }

  async read(tx: EntityManager, instanceId: string): Promise<ReadonlyMap<number, readonly LedgerRow[]>> {
    const rows = await tx.query<{ seq: string; content: LedgerRow }[]>(
      'select seq, content from leave_ledger where instance_id = $1 order by seq, ordinal',
      [instanceId],
    );
    const steps = new Map<number, LedgerRow[]>();
    for (const { seq, content } of rows) steps.set(Number(seq), [...(steps.get(Number(seq)) ?? []), content]);
    return steps;
  }
}

/** Letters that did not arrive. */
@Injectable()
export class LeavePost implements IncidentResolver {
  readonly kind = 'delivery';

  async retry(tx: EntityManager, subject: string): Promise<void> {
    await tx.query('update leave_letter set tries_left = 3 where id = $1', [subject]);
  }

  async skip(tx: EntityManager, subject: string): Promise<void> {
    await tx.query('update leave_letter set is_given_up = true where id = $1', [subject]);
  }

  tries(): Promise<readonly FailedTry[]> {
    return Promise.resolve([{ at: '2026-01-01T00:00:00.000Z', error: 'nobody was at home' }]);
  }
}

@Module({
  providers: [LeaveRules, LeaveCalendar, LeaveAllowance, LeaveLedger, LeavePost, DocumentFacts],
  exports: [LeaveRules, LeaveCalendar, LeaveAllowance, LeaveLedger, LeavePost, DocumentFacts],
})
export class LeaveModule {}
