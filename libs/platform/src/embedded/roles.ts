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

/** Makes the roles and the database unless they are there: a start may have been interrupted after any of them. */
export async function ensureRoles(port: number, secret: DatabaseSecret): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl(port, secret) });
  try {
    await superuser.connect();
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
    await superuser.end();
  }
}
