import { setTimeout as delay } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { DataSource } from 'typeorm';
import type { Migration } from './sql-migration.js';

interface MigrateOptions {
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** The application's role, who gets rights on the tables and nothing more. The same role in both: it is only migrated. */
  readonly url: string;
  readonly migrations: readonly Migration[];
  readonly appendOnly: readonly Limited[];
}

/** A table that the application may only read and insert into, or where it may do something else than with others; null: nothing. */
export type Limited = string | { readonly table: string; readonly may: string | null };

/** Brings the schema up to date and grants the application's role its rights. Safe when several processes do it at once. */
export async function migrate({ ownerUrl, url, migrations, appendOnly }: MigrateOptions): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await lock(owner);
    await runMigrations(ownerUrl, migrations);
    if (roleOf(url) !== roleOf(ownerUrl)) await owner.query(grants(roleOf(url), appendOnly));
  } finally {
    // The lock ends with its session.
    await owner.end();
  }
}

/**
 * Asks again and again instead of waiting in the database: a statement that waits holds a snapshot, and CREATE INDEX
 * CONCURRENTLY in the other process would wait for that snapshot to end.
 */
async function lock(owner: Client): Promise<void> {
  const attempt = `select pg_try_advisory_lock(hashtext('yntymak'), hashtext('migrate')) as taken`;
  while (!(await owner.query<{ taken: boolean }>(attempt)).rows[0]?.taken) await delay(100);
}

async function runMigrations(url: string, migrations: readonly Migration[]): Promise<void> {
  const dataSource = new DataSource({ type: 'postgres', url, migrations: [...migrations], migrationsTableName: 'migrations' });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** Several statements in one query are one transaction: nobody sees a table without its limits. */
function grants(role: string, limited: readonly Limited[]): string {
  const application = escapeIdentifier(role);
  return [
    ...revokesFrom('public'),
    ...revokesFrom(application),
    `grant usage on schema public to ${application}`,
    `grant select, insert, update, delete on all tables in schema public to ${application}`,
    `grant usage on all sequences in schema public to ${application}`,
    ...[...limited, { table: 'migrations', may: 'select' }].flatMap((each) => {
      const { table, may } = typeof each === 'string' ? { table: each, may: 'select, insert' } : each;
      const name = escapeIdentifier(table);
      return [
        `revoke all on ${name} from ${application}`,
        ...(may === null ? [] : [`grant ${may} on ${name} to ${application}`]),
      ];
    }),
    `do $$ begin execute format('grant connect on database %I to %I', current_database(), ${escapeText(role)}); end $$`,
  ].join(';\n');
}

const revokesFrom = (grantee: string): string[] => [
  `do $$ begin execute format('revoke all on database %I from %s', current_database(), ${escapeText(grantee)}); end $$`,
  `revoke all on schema public from ${grantee}`,
  `revoke all on all tables in schema public from ${grantee}`,
  `revoke all on all sequences in schema public from ${grantee}`,
];

function escapeText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
