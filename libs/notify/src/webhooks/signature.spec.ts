import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, signedHeaders } from './signature.js';

const body = JSON.stringify({ type: 'notice.filed', data: { text: 'Бишкек — ынтымак ✓' } });
const message = { id: '0193e000-0000-7000-8000-000000000001', at: new Date(), body };

test('a secret is written as the standard says, and is never the same', () => {
  const secrets = Array.from({ length: 100 }, newWebhookSecret);
  for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(new Set(secrets).size).toBe(100);
});

test('the reference library takes the signature, and reads what was signed', () => {
  const secret = newWebhookSecret();
  const headers = signedHeaders(message, [secret]);
  expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(message.id, message.at, body));
});

test('while a secret is rotated either is enough, and no other', () => {
  const [next, former, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
  const headers = signedHeaders(message, [next, former]);
  for (const secret of [next, former]) expect(new Webhook(secret).verify(body, headers)).toBeDefined();
  expect(() => new Webhook(other).verify(body, headers)).toThrow('No matching signature');
});

test('a message that was changed, or is sent again under another id or hour, is not taken', () => {
  const secret = newWebhookSecret();
  const headers = signedHeaders(message, [secret]);
  const verify = (text: string, more: object = {}): unknown => new Webhook(secret).verify(text, { ...headers, ...more });
  expect(() => verify(`${body} `)).toThrow('No matching signature');
  expect(() => verify(body, { 'webhook-id': 'another' })).toThrow('No matching signature');
  const soon = String(Number(headers['webhook-timestamp']) + 10);
  expect(() => verify(body, { 'webhook-timestamp': soon })).toThrow('No matching signature');
  const old = signedHeaders({ ...message, at: new Date(Date.now() - 600_000) }, [secret]);
  expect(() => new Webhook(secret).verify(body, old)).toThrow('too old');
});
