import type { MailServer } from '../support/mail-server.js';
import type { Receiver } from '../support/receiver.js';

/** What came in by mail, by the id of its delivery. Fails when two that have one id do not say the same. */
export function mailsById({ mails }: Pick<MailServer, 'mails'>): Map<string, unknown> {
  return byId(
    mails.map(({ to, headers, text, html }) => [
      /^<([0-9a-f-]{36})@/.exec(headers['message-id'] ?? '')?.[1],
      { to, subject: headers.subject, from: headers.from, text, html },
    ]),
  );
}

/** What a receiver of webhooks was sent, by its webhook-id. Fails when two that have one id differ by a byte. */
export function webhooksById({ received }: Pick<Receiver, 'received'>): Map<string, unknown> {
  return byId(received.map(({ headers, path, body }) => [headers['webhook-id'] as string | undefined, { path, body }]));
}

function byId(all: readonly (readonly [id: string | undefined, said: unknown])[]): Map<string, unknown> {
  const known = new Map<string, unknown>();
  for (const [id, said] of all) {
    expect(id).toEqual(expect.any(String));
    if (known.has(id!)) expect(said).toEqual(known.get(id!));
    known.set(id!, said);
  }
  return known;
}
