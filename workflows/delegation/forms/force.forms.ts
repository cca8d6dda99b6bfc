import { eventForms, type FieldForm } from '#machine';
import { terminationGroundValues } from './choices.texts.js';
import { texts } from './forms.texts.js';

const terminationFields: Readonly<Record<string, FieldForm>> = {
  ground: { values: terminationGroundValues },
  actReference: {
    when: { field: 'ground', is: ['court', 'lawChanged'] },
    help: texts.terminationFields.actReference.help,
  },
};

/** Into force, notice of missing money, suspension; the end by notice. */
export const forceForms = eventForms(texts.force, {
  bringIntoForce: { isSignificant: true },
  serveNotice: { isSignificant: true },
  suspend: {
    isSignificant: true,
    fields: {
      ground: { isNeeded: true },
      reference: { isNeeded: true },
      continuityPlan: { isNeeded: true },
    },
  },
  resume: { isSignificant: true },
  giveNotice: { isSignificant: true, fields: terminationFields },
  withdrawNotice: { isSignificant: true },
  abandon: { isSignificant: true, fields: terminationFields },
});
