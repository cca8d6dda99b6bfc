import { itemLooks, type JsonSchema } from '#machine';
import { anything, byName, component, flag, list, object, oneOf, orNull, text, translated } from '../openapi/schema.js';
import { diagramSchemas } from './diagram/diagram.schemas.js';

const kinds = ['workflow', 'parties', 'states', 'events', 'fields', 'deadlines', 'tasks', 'reasons', 'notices'];
const permissions = list(object({ party: text, office: text }));
const line = { name: text, version: text, text: translated };
const due = { kind: oneOf('term', 'date', 'lastDay'), rule: orNull(component('Rule')) };
const sending = { schema: anything, by: permissions };

const places = list(text);
const fieldForms = byName(component('FieldForm'));

export const workflowSchemas: Readonly<Record<string, JsonSchema>> = {
  ...diagramSchemas,
  WorkflowLine: object(line),
  Workflow: object({
    ...line,
    start: object({ ...sending, recipient: orNull(anything) }),
    starts: list(object({ type: text, ...sending })),
    events: list(object({ type: text, ...sending })),
    tables: { ...list(text), description: 'Ways to begin that the rows of a table can take' },
    states: list(text),
    deadlines: list(object({ name: text, ...due })),
    tasks: list(
      object({
        name: text,
        state: text,
        party: text,
        office: text,
        event: text,
        due: orNull(object({ deadline: orNull(text), ...due })),
      }),
    ),
    forms: { ...orNull(component('Forms')), description: 'What its forms ask of people beyond the schemas' },
    texts: object(Object.fromEntries(kinds.map((kind) => [kind, kind === 'workflow' ? translated : byName(translated)]))),
    graph: object({
      nodes: list(
        object({
          id: text,
          parent: orNull(text),
          kind: oneOf('atomic', 'compound', 'parallel', 'final'),
          isInitial: flag,
        }),
      ),
      edges: list(object({ from: text, to: text, on: oneOf('event', 'deadline', 'always', 'done'), name: orNull(text) })),
    }),
    versions: {
      ...list(object({ version: text, hasTerms: flag, hasPapers: flag })),
      description: 'Older ones first: what a case of each can have',
    },
    caseMoney: { ...orNull(component('CaseMoney')), description: 'How the money of a case is shown; null: it has none' },
  }),
  CaseMoney: object(
    { ledgerKinds: { ...list(object({ kind: text, text: translated })), description: 'In the order of the way of the money' } },
    {
      yearlyCost: { ...object({ places, text: translated }), description: 'Places in the data of a case: tyiyn by year' },
      items: {
        ...object({ places, text: translated, states: byName(object({ text: translated, look: oneOf(...itemLooks) })) }),
        description: 'Places in the data of a case: lists of what is handed over, each with key, kind, description and state',
      },
    },
  ),
  Forms: object(
    { fields: fieldForms, events: byName(component('EventForm')) },
    {
      mendedBy: {
        ...byName(list(object({ party: text, office: text }))),
        description: 'Who can mend what is missing, by the code of the reason',
      },
      changedTerms: {
        ...places,
        description:
          'Where what holds instead of an agreed term stands in the data of a case, by the name of the field: value, by (a body), on (a date), reasonText',
      },
    },
  ),
  EventForm: object(
    {},
    {
      help: translated,
      isSignificant: { ...flag, description: 'It binds a body: answers are checked before it is sent' },
      sections: list(object({ name: text, title: translated, fields: list(text) }, { help: translated })),
      totals: {
        ...list(
          object(
            { label: translated, rows: text, year: text, amount: text },
            {
              times: list(text),
              counted: object({ property: text, named: text, in: text }),
              share: object({ property: text, of: text }),
              otherwise: list(text),
            },
          ),
        ),
        description:
          'Sums over lists, year by year: amount × counts, or thousandths of another one; of what is left out, what the case has',
      },
      fields: { ...fieldForms, description: 'These go before those of all events' },
    },
  ),
  FieldForm: object(
    {},
    {
      label: translated,
      help: translated,
      values: byName(translated),
      refersTo: object(
        { register: oneOf('body', 'power', 'territory', 'budgetLine', 'payment', 'succession') },
        { kinds: list(text) },
      ),
      takenFrom: { ...places, description: 'Places in the data of a case; the first that holds something is the value' },
      beginsWith: { ...places, description: 'Places in the data of a case; the first that holds something is offered' },
      beginsWithText: { ...places, description: 'Places where the hash of the text stands that is offered' },
      oneOf: object({ lists: list(text) }, { value: text, label: text, where: object({ property: text, is: list(text) }) }),
      when: object({ field: text, is: list({ type: ['string', 'boolean'] }) }),
      isNeeded: flag,
    },
  ),
};
