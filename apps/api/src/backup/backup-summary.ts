import type { Manifest } from '#platform';

/** What is in a backup, for the person who made or restored it. */
export function summaryOf({ files, database, documents, withKeys, begunAt }: Manifest): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const held = files.filter(({ path }) => path.startsWith('documents/')).length;
  return [
    `${files.length} files, ${Math.ceil(bytes / 1_000_000)} MB, begun at ${begunAt}`,
    database === null ? 'without the database, which is one of your own' : `with the database (PostgreSQL ${database.postgres})`,
    documents === 'here' ? `with ${held} documents` : 'without the documents, which lie in a bucket',
    withKeys
      ? 'with the keys that sign checkpoints: keep it as secret as they are'
      : 'without the keys that sign checkpoints (keys/)',
  ].join('\n');
}
