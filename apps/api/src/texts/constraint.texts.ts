import type { Text } from '#machine';
import { texts } from './texts.js';

/** Codes that mean what another one means. */
const sameAs: Readonly<Record<string, keyof typeof texts.constraints>> = {
  isFiniteNumber: 'isWellFormedText',
  isOwnName: 'isWellFormedText',
  isNotTooDeep: 'isWellFormedText',
  isNotEmpty: 'isDefined',
  required: 'isDefined',
  isString: 'isText',
  text: 'isText',
  id: 'isUuid',
  isNumber: 'isInt',
  min: 'isInt',
  max: 'isInt',
  year: 'isInt',
  equals: 'isBoolean',
  kind: 'isIn',
  level: 'isIn',
  edition: 'isIn',
  unknown: 'isIn',
  isUnknownBody: 'isIn',
  arrayMinSize: 'isArray',
  arrayNotEmpty: 'isArray',
  arrayMaxSize: 'isArray',
  arrayUnique: 'isArray',
  nestedValidation: 'isObject',
  cursor: 'isCursor',
};

/** What a broken constraint means, by its code. */
export const constraintTexts: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(texts.constraints),
  ...Object.entries(sameAs).map(([code, other]) => [code, texts.constraints[other]] as const),
]);

/** For whatever constraint of a field that was left out: a value that is not there has no shape to complain of. */
export const missingField: Text = texts.missingField;

/** For a constraint that has no text of its own. */
export const otherConstraint: Text = texts.otherConstraint;
