import { fieldForm } from '../form/form-context';
import { payloadOf, type TypedFault } from '../form/payload';
import { type FieldSchema, kindOf } from '../form/schema';
import type { StartOption } from './start-options';
import type { Counts, WayDraft } from './way-draft';

/** The form of what is said of one recipient of many, and its field that is the body. */
export const recipientForm = 'recipient';
const bodyField = 'body';

export interface RecipientField {
  /** The field of the start that a recipient is. */
  readonly name: string;
  readonly kinds: readonly string[];
  /** What else is said of each recipient, by field. */
  readonly shares: Readonly<Record<string, FieldSchema>>;
}

/** Which field of a start is its recipient: the body of the same kinds as each of many; null where cases begin one by one. */
export function recipientFieldOf({
  workflow,
  event,
  schema,
  recipient,
}: Pick<StartOption, 'workflow' | 'event' | 'schema' | 'recipient'>): RecipientField | null {
  if (recipient === null) return null;
  const shares = Object.fromEntries(Object.entries(recipient.properties ?? {}).filter(([each]) => each !== bodyField));
  const kinds = fieldForm({ workflow, event: recipientForm }, bodyField).refersTo?.kinds ?? [];
  const name = (schema.required ?? []).find((each) => {
    const to = fieldForm({ workflow, event }, each).refersTo;
    return !(each in shares) && to?.register === 'body' && String(to.kinds) === String(kinds);
  });
  return name === undefined ? null : { name, kinds, shares };
}

export interface Counted {
  readonly key: string;
  readonly number: string;
}

/** A list of numbers by name can be asked of many recipients in one table; undefined for anything else. */
export function countedIn(schema: FieldSchema): Counted | undefined {
  const fields = Object.entries(schema.items?.properties ?? {});
  const [key, number] = [
    fields.find(([, each]) => kindOf(each) === 'text'),
    fields.find(([, each]) => kindOf(each) === 'number'),
  ];
  return fields.length === 2 && key !== undefined && number !== undefined ? { key: key[0], number: number[0] } : undefined;
}

export const noCounts: Counts = { names: [], by: {} };

/** What is said of one recipient beside who it is; `faults` by the path of its cell: `volumes.<body>.2`. */
export function shareOf(
  { shares }: RecipientField,
  { counts }: Pick<WayDraft, 'counts'>,
  body: string,
): { readonly share: Readonly<Record<string, unknown>>; readonly faults: readonly TypedFault[] } {
  const faults: TypedFault[] = [];
  const share = Object.entries(shares).flatMap(([field, schema]): [string, unknown][] => {
    const counted = countedIn(schema);
    if (counted === undefined) return [];
    const { names, by } = counts[field] ?? noCounts;
    const rows = names.flatMap((name, index) => {
      const text = by[body]?.[index] ?? '';
      return name.trim() === '' || text.trim() === '' ? [] : [{ index, typed: { [counted.key]: name, [counted.number]: text } }];
    });
    const { payload, faults: found } = payloadOf(
      { type: 'object', properties: { [field]: schema } },
      { [field]: rows.map(({ typed }) => typed) },
    );
    // A number that cannot be read is missing as well: the first is what is wrong with a row.
    for (const [at, row] of rows.entries()) {
      const fault = found.find(({ path }) => path.startsWith(`${field}.${at}.`));
      if (fault !== undefined) faults.push({ code: fault.code, path: `${field}.${body}.${row.index}` });
    }
    return rows.length === 0 ? [] : [[field, (payload as Record<string, unknown>)[field]]];
  });
  return { share: Object.fromEntries(share), faults };
}
