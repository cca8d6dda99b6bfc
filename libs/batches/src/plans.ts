import { type Actor, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, Semaphore, sqlState } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { JOB_SIGNAL, type JobSignal } from '#engine';
import { mapUnavailable } from '#engine';
import type { BatchTable, ItemTable, PlanTable } from './batch-operation.js';
import { assertStartable, type PlanStart, PlanToken, type StartablePlan } from './plan-token.js';

/** Milliseconds for which an expired plan is still known as one. */
const remembered = 24 * 3_600_000;

/** What a dry run has found: what its author is shown, and what is stored. */
export interface Found<Shown> {
  readonly shown: Shown;
  /** By the names of columns; those of json as text. */
  readonly columns: Readonly<Record<string, unknown>>;
  /** Where the operation has a row per case: each by its internal id, and how the plan saw it. */
  readonly cases?: readonly PlannedCase[];
}

interface PlannedCase {
  readonly instanceId: string;
  readonly planned: unknown;
}

/** The start of a stored plan. `key` makes a repeat the same, where the table has one. */
export interface PlanCommand {
  readonly planToken: string;
  readonly reason: string;
  readonly actor: Actor;
  readonly key?: string | undefined;
}

/** Plans that are stored, and their start. */
@Injectable()
export class Plans {
  private readonly underWay = new Map<string, Semaphore>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
  ) {}

  /** Makes a plan and stores it. @throws Refused `busy`, also while as many as may be are made in this process; what `find` throws. */
  async make<Shown>(
    table: PlanTable | BatchTable,
    person: string,
    find: () => Promise<Found<Shown>>,
  ): Promise<Shown & PlanStart> {
    return this.turnsOf(table).run(() =>
      mapUnavailable(async () => {
        const found = await find();
        return { ...found.shown, ...(await this.store(table, person, found)) };
      }),
    );
  }

  private turnsOf({ name, plannedAtOnce }: PlanTable | BatchTable): Semaphore {
    const turns = this.underWay.get(name) ?? new Semaphore({ parallel: plannedAtOnce, maxWaiting: 0 });
    this.underWay.set(name, turns);
    return turns;
  }

  /** The plan that a token stands for, started or not, with these columns in SQL; null when there is none. */
  async find<Columns extends object>(
    tx: EntityManager,
    { name }: PlanTable,
    planToken: string,
    columns: string,
    lock: 'for update' | '' = '',
  ): Promise<(StartablePlan & Columns) | null> {
    const rows = await tx.query<(StartablePlan & Columns)[]>(
      `select person_id as person, expires_at as "expiresAt", started_at as "startedAt", ${columns}
       from ${name} where token_sha256 = $1 ${lock}`,
      [PlanToken.received(planToken).sha256],
    );
    return rows[0] ?? null;
  }

  /** Notes that a plan was started, of an operation that does not run by itself. */
  async use(tx: EntityManager, { name }: PlanTable, planToken: string): Promise<void> {
    const { sha256 } = PlanToken.received(planToken);
    await tx.query(`update ${name} set started_at = $2 where token_sha256 = $1`, [sha256, this.clock.now()]);
  }

  /**
   * Starts a plan: it then runs by itself. @param also columns that the start fills beside those of every table.
   * @returns the operation's id; that of the first start to a repeat.
   * @throws Refused `keyReused`, `planGone` (`planUnknown`, also for another person's; `planUsed`, `planExpired`), `busy`.
   */
  async start(table: BatchTable, command: PlanCommand, also: Readonly<Record<string, unknown>>): Promise<string> {
    const id = await mapUnavailable(() =>
      inTransaction(
        this.dataSource,
        async (tx) => (await startedWith(tx, table, command)) ?? this.begin(tx, table, command, also),
      ),
    ).catch((error: unknown) => {
      // Two plans started at once with one key.
      throw sqlState(error) === '23505' ? new Refused('keyReused') : error;
    });
    this.signal.notify({ many: [{ of: table.of, id }] });
    return id;
  }

  private async begin(
    tx: EntityManager,
    table: BatchTable,
    { planToken, reason, actor, key }: PlanCommand,
    also: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const { name, startKey, startedAs: operation } = table;
    const columns = `id, reason, ${startKey ?? 'null'} as key, ${table.details} as details`;
    const found = await this.find<Stored>(tx, table, planToken, columns, 'for update');
    // The twin of a doubled request waited for the first one's lock.
    const isSame = startKey === null || (key !== undefined && found?.key === key);
    if (isSame && found?.startedAt && found.person === actor.person && found.reason === reason) return found.id;
    const now = this.clock.now();
    const { id, details } = assertStartable(found, actor.person!, now);
    const at = now.toISOString();
    const set = Object.entries({ state: 'running', reason, started_at: at, ...also });
    await tx.query(`update ${name} set ${set.map(([column], index) => `${column} = $${index + 2}`).join(', ')} where id = $1`, [
      id,
      ...set.map(([, value]) => value),
    ]);
    await operationJournal.append(tx, { at, actor, operation, subject: id, details, reason });
    return id;
  }

  private async store(
    table: PlanTable | BatchTable,
    person: string,
    { columns, cases = [] }: Found<unknown>,
  ): Promise<PlanStart> {
    const token = PlanToken.random();
    const now = this.clock.now();
    const expiresAt = token.expiresAfter(now);
    const row = Object.entries({ ...columns, person_id: person, token_sha256: token.sha256, expires_at: expiresAt });
    await inTransaction(this.dataSource, async (tx) => {
      await sweep(tx, table, person, now);
      await tx.query(
        `insert into ${table.name} (${row.map(([column]) => column).join(', ')})
         values (${row.map((_, index) => `$${index + 1}`).join(', ')})`,
        row.map(([, value]) => value),
      );
      if ('items' in table) await insertItems(tx, table.items, columns['id'], cases);
    });
    return { planToken: token.text, expiresAt };
  }
}

