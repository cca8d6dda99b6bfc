import type { FieldForm, Forms } from '#machine';
import { texts } from './forms.texts.js';

/** A thing of the case in one of these states. */
export const itemIn = (...states: readonly string[]): FieldForm => ({
  oneOf: { lists: ['items'], value: 'key', label: '{description}', where: { property: 'state', is: states } },
});

/** Things handed over, and the line under which the municipality accounts for the power. */
export const itemForms: Forms['events'] = {
  recordHandover: {
    help: texts.item.recordHandover.help,
    fields: { item: itemIn('pending', 'contested') },
  },
  acknowledgeItem: {
    isSignificant: true,
    help: texts.item.acknowledgeItem.help,
    fields: { item: itemIn('handedOver', 'contested') },
  },
  contestItem: {
    isSignificant: true,
    help: texts.item.contestItem.help,
    fields: { item: itemIn('handedOver', 'acknowledged') },
  },
  confirmSeparateLine: {
    isSignificant: true,
    help: texts.item.confirmSeparateLine.help,
    fields: {
      line: {
        beginsWith: ['separateLine'],
        help: texts.item.confirmSeparateLine.fields.line.help,
      },
    },
  },
};
