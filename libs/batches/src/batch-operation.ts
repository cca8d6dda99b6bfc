import type { OperationName } from '#platform';
import type { ManyCases } from '#engine';

/**
 * An operation over many, in two acts: the plan, a dry run, says what would be done, changes nothing of it, and names what starts
 * exactly this; the start does it, once.
 */
export interface BatchOperation<Request, Plan, Start, Done> {
  plan(request: Request): Promise<Plan>;
  /** @throws Refused when the plan is another person's, was used, is over, or is no longer what would be done. */
  start(start: Start): Promise<Done>;
}

/** Where plans of one kind are stored, each under the hash of its token. These names become SQL. */
export interface PlanTable {
  readonly name: 'bulk_operation' | 'recomputation' | 'incident_plan';
  /** SQL: whether a row is a plan that is swept away some time. */
  readonly isPlan: string;
  /** The column that is highest in the newest. */
  readonly newest: 'id' | 'expires_at';
  /** Plans that one person may have open. */
  readonly maxOpen: number;
  /** Plans under way in this process: each keeps it busy for as long as its author waits. */
  readonly plannedAtOnce: number;
}

/** Where operations of one kind are stored that run by themselves once they are started. These names become SQL. */
export interface BatchTable extends PlanTable {
  readonly of: ManyCases['of'];
  readonly items: ItemTable;
  readonly startedAs: OperationName;
  /** SQL: what the record of its start says, json. */
  readonly details: string;
  /** The column of the key by which a start that comes again is the same; null: it is by its reason. */
  readonly startKey: 'start_key' | null;
  /** SQL: whether something of it is left to do, and may be done now. */
  readonly isRunning: string;
  /** SQL: what its work needs to know of it, beside its id and state. */
  readonly command: string;
}

/** One row per case of an operation. These names become SQL. */
export interface ItemTable {
  readonly name: 'bulk_item' | 'recomputation_item';
  /** The column that says of which operation. */
  readonly operation: 'bulk_id' | 'recomputation_id';
  /** The column that holds how the plan saw the case, and its type. */
  readonly planned: { readonly column: string; readonly type: 'bigint' | 'json' };
  /** SQL: what the work needs to know of a row `r`, beside the case. */
  readonly claimed: string;
  /** A column, json, that an outcome fills beside those of every table. */
  readonly also: 'changes' | null;
}
