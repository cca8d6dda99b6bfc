import { IsIn, IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsText } from '#machine';
import { type TextEncoding, textEncodings } from '#tabular';
import { type ExportFormat, IsFormat } from '../exports/export-file.js';
import { PreviewQuery } from '../request/preview.query.js';

export class TemplateQuery {
  /** The columns, or a file to be filled in. */
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

/** What is asked about an uploaded table. */
export class TableQuery extends PreviewQuery {
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
