import type { JsonSchema } from '#machine';
import { importKinds, importVerdicts } from '#registry';
import { textEncodings } from '#tabular';
import {
  anything,
  byName,
  date,
  id,
  instant,
  list,
  object,
  oneOf,
  orNull,
  page,
  sha256,
  text,
  translated,
  whole,
} from '../openapi/schema.js';

/** The same fields, and the file beside them. */
export function formSchema(fields: JsonSchema): JsonSchema {
  const { properties, required } = fields as unknown as { properties: Record<string, JsonSchema>; required: readonly string[] };
  const file: JsonSchema = {
    type: 'string',
    contentMediaType: 'application/octet-stream',
    description: 'CSV or XLSX, up to 10 MiB',
  };
  return { ...fields, properties: { ...properties, file }, required: [...required, 'file'] };
}

const row = object({
  row: { ...whole, description: 'The number that a spreadsheet shows' },
  verdict: oneOf(...importVerdicts),
  reasons: list(object({ code: text, cell: orNull(text), params: byName(text), text: translated })),
  found: { ...byName(text), description: 'As the file has it' },
  proposed: { ...anything, description: 'Exactly what would be written; null: nothing can be' },
});

export const importSchemas: Readonly<Record<string, JsonSchema>> = {
  ImportRow: row,
  Import: object({
    id,
    kind: oneOf(...importKinds),
    edition: text,
    validFrom: date,
    file: object({
      name: text,
      sha256,
      format: oneOf('csv', 'xlsx'),
      encoding: orNull(oneOf(...textEncodings)),
      ignoredColumns: list(text),
    }),
    createdAt: instant,
    counts: object(Object.fromEntries(importVerdicts.map((verdict) => [verdict, whole]))),
    application: orNull(
      object({
        at: instant,
        reason: text,
        accepted: list(whole),
        skippedWithParent: { ...list(whole), description: 'Sound rows left out because the unit above them was' },
        written: whole,
        ended: { ...whole, description: 'Units of other editions that ended, since their code goes on' },
      }),
    ),
    rows: page({ $ref: '#/components/schemas/ImportRow' }),
  }),
};
