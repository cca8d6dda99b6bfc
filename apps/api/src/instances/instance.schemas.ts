import { IncomingPaper, type JsonSchema, payloadSchema } from '#machine';
import {
  anything,
  byName,
  component,
  date,
  flag,
  id,
  instant,
  list,
  name,
  object,
  oneOf,
  orNull,
  sha256,
  text,
  tyiyn,
  whole,
} from '../openapi/schema.js';

/** Who says by when something is due: law, our recommendation, or the case itself. */
const basis = oneOf('statutory', 'recommended', 'own');

const subject = {
  id,
  groupId: { ...orNull(id), description: 'Of the cases that were started together' },
  workflow: text,
  state: text,
  stateText: text,
  number: text,
  title: text,
  isFinal: flag,
  changedAt: instant,
};
const ledgerTotals = {
  dueToDate: tyiyn,
  received: tyiyn,
  coverage: orNull({ type: 'integer', description: 'Basis points of what is due, rounded down' }),
};
const difference = { name: text, from: orNull(text), to: orNull(text) };
const due = { dueOn: orNull(date), dueAt: orNull(instant) };
const actor = object(
  { person: orNull(id), body: orNull(id), office: orNull(text), basis: text },
  { mandate: object({ id, body: id }) },
);

export const instanceSchemas: Readonly<Record<string, JsonSchema>> = {
  Answer: object({
    id,
    seq: whole,
    state: text,
    states: list(text),
    tasks: list(object({ name: text, event: text, dueOn: orNull(date) })),
  }),
  GroupAnswer: object({ groupId: id, ids: list(id) }),
  Group: object({
    id,
    workflow: text,
    title: { ...text, description: 'Of the first case' },
    count: { ...whole, description: 'Cases, of those that the caller may see' },
    firstNumber: text,
    lastNumber: text,
  }),
  Verdict: object({ allowed: flag, reasons: list(component('Reason')), preview: orNull(component('Preview')) }),
  Preview: object({
    state: text,
    stateText: text,
    tasks: list(object({ name: text, text, event: text, party: text, office: text, dueOn: orNull(date) })),
    changes: {
      ...list(object({ path: text, before: anything, after: anything })),
      description: 'Entries of the data that would be another',
    },
  }),
  InstancePage: object({
    items: list(object({ ...subject, attributes: byName(anything) })),
    count: { type: 'string', pattern: '^(\\d+|1000\\+)$', description: 'Exact up to 1000' },
    nextCursor: orNull(text),
  }),
  Instance: object({
    ...subject,
    version: text,
    seq: whole,
    states: list(text),
    isStopped: flag,
    data: anything,
    parties: list(object({ party: text, body: id, names: name })),
    events: list(object({ type: text, text, accepted: flag, entitled: flag, allowed: flag, reasons: list(component('Reason')) })),
    tasks: list(object({ name: text, text, event: text, party: text, body: id, office: text, ...due })),
    deadlines: list(
      object({
        name: text,
        text,
        from: date,
        dueOn: date,
        dueAt: instant,
        provisional: flag,
        rule: orNull(text),
        basis,
      }),
    ),
    children: list(object({ id, workflow: text, state: text, number: text, title: text, isFinal: flag })),
  }),
  Paper: payloadSchema(IncomingPaper),
  JournalRecord: object(
    {
      instance: id,
      seq: whole,
      at: instant,
      event: text,
      text,
      payload: anything,
      facts: byName(anything),
      factHashes: byName(sha256),
      actor,
      from: list(text),
      to: list(text),
      workflow: text,
      version: text,
      previous: orNull(sha256),
      hash: sha256,
    },
    { snapshot: sha256, group: id, paper: component('Paper'), bulk: object({ id, reason: text }) },
  ),
  Terms: object({
    seq: whole,
    at: instant,
    event: text,
    name: text,
    hash: sha256,
    clauses: byName(object({ hash: text, text: orNull(text) })),
    amounts: byName(byName(tyiyn)),
    fields: byName(orNull(text)),
  }),
  TermsComparison: object({
    clauses: list(object(difference)),
    amounts: list(object({ group: text, ...difference, difference: { type: 'string', pattern: '^-?\\d+$' } })),
    fields: list(object(difference)),
  }),
  Ledger: object({
    rows: list(object({ kind: text, period: text, source: text, body: orNull(id), amount: tyiyn })),
    totals: object(ledgerTotals),
    payees: {
      ...list(object({ ...ledgerTotals, body: id })),
      description: 'Where the case has several: each, with its own money',
    },
  }),
  Reminder: object({
    task: text,
    text,
    party: text,
    office: text,
    body: id,
    deadline: orNull(text),
    dueOn: date,
    basis,
    workingDays: { ...whole, description: 'After the due date; negative: before it' },
    tells: list(oneOf('office', 'superior', 'control')),
    on: date,
    toldAt: { ...orNull(instant), description: 'When it went out; null: it is to come, if nothing changes' },
  }),
  Task: object({
    instance: id,
    workflow: text,
    state: text,
    stateText: text,
    number: text,
    title: text,
    name: text,
    text,
    event: text,
    body: id,
    office: text,
    ...due,
    dueBasis: {
      ...orNull(basis),
      description: 'Who says so: law, a recommendation, the case itself; null: it has no date',
    },
    provisional: {
      ...flag,
      description: 'The due date was counted over a year without an approved calendar, and may move',
    },
  }),
};
