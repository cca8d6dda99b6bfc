import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { startEvent } from '../advance.js';
import { idPattern } from '../payload.js';
import type { PayloadClass, Workflow } from '../workflow.js';
import { isNested, partOf, propertiesOf } from './payload-classes.js';

/** A field that a form asks, in parts of the payload too. */
export interface PayloadField {
  /** `clauses.authority`; of a list also what its entries have: `lines.price`. */
  readonly path: string;
  readonly name: string;
  readonly rules: readonly ValidationMetadata[];
  /** The fields of the same object, by name. */
  readonly beside: ReadonlyMap<string, readonly ValidationMetadata[]>;
  /** It stands in an entry of a list. */
  readonly isOfEntry: boolean;
  /** An object with fields of its own. */
  readonly isPart: boolean;
}

/** What is said of one recipient of many: a form of its own, which no event has. */
export const recipientForm = 'recipient';

/** The fields of every form of a workflow, by its event. */
export function payloadFields({ start, startFor, starts, events }: Workflow): ReadonlyMap<string, readonly PayloadField[]> {
  const classes: [string, PayloadClass][] = [
    [startEvent, start.payload],
    ...Object.entries({ ...starts, ...events }).map(([type, { payload }]): [string, PayloadClass] => [type, payload]),
    ...(startFor === undefined ? [] : [[recipientForm, startFor.recipient] as [string, PayloadClass]]),
  ];
  return new Map(classes.map(([type, payloadClass]) => [type, fieldsOf(payloadClass, '', false, [])]));
}

function fieldsOf(
  payloadClass: PayloadClass,
  prefix: string,
  isOfEntry: boolean,
  within: readonly PayloadClass[],
): PayloadField[] {
  // One that holds itself is a fault of its own.
  if (within.includes(payloadClass)) return [];
  const own = propertiesOf(payloadClass);
  const beside = new Map(own);
  return own.flatMap(([name, rules]) => {
    const path = `${prefix}${name}`;
    const nested = rules.find(isNested);
    const part = nested === undefined ? null : partOf(payloadClass, name);
    const isList = Boolean(nested?.each);
    const field = { path, name, rules, beside, isOfEntry, isPart: nested !== undefined && !isList };
    return [field, ...(part === null ? [] : fieldsOf(part, `${path}.`, isOfEntry || isList, [...within, payloadClass]))];
  });
}

type Rules = readonly ValidationMetadata[];

/** The values of a field that has a few. */
export function valuesOf(rules: Rules): readonly (string | boolean)[] | null {
  if (rules.some(({ name }) => name === 'isBoolean')) return [true, false];
  return choicesOf(rules);
}

export function choicesOf(rules: Rules): readonly string[] | null {
  const choice = rules.find(({ name }) => name === 'isIn');
  return choice === undefined ? null : (choice.constraints as [readonly string[]])[0];
}

export function isId(rules: Rules): boolean {
  return rules.some(({ name, constraints }) => name === 'matches' && (constraints as unknown[])[0] === idPattern);
}

const others: readonly unknown[] = ['isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject'];

/** One value, and a text. */
export function isText(rules: Rules): boolean {
  return !rules.some((rule) => isNested(rule) || others.includes(rule.name));
}

/** The condition under which a field is expected at all; null without one. */
export function conditionOf(rules: Rules): ((owner: object) => boolean) | null {
  const conditional = rules.find(({ type, name }) => type === 'conditionalValidation' && name !== 'isOptional');
  return conditional === undefined ? null : (conditional.constraints as [(owner: object) => boolean])[0];
}
