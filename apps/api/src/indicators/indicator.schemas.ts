import { incidentKinds } from '#engine';
import type { JsonSchema } from '#machine';
import { byName, flag, id, instant, list, name, object, orNull, text, whole } from '../openapi/schema.js';
import { coverageFields } from '../treasury/figures.schemas.js';

const days: JsonSchema = { type: 'number', minimum: 0 };
const seconds = { ...orNull({ type: 'number', minimum: 0 }), description: 'Seconds; null: not known' };

export const indicatorSchemas: Readonly<Record<string, JsonSchema>> = {
  Indicators: object({
    workflow: text,
    at: { ...instant, description: 'When it was read: what takes long is told again for 5 seconds' },
    states: list(object({ state: text, text, isFinal: flag, cases: whole, overdue: whole })),
    overdue: { ...whole, description: 'Cases in which something that is awaited is overdue' },
    headlines: { ...orNull(byName(whole)), description: 'Cases by what people ask first; null: the workflow has no such counts' },
    awaited: {
      ...list(
        object({
          name: text,
          text,
          office: text,
          officeText: text,
          open: whole,
          overdue: whole,
          bodies: { ...list(object({ body: id, names: name, open: whole, overdue: whole })), description: 'At most ten' },
          bodyCount: whole,
        }),
      ),
      description: 'Open tasks by name and office, the most overdue first',
    },
    stays: {
      ...object({
        states: list(object({ state: text, text, stays: whole, medianDays: days, ninetiethDays: days })),
        cases: whole,
        steps: whole,
        mostSteps: whole,
        days: whole,
        isCut: flag,
      }),
      description:
        'How long cases were in states that they left within the last `days`, by the whole journals of the cases that changed last: `steps` steps of `cases` cases, at most `mostSteps`; `isCut`: there are more. By nearest rank',
    },
    months: { ...list(object({ month: text, started: whole, inForce: whole, ended: whole })), description: 'The last twelve' },
    money: object({ ...coverageFields, year: whole }),
    operation: {
      ...orNull(
        object({
          incidents: orNull(object(Object.fromEntries(incidentKinds.map((kind) => [kind, whole])))),
          alarmLag: seconds,
          outboxLag: seconds,
          deliveryLag: seconds,
          isQueueReachable: flag,
          webhooksDisabled: whole,
        }),
      ),
      description: 'Only for operators',
    },
  }),
};
