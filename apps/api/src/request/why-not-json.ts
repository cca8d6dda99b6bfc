import { parse, type ParseError } from 'jsonc-parser';
import { type Reason, reason } from '#machine';

/** Characters of what stands at the place. */
const longestShown = 20;

/**
 * Where a text is no JSON (line and column from 1), and what stands there. Of one that is, what may not stand in it. Empty where it
 * is nested too deep to say.
 */
export function whyNotJson(text: string): Reason[] {
  const errors = errorsOf(text);
  if (errors === null) return [];
  const [first] = errors;
  // It can be read; but a key of it would reach what every object has.
  if (first === undefined) return [reason('jsonNameForbidden')];
  const before = text.slice(0, first.offset).split('\n');
  const place = { line: String(before.length), column: String([...before.at(-1)!].length + 1) };
  const found = text.slice(first.offset, first.offset + Math.max(1, first.length)).trim();
  if (found === '') return [reason('jsonEndsEarly', place)];
  return [reason('jsonUnexpected', { ...place, found: [...found].slice(0, longestShown).join('') })];
}

/** Null: the parser calls itself for each level, and there are too many. */
function errorsOf(text: string): ParseError[] | null {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
    return errors;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
