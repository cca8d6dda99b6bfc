import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { PipelinedTransaction } from './pipelined-transaction.js';

/**
 * The rows of a statement, all in its one parameter (EVIDENCE.md §0.8: many times cheaper to bind than arrays). Rows that hold
 * jsonb come as jsonb: parsed once instead of twice, a third less (November 2026).
 */
export const given = (columns: string): string => {
  const form = columns.includes(' jsonb') ? 'jsonb' : 'json';
  return `${form}_to_recordset($1::${form}) as given (${columns})`;
};

/** A row of which one part is JSON already: that is not written twice. */
export const rowWith = (row: object, name: string, json: string): string =>
  `${JSON.stringify(row).slice(0, -1)},"${name}":${json}}`;

const written = (rows: readonly (object | string)[]): string =>
  `[${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join()}]`;

/**
 * A question of the commit, over the rows of all steps that are stored together. By its name PostgreSQL plans it once for each
 * connection: planning took more of the server's time than carrying out (November 2026).
 * @returns what it returns, of all rows; without rows nothing is sent.
 */
export function batchQuery<Row>(name: string, text: string) {
  return async (tx: EntityManager, rows: readonly object[]): Promise<Row[]> => {
    if (rows.length === 0) return [];
    const values = [JSON.stringify(rows)];
    const line = PipelinedTransaction.of(tx);
    const result = await (line === null
      ? (await connected(tx)).query<Row & object>({ text, values })
      : line.ask<Row & object>({ name: `commit.${name}`, text, values }));
    return result.rows;
  };
}

/** The same of what changes rows and answers nothing: a `Line` goes on at once. Rows may be JSON already, as of `rowWith`. */
export function batchStatement(name: string, text: string) {
  return async (tx: EntityManager, rows: readonly (object | string)[]): Promise<void> => {
    if (rows.length === 0) return;
    const values = [written(rows)];
    const line = PipelinedTransaction.of(tx);
    if (line === null) await (await connected(tx)).query({ text, values });
    else line.send({ name: `commit.${name}`, text, values });
  };
}

/** Deferred constraints now, so that a violation fails as a statement and not as a COMMIT. */
export async function checkConstraints(tx: EntityManager): Promise<void> {
  const text = 'set constraints all immediate';
  const line = PipelinedTransaction.of(tx);
  if (line === null) await tx.query(text);
  else line.send({ text });
}

async function connected(tx: EntityManager): Promise<PoolClient> {
  return (await tx.queryRunner!.connect()) as PoolClient;
}

/**
 * Questions that do not wait for one another's answers: on a `Line` they are sent together, elsewhere one after the other.
 * @throws what the first of them that fails throws: all after it fail of it.
 */
export async function pipelineAll<Questions extends readonly (() => Promise<unknown>)[]>(
  tx: EntityManager,
  ...questions: Questions
): Promise<{ -readonly [Place in keyof Questions]: Awaited<ReturnType<Questions[Place]>> }> {
  const answers = PipelinedTransaction.of(tx) === null ? await inTurn(questions) : await atOnce(questions);
  return answers as { -readonly [Place in keyof Questions]: Awaited<ReturnType<Questions[Place]>> };
}

async function inTurn(questions: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const ask of questions) answers.push(await ask());
  return answers;
}

async function atOnce(questions: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const answers = await Promise.allSettled(questions.map((ask) => ask()));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** As PostgreSQL reads bytes from text. */
export const bytes = (buffer: Uint8Array): string => `\\x${Buffer.from(buffer).toString('hex')}`;
