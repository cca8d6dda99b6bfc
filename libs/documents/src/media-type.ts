import { CsvError, parse } from 'csv-parse';
import { fileTypeFromFile } from 'file-type/node';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What may be stored, with the ending of a file's name that each is opened by. Documents with macros are others. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${openDocument}.text`]: 'odt',
  [`${openDocument}.spreadsheet`]: 'ods',
  'text/csv': 'csv',
  'text/plain': 'txt',
} as const;

/** The type of a file by its content alone; null: none that may be stored. The whole of it is never in memory. */
export async function mediaTypeOf(file: string): Promise<string | null> {
  const recognized = await fileTypeFromFile(file);
  if (recognized !== undefined) return Object.hasOwn(mediaTypes, recognized.mime) ? recognized.mime : null;
  if (!(await isPlainText(file))) return null;
  for (const delimiter of [';', ',', '\t']) if (await isTable(file, delimiter)) return 'text/csv';
  return 'text/plain';
}

// Tab, line breaks and form feed are in texts; every other control character is not.
const binary = /(?![\t\n\r\f])\p{Cc}/u;
/** Markup would be opened as what it is, and a script be run. */
const markup = /^\ufeff?\s*(<[!?a-z]|#!)/i;

/** UTF-8 without control characters, and not markup. */
async function isPlainText(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of createReadStream(file)) {
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (binary.test(text) || (isFirst && markup.test(text))) return false;
      isFirst = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** Rows of equally many fields, two at least of both. */
async function isTable(file: string, delimiter: string): Promise<boolean> {
  let rows = 0;
  let fields = 0;
  const parser = parse({ delimiter, bom: true, skip_empty_lines: true, max_record_size: 100_000 });
  try {
    await pipeline(createReadStream(file), parser, async (records: AsyncIterable<string[]>) => {
      for await (const record of records) {
        rows += 1;
        fields = record.length;
      }
    });
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
  return rows > 1 && fields > 1;
}
