import type { ClientBase } from 'pg';

/**
 * Options of a pool whose connections begin with these settings of PostgreSQL. Set by a statement: a pooler such as PgBouncer refuses
 * those of a start packet that it does not know.
 */
export function sessionSettings(settings: Readonly<Record<string, string | number>>) {
  const statement = Object.entries(settings)
    .map(([name, value]) => `set ${name} = '${value}'`)
    .join(';');
  return { onConnect: async (client: ClientBase): Promise<void> => void (await client.query(statement)) };
}
