import { getMetadataStorage } from 'class-validator';
import { memoize } from './memoize.js';
import { pointerPart } from './plain-json.js';
import type { PayloadProblem } from './reason.js';
import type { PayloadClass } from './workflow.js';

/**
 * Fields that were given although `@ValidateIf` leaves them out here, at any depth: class-validator looks at none of them, so
 * they would be stored unchecked.
 * @param value a payload as the instance that was validated.
 */
export function unexpectedFields(value: unknown, path = ''): PayloadProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = `${path}/${pointerPart(name)}`;
    return isExpected(value, name) ? unexpectedFields(part, at) : [{ path: at, code: 'isAskedFor' }];
  });
}

function isExpected(owner: object, name: string): boolean {
  return (conditionsOf(owner.constructor).get(name) ?? []).every((isExpectedOf) => isExpectedOf(owner, (owner as Values)[name]));
}

type Condition = (owner: object, value: unknown) => boolean;
type Values = Readonly<Record<string, unknown>>;

// Cached: looking for them at every field was a third of the time of a validation (2026-11-28).
const conditionsOf = memoize((owner: object) => {
  const found = new Map<string, Condition[]>();
  const metadata = getMetadataStorage().getTargetValidationMetadatas(owner as PayloadClass, '', false, false);
  for (const { type, propertyName, constraints } of metadata) {
    if (type !== 'conditionalValidation') continue;
    found.set(propertyName, [...(found.get(propertyName) ?? []), (constraints as [Condition])[0]]);
  }
  return found;
});
