import { type JsonSchema, languages } from '#machine';
import { date, flag, id, instant, name, object, oneOf, orNull, text, whole } from '../openapi/schema.js';

const called = object({ name: text, text });
const kind = oneOf('notice', 'reminder');

export const inboxSchemas: Readonly<Record<string, JsonSchema>> = {
  InboxItem: object({
    id,
    kind,
    isDuty: flag,
    at: instant,
    readAt: orNull(instant),
    case: { ...orNull(object({ id, workflow: text, number: text, title: text })), description: 'Null: of no case' },
    body: object({ id, names: name }),
    text,
    why: text,
    event: called,
    office: called,
    party: { ...orNull(called), description: 'Null: of no case' },
    task: orNull(called),
    dueOn: orNull(date),
    workingDays: orNull(whole),
    termBasis: orNull(oneOf('statutory', 'recommended', 'own')),
  }),
  NotificationSettings: object({
    email: orNull(text),
    emailConfirmed: flag,
    frequency: oneOf('immediate', 'daily'),
    information: flag,
    language: oneOf(...languages),
    mailAvailable: flag,
  }),
  UndeliveredNotice: object({
    kind,
    name: text,
    text: { ...text, description: 'What should have been told, or is awaited' },
    case: object({ id, workflow: text, number: text, title: text }),
    body: object({ id, names: name }),
    party: called,
    office: called,
    at: instant,
  }),
};
