import type { Readable } from 'node:stream';

/** Where the bytes of documents lie, each under its SHA-256 (hexadecimal). */
export interface DocumentStore {
  /**
   * Keeps a finished file of the folder of incoming files; it may be taken away from there. What is there already is
   * replaced, so that a damaged file is healed. Once this has answered, the bytes outlive a crash.
   */
  keep(hash: string, file: string, size: number): Promise<void>;
  /** Nothing, where there are none. */
  remove(hash: string): Promise<void>;
  /** The bytes as they lie there, unproved; null when there are none. */
  read(hash: string): Promise<Readable | null>;
}

/** Injects the `DocumentStore`. */
export const DOCUMENT_STORE = Symbol('DOCUMENT_STORE');
