import { Client, type QueryConfig } from 'pg';

/** From the import on: connections take the function that they find when they open. */
const sent = jest.spyOn(Client.prototype, 'query');

/** The statements, with their values, that something sends, in order. */
export async function sentStatements(act: () => Promise<unknown>): Promise<{ text: string; values: unknown[] | undefined }[]> {
  const before = sent.mock.calls.length;
  await act();
  const calls = sent.mock.calls.slice(before) as unknown as [query: string | QueryConfig, values?: unknown[]][];
  return calls
    .map(([query, values]) => (typeof query === 'string' ? { text: query, values } : { text: query.text, values: query.values }))
    .filter(({ text }) => /^\s*(select|with|update|insert|delete)\b/i.test(text));
}
