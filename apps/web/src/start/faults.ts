import type { ProblemReason } from '../api/problem';
import { fieldLabel, type FormSettings } from '../form/form-context';
import type { TypedFault } from '../form/payload';
import type { TextName } from '../language/areas';
import type { Say } from '../language/texts';
import type { FieldFault } from '../ui/error-summary';

/** What was typed wrongly, in words. */
export function typedFaults(
  found: readonly TypedFault[],
  settings: FormSettings,
  say: Say<TextName<'parts.form'>>,
): readonly FieldFault[] {
  return found.map(({ path, code }) => {
    const label = fieldLabel(settings, nameOf(path.split('.')));
    return { field: path, text: code === 'missing' ? say('missing', { label }) : `${label}: ${say(code)}` };
  });
}

/** What the server found wrong, each at its field. @param carriers what surrounds the fields in the request: `payload`, `input`. */
export function serverFaults(
  problems: readonly { readonly path: string; readonly text: string }[],
  settings: FormSettings,
): readonly FieldFault[] {
  return problems.map(({ path, text }) => {
    const field = path.split('/').filter((part, index) => part !== '' && !(index === 1 && ['payload', 'input'].includes(part)));
    return { field: field.join('.'), text: `${fieldLabel(settings, nameOf(field))}: ${text}` };
  });
}

/** The number of the recipient that something is said of: `/recipients/3/volumes` → 3. */
export function recipientIn(path: string | undefined): number | null {
  const [, index] = /^\/recipients\/(\d+)/.exec(path ?? '') ?? [];
  return index === undefined ? null : Number(index);
}

/** Some reasons say what of the request they are of. */
export type PlacedReason = ProblemReason & { readonly path?: string };

function nameOf(path: readonly string[]): string {
  return path.findLast((part) => !/^\d+$/.test(part)) ?? '';
}
