import { incidentKinds } from '#engine';
import type { JsonSchema } from '#machine';
import { flag, list, object, oneOf, orNull, text, whole } from '../openapi/schema.js';
import { workTexts } from '../texts/work.texts.js';

const seconds = { ...orNull({ type: 'number', minimum: 0 }), description: 'Seconds; null: not known' };

export const healthSchemas: Readonly<Record<string, JsonSchema>> = {
  WorkHealth: object({
    status: oneOf('ok', 'degraded'),
    wrong: list(object({ code: oneOf(...Object.keys(workTexts)), text, seconds })),
    sweeper: { ...seconds, description: 'Seconds since the sweeper ran' },
    alarmLag: seconds,
    outboxLag: seconds,
    deliveryLag: seconds,
    isQueueReachable: flag,
    incidents: orNull(object(Object.fromEntries(incidentKinds.map((kind) => [kind, whole])))),
  }),
};
