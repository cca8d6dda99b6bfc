import type { FastifyRequest } from 'fastify';
import { Refused } from '#machine';

const idempotencyHeader = 'Idempotency-Key';

/**
 * How the keys begin that the program itself uses in the scope of a case: a client that sent one first would be taken for it, and
 * the case would miss its deadline, a bulk event or what its child has to say.
 */
const reserved = /^(bulk|deadline|demonstration|effect|recompute|succession|table)-/i;

/** @throws Refused `malformed` when it is given twice or is not 1 to 128 printable ASCII characters, or is one of ours. */
export function readIdempotencyKey({ headers, raw }: FastifyRequest): string | undefined {
  const name = idempotencyHeader.toLowerCase();
  const key = headers[name];
  if (key === undefined) return undefined;
  // Node joins what is given twice into one text, which would pass for a key.
  const times = raw.rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length;
  if (times > 1 || typeof key !== 'string' || !/^[ -~]{1,128}$/.test(key)) throw refused('isIdempotencyKey');
  if (reserved.test(key)) throw refused('isNotReserved');
  return key;
}

function refused(code: string): Refused {
  return new Refused('malformed', [], [{ path: `header ${idempotencyHeader}`, code }]);
}

/** The header in the document of the API. */
export const idempotencyParameter = {
  name: idempotencyHeader,
  required: false,
  description:
    'A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
} as const;
