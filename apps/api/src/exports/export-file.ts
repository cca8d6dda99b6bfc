import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { type JsonSchema, type Language, reason, Refused, type Text } from '#machine';
import type { Page, PageRequest } from '#platform';
import type { Name } from '#registry';
import { type Cell, type Rows, writeCsv, writeXlsx } from '#tabular';
import { text } from '#schema';
import type { FileDecorator } from '../openapi/answering.js';

const exportFormats = ['json', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const maxRows = 10_000;

const fileFormats = ['csv', 'xlsx'] as const;

/**
 * In which form a list is wanted. One operation answers one kind of thing, so that clients can be generated: the document of the
 * API has the list under its address, and the file under `/file` after it; at either the other may be asked for as well.
 */
export function IsFormat(): PropertyDecorator {
  return applyDecorators(IsIn(exportFormats), JSONSchema({ enum: ['json'], default: 'json' }));
}

/** The same query for a file; `limit` and `cursor` say nothing of one. */
export function fileOf<Query extends { format: ExportFormat }>(queryClass: new () => Query): new () => Query {
  class FileQuery extends (queryClass as new () => { format: ExportFormat }) {
    static readonly undocumented = ['limit', 'cursor'];
    @IsIn(fileFormats) @JSONSchema({ enum: [...fileFormats], default: 'csv' }) override format: ExportFormat = 'csv';
  }
  return FileQuery as never;
}

/**
 * What a list is read of: the page that is asked for, or for a file all that match, whatever the page.
 * @throws Refused `tooManyMatched` { most }: more rows than a file holds are refused, never cut.
 */
export async function readListed<Query extends PageRequest, Found extends Pick<Page<unknown>, 'nextCursor'>>(
  format: ExportFormat,
  query: Query,
  read: (query: Query) => Promise<Found>,
): Promise<Found> {
  if (format === 'json') return read(query);
  const found = await read({ ...query, limit: maxRows, cursor: undefined });
  if (found.nextCursor !== null) throw new Refused('tooManyMatched', [reason('tooManyForFile', { most: String(maxRows) })]);
  return found;
}

export interface ExportColumn<Row> {
  readonly title: Text;
  readonly cell: (row: Row, language: Language) => Cell;
}

export interface ExportedTable<Row> {
  /** Of the file, in Latin letters. */
  readonly name: string;
  /** Of the sheet. */
  readonly title: Text;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: readonly Row[];
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** @param on the local date of today, for the name. */
export function exportFile<Row>(
  { name, title, columns, rows }: ExportedTable<Row>,
  { format, language, on }: { format: Exclude<ExportFormat, 'json'>; language: Language; on: string },
): StreamableFile {
  const table = [
    columns.map((column) => column.title[language]),
    ...rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  ];
  return tableFile({ name: `${name}-${on}`, title: title[language], rows: table }, format);
}

/** @param file `name` without extension, in Latin letters; `title` of the sheet. */
export function tableFile(
  { name, title, rows }: { name: string; title: string; rows: Rows },
  format: Exclude<ExportFormat, 'json'>,
): StreamableFile {
  return new StreamableFile(format === 'csv' ? writeCsv(rows) : writeXlsx(title, rows), {
    type: types[format],
    disposition: `attachment; filename="${name}.${format}"`,
  });
}

/**
 * Tyiyn as som with two decimals, as text: a number of a spreadsheet loses digits beyond the fifteenth. Spreadsheets of Kyrgyz and
 * Russian read a comma, of English a point.
 */
export function som(tyiyn: string, language: Language): string {
  const digits = tyiyn.replace('-', '').padStart(3, '0');
  return `${tyiyn.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}${language === 'en' ? '.' : ','}${digits.slice(-2)}`;
}

/** In the language asked for, else as the sources have it. */
export function shownName(name: Name | null | undefined, language: Language): string {
  return name?.[language] ?? name?.ky ?? name?.ru ?? name?.en ?? '';
}

const file: { schema: JsonSchema } = { schema: { ...text, contentMediaType: 'application/octet-stream' } };

/** Documents an operation that answers with a file. */
export function AnswersFile(summary: string): FileDecorator {
  const content = { 'text/csv': file, [types.xlsx]: file };
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status: 200, description: summary, content }));
}
