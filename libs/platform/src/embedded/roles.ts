import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { sqlState } from '../sql-state.js';
import { StartFault } from '../start-fault.js';
import type { DatabaseSecret } from './database-secret.js';

export const databaseName = 'yntymak';
export const ownerRole = 'yntymak_owner';
export const applicationRole = 'yntymak_app';

/** The address of a database of the embedded server. A PGSSLMODE of the environment must not reach it: it speaks no TLS. */
export function embeddedUrl(port: number, role: string, password: string, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** The address for what neither owner nor application may: copying the whole cluster. */
export function superuserUrl(port: number, secret: DatabaseSecret): string {
  return embeddedUrl(port, 'postgres', secret.superuser, 'postgres');
}

/** What answers at the port is not the server in the folder: the same port is another one in another network namespace. */
export class AnotherServer extends Error {}

/**
 * Makes the roles and the database unless they are there: a start may have been interrupted after any of them.
 * @throws AnotherServer when it is not the cluster's own server that answers.
 */
export async function ensureRoles(port: number, secret: DatabaseSecret, cluster: string): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl(port, secret) });
  superuser.on('error', () => undefined);
  try {
    await superuser.connect();
    await assertServerOf(cluster, superuser);
    const roles = await superuser.query<{ rolname: string }>('select rolname from pg_roles');
    const passwords = { [ownerRole]: secret.owner, [applicationRole]: secret.application };
    for (const [role, password] of Object.entries(passwords)) {
      if (!roles.rows.some((row) => row.rolname === role))
        await superuser.query(`create role ${role} login password '${password}'`);
    }
    const database = await superuser.query('select from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await superuser.query(`create database ${databaseName} owner ${ownerRole}`);
  } catch (error) {
    if (sqlState(error) !== '28P01') throw error;
    throw new StartFault('The passwords in database.secret.json are not those of the embedded database beside it.', {
      cause: error,
    });
  } finally {
    await superuser.end().catch(() => undefined);
  }
}

/** Process, folder, start and port stand in a file of the cluster, which server and program must see alike. */
async function assertServerOf(cluster: string, superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
  const [there, here] = [rows[0]!.file, await readFile(join(cluster, 'postmaster.pid'), 'utf8')].map((text) =>
    text.split('\n').slice(0, 4).join(),
  );
  if (there !== here) throw new AnotherServer(`Another server answers at the port of ${cluster}.`);
}
