import { getMetadataStorage } from 'class-validator';
import { pointerPart } from './plain-json.js';
import type { PayloadProblem } from './reason.js';

/**
 * Fields that were given although `@ValidateIf` leaves them out here, at any depth: class-validator looks at none of them, so
 * they would be kept as whatever they are.
 * @param value a payload as the instance that was validated.
 */
export function unaskedProblems(value: unknown, path = ''): PayloadProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = `${path}/${pointerPart(name)}`;
    return isAsked(value, name) ? unaskedProblems(part, at) : [{ path: at, code: 'isAskedFor' }];
  });
}

function isAsked(owner: object, name: string): boolean {
  const conditions = getMetadataStorage()
    .getTargetValidationMetadatas(owner.constructor, '', false, false)
    .filter(({ type, propertyName }) => type === 'conditionalValidation' && propertyName === name);
  return conditions.every(({ constraints }) => (constraints as [Condition])[0](owner, (owner as Values)[name]));
}

type Condition = (owner: object, value: unknown) => boolean;
type Values = Readonly<Record<string, unknown>>;
