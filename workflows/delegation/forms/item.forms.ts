import { eventForms, type FieldForm } from '#machine';
import { texts } from './forms.texts.js';

/** A thing of the case in one of these states. */
export const itemIn = (...states: readonly string[]): FieldForm => ({
  oneOf: { lists: ['items'], value: 'key', label: '{description}', where: { property: 'state', is: states } },
});

/** Things handed over, and the line under which the municipality accounts for the power. */
export const itemForms = eventForms(texts.item, {
  recordHandover: { fields: { item: itemIn('pending', 'contested') } },
  acknowledgeItem: {
    isSignificant: true,
    fields: { item: itemIn('handedOver', 'contested') },
  },
  contestItem: {
    isSignificant: true,
    fields: { item: itemIn('handedOver', 'acknowledged') },
  },
  confirmSeparateLine: {
    isSignificant: true,
    fields: { line: { beginsWith: ['separateLine'] } },
  },
});
