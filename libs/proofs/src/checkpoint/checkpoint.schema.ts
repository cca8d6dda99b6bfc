import { projectFile, sqlMigration } from '#platform';

export const checkpointMigration = sqlMigration(
  1764000013000,
  'Checkpoint',
  projectFile('libs/proofs/migrations/checkpoint.sql'),
);

/** The application may add to them and read them, nothing else. */
export const checkpointAppendOnly = ['signing_key', 'checkpoint', 'checkpoint_head'];
