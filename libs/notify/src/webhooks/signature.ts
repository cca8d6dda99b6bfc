import { createHmac, randomBytes } from 'node:crypto';

/** As Standard Webhooks writes it: says what it is to anybody who finds it. */
const prefix = 'whsec_';

/** A new secret of 256 random bits, as its receiver keeps it. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

interface SignedMessage {
  /** The webhook-id: the same in every repeat. */
  readonly id: string;
  /** When it is sent. Real time: receivers refuse what is older than a few minutes, or comes from a demonstration's future. */
  readonly at: Date;
  /** The exact text that is sent. */
  readonly body: string;
}

/**
 * The headers of a message, signed with each secret in use (Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, Base64, `v1,`;
 * several signatures divided by spaces, so that a receiver may know either secret while it is rotated).
 */
export function signedHeaders({ id, at, body }: SignedMessage, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
