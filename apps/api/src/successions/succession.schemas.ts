import type { JsonSchema } from '#machine';
import { successionKinds } from '#registry';
import { date, flag, id, instant, list, name, object, oneOf, orNull, text } from '../openapi/schema.js';

const body = object({ id, name });

export const successionSchemas: Readonly<Record<string, JsonSchema>> = {
  Succession: object({
    id,
    kind: oneOf(...successionKinds),
    predecessors: list(body),
    successors: list(body),
    newName: orNull(name),
    effectiveOn: date,
    act: object({ type: text, number: text, date }),
    note: orNull(text),
    recordedAt: instant,
    recordedBy: id,
    tookEffect: { ...flag, description: 'Its day has come, and what it brings is done' },
  }),
  SuccessionCase: object({
    instance: id,
    state: oneOf('pending', 'done', 'failed'),
    reason: orNull({ ...text, description: 'Why it failed or is still pending: the code of the refusal' }),
    changedAt: instant,
  }),
};
