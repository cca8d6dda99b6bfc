import { itemLooks } from '#machine';
import { byName, component, describing, flag, list, object, oneOf, text, translated } from '#schema';

const places = list(text);

const FieldForm = component(
  'FieldForm',
  object(
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
      when: object({ field: text, is: list(describing<string | boolean>({ type: ['string', 'boolean'] })) }),
      isNeeded: flag,
    },
  ),
);
const fieldForms = byName(FieldForm);

const EventForm = component(
  'EventForm',
  object(
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
);

/** What the forms of a workflow ask of people. */
export const FormsView = component(
  'Forms',
  object(
    { fields: fieldForms, events: byName(EventForm) },
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
);

/** How the money of a case is shown. */
export const CaseMoneyView = component(
  'CaseMoney',
  object(
    { ledgerKinds: { ...list(object({ kind: text, text: translated })), description: 'In the order of the way of the money' } },
    {
      yearlyCost: { ...object({ places, text: translated }), description: 'Places in the data of a case: tyiyn by year' },
      items: {
        ...object({ places, text: translated, states: byName(object({ text: translated, look: oneOf(...itemLooks) })) }),
        description: 'Places in the data of a case: lists of what is handed over, each with key, kind, description and state',
      },
    },
  ),
);
