import type { FieldForm } from '../forms.js';
import { type PayloadField, choicesOf, conditionOf, isId, isText, valuesOf } from './payload-fields.js';

/** What is said of one field fits what the field takes. @param form of its event and of all together. */
export function lintFieldForm(place: string, form: FieldForm, field: PayloadField): string[] {
  const { rules } = field;
  const { values = {}, refersTo, takenFrom, beginsWith, beginsWithText, oneOf } = form;
  const faults = [
    ...(choicesOf(rules) ?? []).filter((value) => !Object.hasOwn(values, value)).map((value) => `its value ${value} has no text`),
    refersTo !== undefined && !isId(rules) && 'it refers to a register and is no id',
    takenFrom !== undefined && !isText(rules) && 'it is taken from the case and is no text',
    oneOf !== undefined && !isText(rules) && 'it names a member of a list and is no text',
    oneOf?.lists.length === 0 && 'it names a member of no list',
    takenFrom?.length === 0 && 'it is taken from nowhere',
    beginsWithText !== undefined && !isText(rules) && 'it begins with a text and is none',
    beginsWith?.length === 0 && 'it begins with nothing',
    ...lintCondition(form, field),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${place}: ${fault}`);
}

/** It is shown where `@ValidateIf` expects it, and only by a field beside it that has a few values. */
function lintCondition({ when }: FieldForm, { rules, beside }: PayloadField): string[] {
  const isShown = conditionOf(rules);
  if (when === undefined) return isShown === null ? [] : ['it is required on a condition that the form does not declare'];
  const other = beside.get(when.field);
  if (other === undefined) return [`it is required by ${when.field}, which is not beside it`];
  const values = valuesOf(other);
  if (values === null) return [`it is required by ${when.field}, which has not a few values`];
  return [
    ...when.is.filter((value) => !values.includes(value)).map((value) => `${when.field} is never ${value}`),
    ...values
      .filter((value) => isShown !== null && isShown({ [when.field]: value }) !== when.is.includes(value))
      .map((value) => `where ${when.field} is ${value}, the form and the payload differ on whether it is required`),
  ];
}