interface Stored {
  readonly id: string;
  readonly reason: string;
  readonly key: string | null;
  readonly details: Record<string, number>;
}

/** What the person has started with the key; null: nothing. @throws Refused `keyReused` when it came with another start. */
async function startedWith(
  tx: EntityManager,
  { name, startKey }: BatchTable,
  { planToken, reason, actor, key }: PlanCommand,
): Promise<string | null> {
  if (startKey === null || key === undefined) return null;
  const [first] = await tx.query<{ id: string; isSame: boolean }[]>(
    `select id, token_sha256 = $3 and reason = $4 as "isSame" from ${name} where person_id = $1 and ${startKey} = $2`,
    [actor.person, key, PlanToken.received(planToken).sha256, reason],
  );
  if (first?.isSame === false) throw new Refused('keyReused');
  return first?.id ?? null;
}

async function insertItems(
  tx: EntityManager,
  { name, operation, planned: { column, type } }: ItemTable,
  id: unknown,
  cases: readonly PlannedCase[],
): Promise<void> {
  await tx.query(
    `insert into ${name} (${operation}, instance_id, ${column})
     select $1, "instanceId", planned from jsonb_to_recordset($2) as found ("instanceId" bigint, planned ${type}) order by 2`,
    [id, JSON.stringify(cases)],
  );
}

/** Plans that nobody will start: old ones, and all but a person's newest. */
async function sweep(tx: EntityManager, { name, isPlan, newest, maxOpen }: PlanTable, person: string, now: Date): Promise<void> {
  const remove = (which: string, parameter: unknown): Promise<unknown> =>
    tx.query(
      `delete from ${name} where token_sha256 in (select token_sha256 from ${name} where ${isPlan} and ${which} for update skip locked)`,
      [parameter],
    );
  await remove('expires_at < $1 limit 100', new Date(now.getTime() - remembered));
  await remove(`person_id = $1 order by ${newest} desc offset ${maxOpen - 1}`, person);
}
