import { Client } from 'pg';

/** One statement on a connection of its own. */
export async function queryRows<Row extends object>(url: string, statement: string, parameters: unknown[] = []): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(statement, parameters)).rows);
}

export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  // It is cut when the run is ended from outside.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
