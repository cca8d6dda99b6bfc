import type { JsonSchema } from '#machine';
import { byName, flag, id, instant, list, object, oneOf, orNull, sha256, text, whole } from '../openapi/schema.js';

const signature: JsonSchema = {
  type: 'string',
  pattern: '^[0-9a-f]{128}$',
  description: 'Ed25519, of the bytes of the statement',
};
const statement: JsonSchema = { ...text, description: 'The exact text that was signed: canonical JSON (RFC 8785)' };
const publicKey: JsonSchema = { ...text, description: 'PEM (SubjectPublicKeyInfo)' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const signed = object({ statement, signature });

export const checkpointSchemas: Readonly<Record<string, JsonSchema>> = {
  Checkpoint: object({
    number: whole,
    at: instant,
    count: { type: 'integer', description: 'Leaves of the tree: the cases, and the journal of operations' },
    root: sha256,
    previous: orNull(sha256),
    key: sha256,
    hash: sha256,
    statement,
    signature,
  }),
  SigningKey: object({
    number: whole,
    at: instant,
    reason: text,
    key: { ...sha256, description: 'SHA-256 of the public key (SubjectPublicKeyInfo, DER)' },
    publicKey,
    previous: orNull(sha256),
    signedBy: sha256,
    statement,
    signature,
  }),
  Proof: object({
    type: oneOf('proof'),
    version: { type: 'integer', enum: [1] },
    instance: id,
    checkpoint: signed,
    keys: list(signed),
    inclusion: object({ seq: count, index: count, path: list(sha256) }),
    records: list(object({ record: text, hash: sha256, isCovered: flag })),
    facts: { ...byName(text), description: 'Content by its SHA-256' },
  }),
};
