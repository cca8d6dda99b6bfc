import { Refused } from '../api/problem';
import { tyiynOf } from '../form/payload';

/** An amount as typed, in tyiyn. @throws Refused of its field, in these words, as the server would. */
export function typedMoney(field: string, typed: string, text: string): string {
  return tyiynOf(typed) ?? refuse(field, text);
}

/** @throws Refused of its field. */
export function typedYear(field: string, typed: string, text: string): number {
  return /^\s*\d{4}\s*$/.test(typed) ? Number(typed) : refuse(field, text);
}

function refuse(field: string, text: string): never {
  throw new Refused({
    code: 'invalidPayload',
    title: text,
    status: 422,
    detail: text,
    reasons: [],
    problems: [{ path: `/${field}`, code: 'typed', text }],
  });
}
