import { useMemo } from 'react';
import { faultsOf } from '../entry/faults';
import type { Say } from '../language/texts';
import type { FieldFault } from '../ui/error-summary';

export interface FormFaults {
  /** For the summary: each with the label of its field. */
  readonly faults: readonly FieldFault[];
  readonly faultOf: (field: string) => string | undefined;
}

/**
 * What the server found wrong with the fields of a form. A problem at `/scopes/2` is of the field `scopes`, whose label is the
 * text `scopes`. Problems of anything but these fields are none of these: they are shown as any other refusal.
 * @param fields and `own` stay the same from one drawing to the next.
 * @param own texts in place of the server's, which speaks to programs as well.
 */
export function useFormFaults<Name extends string>(
  error: unknown,
  say: Say<Name>,
  fields: readonly Name[],
  own?: Partial<Readonly<Record<Name, Name>>>,
): FormFaults {
  return useMemo(() => {
    const found = new Map<string, string>();
    for (const [field, text] of faultsOf(error, fields) ?? []) {
      const words = own?.[field as Name];
      found.set(field, words === undefined ? text : say(words));
    }
    const faults = [...found].map(([field, text]) => ({ field, text: `${say(field as Name)}: ${text}` }));
    return { faults, faultOf: (field) => found.get(field) };
  }, [error, say, fields, own]);
}

/** Without what was not filled in: the server then says that it is missing, and not how it should look. */
export function filledIn<Body extends object>(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '')) as Body;
}
