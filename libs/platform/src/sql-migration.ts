import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export type Migration = new () => MigrationInterface;

/**
 * A TypeORM migration that runs a plain `.sql` file of the source tree in its own transaction.
 * `timestamp` (13 digits) is its place in the order; `${name}${timestamp}` identifies it for ever.
 */
export function sqlMigration(timestamp: number, name: string, file: URL): Migration {
  return class implements MigrationInterface {
    readonly name = `${name}${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(await readFile(file, 'utf8'));
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${this.name} only goes forward: restore a backup instead.`));
    }
  };
}
