import type { EntityManager } from 'typeorm';
import { leaseSeconds } from './lease.js';
import type { Retry } from '../retry/retry-policy.js';

const now = 'clock_timestamp()';
/** Not `is not null`: from its statistics the planner takes it that nothing is held, and reads all rows rather than these. */
const isClaimed = `coalesce(r.claimed_until, '-infinity') > '-infinity'`;
const leaseEnd = `${now} + interval '${leaseSeconds} seconds'`;

/**
 * A table whose rows are work that one process at a time does, in SQL, where `r` is the row. It has the columns `claimed_until` (the
 * lease), `fence` (raised by each claim and never lowered: what a holder brings counts under its own number only), `attempt` (claims
 * that count) and `next_try_at` (the pause before the next attempt; `infinity`: it was given up and waits for a person).
 */
interface LeasedTable {
  readonly name: string;
  /** The columns of the key and their types. */
  readonly key: Readonly<Record<string, string>>;
  /** Whether the work is still to be done. */
  readonly isOpen: string;
  /** How long a pause can be: a `next_try_at` further ahead was written while the clock was ahead, and is none. */
  readonly longestPauseMs: string;
}

/** What is to be claimed, in SQL, where `r` is the row. */
interface Claiming {
  readonly join?: string;
  readonly where: string;
  readonly order: string;
  readonly limit: string;
  readonly returning: string;
}

/** The columns of the key, and what the claim returned. `attempt` is compared too: a claim by the release before this one raises no fence. */
export type Held = Readonly<Record<string, unknown>> & { readonly attempt: number; readonly fence: number };

/**
 * Leases on the rows of a table: a row is claimed by one process, renewed while its holder lives, and given back with a result that
 * counts only as long as nobody else has claimed the row. All by the clock of the database, the one that processes share.
 */
export class LeaseTable {
  /** SQL: whether nobody holds the row. A lease that ends further ahead than a right clock could have written is none. */
  readonly isUnclaimed = `(r.claimed_until is null or r.claimed_until <= ${now} or r.claimed_until > ${leaseEnd})`;
  /** SQL: when the row may be claimed, as far as its pause says. */
  readonly turnAt: string;
  /** SQL: whether the row is open, unclaimed, and its pause is over. */
  readonly isClaimable: string;
  private readonly keys: string;
  private readonly held: string;

  constructor(private readonly table: LeasedTable) {
    const { key, isOpen, longestPauseMs } = table;
    this.turnAt = `(case when r.next_try_at is null
       or r.next_try_at > ${now} + ${longestPauseMs} * interval '1 millisecond' and r.next_try_at < 'infinity'
       then ${now} else r.next_try_at end)`;
    this.isClaimable = `(${isOpen} and ${this.turnAt} <= ${now} and ${this.isUnclaimed})`;
    this.keys = Object.keys(key).join(', ');
    this.held = [...Object.entries(key), ['attempt', 'int'], ['fence', 'int']].map((column) => column.join(' ')).join(', ');
  }

  /** SQL: claims rows in one short statement that waits for nobody, and counts the attempt. In `returning`, `r` is the row after it. */
  claim({ join = '', where, order, limit, returning }: Claiming): string {
    const keys = this.columns('r');
    return `with due as (
        select ${keys} from ${this.table.name} r ${join} where ${this.isClaimable} and ${where}
        order by ${order} limit ${limit} for update of r skip locked)
      update ${this.table.name} r set claimed_until = ${leaseEnd}, attempt = r.attempt + 1, fence = r.fence + 1
      from due where (${keys}) = (${this.columns('due')}) returning ${returning}`;
  }

  /**
   * Extends what is still held. What was given back or claimed by somebody else stays so; what another transaction has locked at this
   * moment is left out, so that the two never wait for each other.
   */
  async renew(tx: EntityManager, held: readonly Held[]): Promise<void> {
    const keys = this.columns('r');
    await tx.query(
      `with held as (
         select ${keys} from ${this.table.name} r join jsonb_to_recordset($1) as held (${this.held}) using (${this.keys}, attempt, fence)
         where ${this.table.isOpen} and ${isClaimed} order by ${keys} for update of r skip locked)
       update ${this.table.name} r set claimed_until = ${leaseEnd} from held where (${keys}) = (${this.columns('held')})`,
      [JSON.stringify(held)],
    );
  }

  /**
   * Gives rows back with what became of them, each only if it is still held.
   * @param set SQL: columns and their values, where `held` is the given row.
   * @param given SQL: columns of the given rows beside those of `Held`, and their types.
   * @returns how many were held.
   */
  async release(tx: EntityManager, held: readonly Held[], set: string[], given: string[] = []): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `update ${this.table.name} r set ${['claimed_until = null', ...set].join(', ')}
       from jsonb_to_recordset($1) as held (${[this.held, ...given].join(', ')})
       where (${this.columns('r')}) = (${this.columns('held')}) and (r.attempt, r.fence) = (held.attempt, held.fence)
         and ${this.table.isOpen} and ${isClaimed}`,
      [JSON.stringify(held)],
    );
    return count;
  }

  /** Gives a row back, to be claimed again after a pause. `set`, `given`: as of `release`. @returns whether it was still held. */
  async postpone(tx: EntityManager, held: Held, retry: Retry, set: string[] = [], given: string[] = []): Promise<boolean> {
    const row = { ...held, pause_ms: retry.pauseMs, counted: retry.attempt };
    const sets = [`next_try_at = ${now} + held.pause_ms * interval '1 millisecond'`, 'attempt = held.counted', ...set];
    return (await this.release(tx, [row], sets, ['pause_ms float8', 'counted int', ...given])) === 1;
  }

  private columns(of: string): string {
    return Object.keys(this.table.key)
      .map((column) => `${of}.${column}`)
      .join(', ');
  }
}
