import { canonicalJson, Refused } from '#machine';
import type { EntityManager } from 'typeorm';
import { confirmReplicated } from './confirm-replicated.js';
import { projectFile } from './project-file.js';
import { sqlMigration } from './sql-migration.js';
import { sha256 } from './sha256.js';

/** A request of no case that may be repeated: what it asks for and of whom (`budgetLine:<person>`), its key, and what was sent. */
export interface Repeatable {
  readonly scope: string;
  readonly key: string | undefined;
  readonly request: object;
}

export const requestAnswerMigration = sqlMigration(
  1764000033000,
  'RequestAnswer',
  projectFile('libs/platform/migrations/request-answer.sql'),
);

export const requestAnswerAppendOnly = ['request_answer'];

/**
 * Does what a request asks for, and answers its repeats by the first answer, as JSON. The answer is stored with what was done, or
 * neither is; a repeat meanwhile waits. Without a key it is done.
 * @throws Refused `keyReused` when the key came with another request.
 */
export async function answeredOnce<Answer extends object>(
  tx: EntityManager,
  { scope, key, request }: Repeatable,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return act();
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${scope} ${key}`]);
  const hash = sha256(canonicalJson(plain(request)));
  const [first] = await tx.query<{ hash: Buffer; answer: Answer }[]>(
    'select request_sha256 as hash, answer from request_answer where scope = $1 and key = $2',
    [scope, key],
  );
  if (first !== undefined) {
    if (!first.hash.equals(hash)) throw new Refused('keyReused');
    await confirmReplicated(tx);
    return first.answer;
  }
  const answer = await act();
  await tx.query('insert into request_answer (scope, key, request_sha256, answer) values ($1, $2, $3, $4)', [
    scope,
    key,
    hash,
    JSON.stringify(answer),
  ]);
  return answer;
}

/** As it came: what was left out is not there at all. */
function plain(request: object): unknown {
  return JSON.parse(JSON.stringify(request));
}
