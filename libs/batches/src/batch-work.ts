import type { DateChange, Reason } from '#machine';
import type { BatchTable } from './batch-operation.js';

/** A case that this process has claimed. `fence`: the next claim has a higher one. */
export interface HeldItem {
  readonly instanceId: string;
  readonly attempt: number;
  readonly fence: number;
}

/** An operation as its work needs it. `id` is its own. */
export interface Running {
  readonly id: string;
  readonly state: 'running' | 'cancelled';
}

/** What became of a case. `outcome` null: nothing yet, it is given back. */
export interface Outcome {
  readonly outcome: 'applied' | 'unchanged' | 'refused' | 'stale' | 'stopped' | 'failed' | 'cancelled' | null;
  readonly appliedSeq?: number;
  readonly reasons?: readonly Reason[];
  readonly changes?: readonly DateChange[];
}

/** What operations of one kind do on a case. */
export interface BatchWork<Operation extends Running = Running, Item extends HeldItem = HeldItem> {
  readonly table: BatchTable;
  /** @throws what the run records as refused, failed, or busy. */
  perform(operation: Operation, item: Item): Promise<Outcome>;
  /** What the case's journal says of the operation; null: nothing. */
  applied(operation: Operation, item: Item): Promise<Outcome | null>;
  /** What a case is recorded as that refuses with this code. */
  refusedAs(code: string): Outcome['outcome'];
}
