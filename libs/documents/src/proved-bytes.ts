import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { DocumentStore } from './document.store.js';

/** The bytes under a hash are not those that were stored, or are gone: a fault of ours, or of the disk. */
export class DamagedDocument extends Error {
  constructor(hash: string, how: 'missing' | 'changed') {
    super(`The stored document ${hash} is ${how}.`);
    this.name = 'DamagedDocument';
  }
}

/**
 * The bytes of a document, proved: they are read twice, first to prove them, so that damage is an answer of its own and not
 * a broken download; if they change in between, the stream breaks before its last piece. @throws DamagedDocument.
 */
export async function provedBytes(store: DocumentStore, hash: string): Promise<Readable> {
  const proving = createHash('sha256');
  for await (const chunk of await present(store, hash)) proving.update(chunk as Buffer);
  if (proving.digest('hex') !== hash) throw new DamagedDocument(hash, 'changed');
  // Errors of either stream end the other; the reader of the proved one receives them.
  return pipeline(await present(store, hash), proof(hash), () => undefined);
}

async function present(store: DocumentStore, hash: string): Promise<Readable> {
  const bytes = await store.read(hash);
  if (bytes === null) throw new DamagedDocument(hash, 'missing');
  return bytes;
}

/** Passes bytes on, but the last piece only when all of them are those of the hash. */
function proof(hash: string): Transform {
  const proving = createHash('sha256');
  let pending: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _, pass) {
      proving.update(chunk);
      const before = pending;
      pending = chunk;
      pass(null, before);
    },
    flush(pass) {
      if (proving.digest('hex') === hash) pass(null, pending);
      else pass(new DamagedDocument(hash, 'changed'));
    },
  });
}
