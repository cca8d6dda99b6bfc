import { incidentKinds } from '#engine';
import type { JsonSchema } from '#machine';
import { flag, id, instant, list, name, object, orNull, text, whole } from '../openapi/schema.js';
import { coverageFields } from '../treasury/figures.schemas.js';

const days: JsonSchema = { type: 'number', minimum: 0 };
const seconds = { ...orNull({ type: 'number', minimum: 0 }), description: 'Seconds; null: not known' };

export const indicatorSchemas: Readonly<Record<string, JsonSchema>> = {
  Indicators: object({
    workflow: text,
    workflows: { ...list(object({ name: text, text })), description: 'Those of which the caller sees cases' },
    at: { ...instant, description: 'When it was read: what takes long is told again for 5 seconds' },
    states: list(object({ state: text, text, isFinal: flag, cases: whole, overdue: whole })),
    overdue: { ...whole, description: 'Cases in which something that is awaited is overdue' },
    counts: {
      ...list(object({ name: text, text, cases: whole, state: orNull(text), isBad: flag, isAlwaysShown: flag })),
      description:
        'Cases by what people ask of the workflow first, in words; `state` finds them in the lists, null: they are in several at once',
    },
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
      description: 'Cases in which a task is open, by its name and office, the most overdue first; each case once',
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
    months: { ...list(object({ month: text, started: whole, reached: whole, ended: whole })), description: 'The last twelve' },
    reachedText: { ...orNull(text), description: 'What the cases did that are `reached`; null: the workflow has no such thing' },
    money: { ...orNull(object({ ...coverageFields, year: whole })), description: 'Null: cases of the workflow have none' },
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
