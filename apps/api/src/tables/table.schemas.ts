import type { JsonSchema } from '#machine';
import { textEncodings } from '#tabular';
import { byName, flag, id, list, object, oneOf, orNull, text, translated, whole } from '../openapi/schema.js';
import { uploadedTable } from '../openapi/uploaded-table.js';
import { maxRows } from './table-columns.js';
import { rowOutcomes } from './table-row.js';

const refersTo = object({ register: oneOf('power', 'body') }, { kinds: list(text) });
const begun = object({ id, number: text });

export const tableSchemas: Readonly<Record<string, JsonSchema>> = {
  TableForm: object(
    { file: { ...text, contentMediaType: 'application/octet-stream', description: 'CSV or XLSX, up to 10 MiB' } },
    { encoding: { ...oneOf(...textEncodings), description: 'Of a CSV file; found out when it is not said' } },
  ),
  TableColumns: object({
    workflow: text,
    start: text,
    mostRows: whole,
    columns: list(
      object({
        name: { ...text, description: 'Understood as a header too' },
        title: text,
        titles: translated,
        required: flag,
        yearly: { ...flag, description: 'Each year may have a column of its own; the year alone is understood as its header' },
        refersTo: { ...orNull(refersTo), description: 'A cell names an entry of this register: by id, code or exact name' },
        example: text,
      }),
    ),
  }),
  TableResult: object({
    file: uploadedTable,
    counts: object(Object.fromEntries(['rows', ...rowOutcomes, 'acceptable'].map((name) => [name, whole]))),
    token: { ...text, description: 'Starts exactly this file, by the same person' },
    rows: {
      ...list(
        object({
          row: { ...whole, description: 'The number that a spreadsheet shows' },
          outcome: { ...oneOf(...rowOutcomes), description: 'ok: it would be started; failed: repeat the request' },
          acceptable: {
            ...flag,
            description: 'Refused only because of an open case that it resembles: name the row in `accept`',
          },
          case: orNull(begun),
          reasons: list(
            object({
              code: text,
              params: byName(text),
              column: orNull(text),
              title: orNull(text),
              cell: { ...orNull(text), description: 'As a spreadsheet names it: B7' },
              value: { ...orNull(text), description: 'What the file has there, at most 200 characters' },
              text,
            }),
          ),
        }),
      ),
      maxItems: maxRows,
    },
  }),
};
