import type { FieldForm, Forms } from '#machine';
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
export const forceForms: Forms['events'] = {
  bringIntoForce: {
    isSignificant: true,
    help: texts.force.bringIntoForce.help,
  },
  serveNotice: {
    isSignificant: true,
    help: texts.force.serveNotice.help,
  },
  suspend: {
    isSignificant: true,
    help: texts.force.suspend.help,
    fields: {
      ground: {
        isNeeded: true,
        values: texts.force.suspend.fields.ground.values,
        help: texts.force.suspend.fields.ground.help,
      },
      reference: {
        isNeeded: true,
        label: texts.force.suspend.fields.reference.label,
        help: texts.force.suspend.fields.reference.help,
      },
      continuityPlan: {
        isNeeded: true,
        help: texts.force.suspend.fields.continuityPlan.help,
      },
    },
  },
  resume: {
    isSignificant: true,
    help: texts.force.resume.help,
  },
  giveNotice: {
    isSignificant: true,
    help: texts.force.giveNotice.help,
    fields: terminationFields,
  },
  withdrawNotice: {
    isSignificant: true,
    help: texts.force.withdrawNotice.help,
  },
  abandon: {
    isSignificant: true,
    help: texts.force.abandon.help,
    fields: terminationFields,
  },
};
