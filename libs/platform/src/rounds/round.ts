import { sqlMigration } from '../sql-migration.js';
import { projectFile } from '../project-file.js';

/** Work that is looked at again and again: what is left to do, was lost, or comes near. Of all workers one runs it at a time. */
export interface Round {
  /** Names its lock and its row in `round_run`. */
  readonly name: string;
  /** Milliseconds from one run to the next, give or take a fifth. */
  readonly everyMs: number;
  /** Whatever it throws is noted, and the next run tries again. */
  run(): Promise<void>;
}

/** Injects the rounds that a worker runs. */
export const ROUNDS = Symbol('ROUNDS');

export const roundsMigration = sqlMigration(1764000021000, 'RoundRun', projectFile('libs/platform/migrations/round-run.sql'));
