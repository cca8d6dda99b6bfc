import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { sessionSettings } from './session-settings.js';
import { StrictClient } from './strict-client.js';
import type { Migration } from './sql-migration.js';

export interface DatabaseOptions {
  /** The application's role. */
  readonly url: string;
  readonly entities: readonly EntityClass[];
  /** Not run, only known: readiness reports whether they are complete. */
  readonly migrations: readonly Migration[];
}

export type EntityClass = new () => object;

/** Milliseconds. The server gives up first, so that a connection is lost only when the link to it is dead. */
export const serverLimits = { lock_timeout: 5_000, idle_in_transaction_session_timeout: 10_000, statement_timeout: 25_000 };
const limits = { connectionTimeoutMillis: 5_000, query_timeout: 30_000 };

/** How the application reaches its database: never synchronises the schema, never waits for ever. Bigints come as strings. */
export function dataSourceOptions({ url, entities, migrations }: DatabaseOptions): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    synchronize: false,
    poolSize: 10,
    applicationName: 'yntymak',
    extra: { ...limits, ...sessionSettings(serverLimits), Client: StrictClient },
  };
}
