export { DocumentFacts } from './document.facts.js';
export { DocumentReader } from './document.reader.js';
export { Documents, type NewDocument, type StoredDocument } from './documents.js';
export { DocumentsModule } from './documents.module.js';
export { documentsAppendOnly, documentsMigration } from './documents.schema.js';
export { documentProblemTexts } from './documents.texts.js';
export { contentDisposition } from './file-name.js';
export { longestDocument } from './incoming.js';
export { mediaTypes } from './media-type.js';
