import { IsIn, IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsText } from '#machine';
import { malformed } from '#platform';
import { type TextEncoding, textEncodings } from '#tabular';

export const tableFormats = ['json', 'csv', 'xlsx'] as const;
export type TableFormatAsked = (typeof tableFormats)[number];

export class TemplateQuery {
  /** The columns, or a file to be filled in. */
  @IsOptional() @IsIn(tableFormats) @JSONSchema({ default: 'json' }) format: TableFormatAsked = 'json';
}

/** What is asked about an uploaded table. */
export class TableQuery {
  @IsOptional() @IsIn(['true', 'false']) @JSONSchema({ default: 'true' }) dryRun: 'true' | 'false' = 'true';
  /** Of the preview of the same file; needed to start it. */
  @IsOptional() @IsText(100) token?: string;
  /** Numbers of rows that are to be started although they resemble an open case. */
  @IsOptional()
  @Matches(/^\d{1,7}(,\d{1,7}){0,1999}$/)
  @JSONSchema({ description: 'Numbers of rows, divided by commas' })
  accept?: string;
  /** The office acted in, by name or id; needed when several fit. */
  @IsOptional() @IsText(100) office?: string;
}

export class TableForm {
  /** Of a CSV file; found out when it is not said. */
  @IsOptional() @IsIn(textEncodings) encoding?: TextEncoding;
}

/** The token of a start; null for a dry run. @throws Refused `malformed`. */
export function tokenAsked({ dryRun, token }: Pick<TableQuery, 'dryRun' | 'token'>): string | null {
  if (dryRun === 'false' && token === undefined) throw malformed('/token', 'required');
  if (dryRun === 'true' && token !== undefined) throw malformed('/token', 'whitelistValidation');
  return token ?? null;
}
