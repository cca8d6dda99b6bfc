import { DataSource } from 'typeorm';
import { type Configuration, dataSourceOptions, migrate, openDatabase, type OpenDatabase } from '#platform';
import { prepareQueue } from '#queue';
import { appendOnly, entities, migrations } from './schema.js';

export interface Preparation {
  readonly log: Parameters<typeof openDatabase>[1];
  /** Brings in the data without which the program cannot run. */
  readonly load: (dataSource: DataSource) => Promise<void>;
  /** Beside a program or without one; without it a second program on the embedded database is refused. */
  readonly join?: boolean;
}

/** The database that the settings name: up to date and loaded. Whoever prepares it stops it. Throws a StartFault. */
export async function prepareDatabase(configuration: Configuration, { log, load, join }: Preparation): Promise<OpenDatabase> {
  const database = await openDatabase(configuration, log, { join });
  try {
    await migrate({ ...database, migrations, appendOnly });
    await prepareQueue({ ...database, redisUrl: configuration.redisUrl });
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, entities, migrations })).initialize();
    await load(dataSource).finally(() => dataSource.destroy());
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}
