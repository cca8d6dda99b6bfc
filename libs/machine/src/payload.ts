import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsOptional,
  Matches,
  NotEquals,
  registerDecorator,
  ValidateNested,
  type ValidationError,
  type ValidationOptions,
  validateSync,
} from 'class-validator';
import { plainJsonProblems, pointerPart } from './plain-json.js';
import { type PayloadProblem, Refused } from './reason.js';
import { unexpectedFields } from './unexpected-fields.js';
import type { PayloadClass } from './workflow.js';

const tyiyn = /^(0|[1-9]\d{0,14})$/;
const sha256 = /^[0-9a-f]{64}$/;
export const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A non-negative amount of money in tyiyn, as a string of at most 15 digits (up to 9,999 billion som). */
export function IsTyiyn(): PropertyDecorator {
  return constraint('isTyiyn', (value) => typeof value === 'string' && tyiyn.test(value));
}

/** The same, and not nothing. */
export function IsPositiveTyiyn(): PropertyDecorator {
  return all(IsTyiyn(), NotEquals('0'));
}

/** A local date `YYYY-MM-DD` that exists in the calendar, from 1991 to 2199. */
export function IsLocalDate(): PropertyDecorator {
  return constraint('isLocalDate', (value) => typeof value === 'string' && isLocalDate(value));
}

/** A quarter of a year: `2026-Q1`. */
export function IsQuarter(): PropertyDecorator {
  return Matches(/^20\d\d-Q[1-4]$/);
}

/**
 * Text that people wrote: not blank, at most `max` characters, well-formed Unicode, without control characters
 * (line breaks and tabs are allowed) and without marks that turn the direction of writing.
 */
export function IsText(max: number): PropertyDecorator {
  return constraint(
    'isText',
    (value) => typeof value === 'string' && value.length <= max && hasSomething.test(value) && !forbiddenInText.test(value),
    [max],
  );
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function IsSha256(): PropertyDecorator {
  return Matches(sha256);
}

/** A stored document, by its SHA-256. Such fields are found by `documentsNamed`, and the document must be there. */
export function IsDocument(): PropertyDecorator {
  return constraint('isDocument', (value) => typeof value === 'string' && sha256.test(value));
}

/** The id of a row of ours: a UUID as we write it, in lower case, so that equal ids are equal texts. */
export function IsId(): PropertyDecorator {
  return Matches(idPattern);
}

/** An object of a payload class of its own. */
export function IsPart(part: () => PayloadClass): PropertyDecorator {
  return all(IsObject(), ValidateNested(), Type(part));
}

/**
 * A list of objects of a payload class, of `min` to `max` of them.
 * class-validator alone takes a list where one object belongs, at any depth: each entry must be an object itself.
 * @param key the field that no two entries have in common.
 */
export function IsListOf<Part extends object>(
  part: () => new () => Part,
  min: number,
  max: number,
  key?: keyof Part & string,
): PropertyDecorator {
  const isUnique = key === undefined ? [] : [ArrayUnique((entry: Partial<Part> | null) => entry?.[key])];
  return all(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(part),
    ...isUnique,
  );
}

/** A payload class with a text for each name, of which each may be left out. */
export function optionalTexts<Name extends string>(names: readonly Name[], max: number): new () => { [Each in Name]?: string } {
  class OptionalTexts {}
  names.forEach((name) => all(IsOptional(), IsText(max))(OptionalTexts.prototype, name));
  return OptionalTexts;
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

// At least one letter, digit, mark of punctuation or symbol that is seen.
const hasSomething = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;
// Control characters but tab and line breaks, lone surrogates, marks and overrides of direction, what takes no room, the byte order mark.
const forbiddenInText = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

function isLocalDate(value: string): boolean {
  if (!/^(199[1-9]|20\d\d|21\d\d)-\d\d-\d\d$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

function constraint(name: string, validate: (value: unknown) => boolean, constraints: unknown[] = []): PropertyDecorator {
  return (target, property) => {
    const options: ValidationOptions = { message: name };
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options,
      constraints,
      validator: { validate },
    });
  };
}

/**
 * Validates a payload by its class. Unknown properties are refused, so that a misspelt field is never lost unseen, and so are
 * those that `@ValidateIf` leaves out: nothing is stored that was not looked at.
 * @returns the payload as plain JSON, exactly the properties that were given.
 * @throws Refused `invalidPayload` with a JSON pointer for each problem.
 */
export function validatePayload(payloadClass: PayloadClass, payload: unknown): object {
  const given = payload ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new Refused('invalidPayload', [], [{ path: '', code: 'isObject' }]);
  }
  const problems = plainJsonProblems(given);
  if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
  const instance = plainToInstance(payloadClass, given);
  // A class without any decorated property is an empty payload, not an unknown value.
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw new Refused('invalidPayload', [], problemsOf(errors, ''));
  const unexpected = unexpectedFields(instance);
  if (unexpected.length > 0) throw new Refused('invalidPayload', [], unexpected);
  return given;
}

function problemsOf(errors: readonly ValidationError[], parent: string): PayloadProblem[] {
  return errors.flatMap((error) => {
    const path = `${parent}/${pointerPart(error.property)}`;
    const missing = error.value === undefined ? { isMissing: true as const } : {};
    const own = Object.keys(error.constraints ?? {}).map((code) => ({ path, code, ...missing }));
    return [...own, ...problemsOf(error.children ?? [], path)];
  });
}
