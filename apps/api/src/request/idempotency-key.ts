import type { FastifyRequest } from 'fastify';
import { Refused } from '#machine';

const idempotencyHeader = 'Idempotency-Key';

/** @throws Refused `malformed` when it is given twice or is not 1 to 128 printable ASCII characters. */
export function readIdempotencyKey({ headers, raw }: FastifyRequest): string | undefined {
  const name = idempotencyHeader.toLowerCase();
  const key = headers[name];
  if (key === undefined) return undefined;
  // Node joins what is given twice into one text, which would pass for a key.
  const times = raw.rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length;
  if (times > 1 || typeof key !== 'string' || !/^[ -~]{1,128}$/.test(key))
    throw new Refused('malformed', [], [{ path: `header ${idempotencyHeader}`, code: 'isIdempotencyKey' }]);
  return key;
}

/** The header in the document of the API. */
export const idempotencyParameter = {
  name: idempotencyHeader,
  required: false,
  description: 'A repeat with the same key and body gets the first answer and changes nothing.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
} as const;
