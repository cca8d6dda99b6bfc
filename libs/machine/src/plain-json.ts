import type { PayloadProblem } from './reason.js';

const maxDepth = 12;

/** Names that would reach an object's machinery instead of its properties. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What keeps a value from being stored and hashed as it is: nulls (a field that is not there is left out), numbers
 * that JSON cannot hold, text that is not well-formed Unicode or holds NUL, reserved names, too deep nesting.
 */
export function plainJsonProblems(value: unknown, path = '', depth = 0): PayloadProblem[] {
  if (depth > maxDepth) return [{ path, code: 'isNotTooDeep' }];
  if (value === null || value === undefined) return [{ path, code: 'isNotNull' }];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ path, code: 'isFiniteNumber' }];
  if (typeof value === 'string') return isWellFormed(value) ? [] : [{ path, code: 'isWellFormedText' }];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = `${path}/${pointerPart(name)}`;
    return reserved.has(name) || !isWellFormed(name) ? [{ path: at, code: 'isOwnName' }] : plainJsonProblems(part, at, depth + 1);
  });
}

/** Whether JSON holds all of it: nothing that is left out, turned into null or into text. */
export function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isPlainJson);
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isWellFormed(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
