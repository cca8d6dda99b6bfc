import type { JsonSchema } from '#machine';
import { importKinds, importVerdicts } from '#registry';
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
  text,
  translated,
  whole,
} from '../openapi/schema.js';
import { uploadedTable } from '../openapi/uploaded-table.js';

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
    file: uploadedTable,
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
