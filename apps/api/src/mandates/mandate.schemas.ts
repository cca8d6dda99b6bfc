import type { JsonSchema } from '#machine';
import { mandateOffices } from '#registry';
import { date, id, instant, list, name, object, oneOf, orNull, sha256, text } from '../openapi/schema.js';

const body = object({ id, names: name });

export const mandateSchemas: Readonly<Record<string, JsonSchema>> = {
  Mandate: object({
    id,
    mandator: body,
    mandatary: body,
    offices: list(oneOf(...mandateOffices)),
    basis: object({ number: text, date, document: orNull(sha256) }),
    validFrom: date,
    validTo: date,
    recordedAt: instant,
    revokedAt: orNull(instant),
    revocationReason: orNull(text),
    state: oneOf('pending', 'inForce', 'expired', 'revoked'),
  }),
};
