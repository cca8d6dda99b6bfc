import { Client } from '../support/client.js';
import type { Program } from '../support/program.js';
import { csvOf, formOf, goodRow, tablePath } from '../support/tables.js';

/** Registers so many existing powers by a table: the evidence of each is due on one day. @returns the ids of their cases. */
export async function registerPowers({ url }: Pick<Program, 'url'>, count: number): Promise<string[]> {
  const signatory = await Client.signIn(url, 'aimak.signatory');
  const file = csvOf(...Array.from({ length: count }, (_, index) => ({ ...goodRow, basisNumber: `${index}` })));
  const send = async (query = ''): Promise<{ token: string; rows: { case: { id: string } }[] }> => {
    const { raw, headers } = await formOf(file);
    return (await signatory.send('POST', `${tablePath}${query}`, raw, headers)).body;
  };
  const { token } = await send();
  const { rows } = await send(`?dryRun=false&token=${token}`);
  expect(rows).toHaveLength(count);
  return rows.map((row) => row.case.id);
}
