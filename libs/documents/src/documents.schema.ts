import { projectFile, sqlMigration } from '#platform';

export const documentsMigration = sqlMigration(
  1764000012000,
  'Documents',
  projectFile('libs/documents/migrations/documents.sql'),
);

export const documentRemovalMigration = sqlMigration(
  1764600004100,
  'DocumentRemoval',
  projectFile('libs/documents/migrations/document-removal.sql'),
);

/** Tables of the past: the application may add to them and read them, nothing else. */
export const documentsAppendOnly = ['document', 'document_upload'];
