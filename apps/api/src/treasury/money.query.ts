import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsText } from '#machine';
import { type ExportFormat, IsFormat } from '../exports/export-file.js';
import { PageQuery } from '../request/valid-query.js';

/** What the lists of budget lines and of payments are both asked. */
export class MoneyQuery extends PageQuery {
  /** The body whose money it is. */
  @IsOptional() @IsId() recipient?: string;
  /** Only what cases hold the whole of, or (false) what something is left of to allocate; of payments those that are confirmed. */
  @IsOptional() @IsIn(['true', 'false']) matched?: 'true' | 'false';
  /** Words in any order, of the act, code and year of a line, or of the reference, account and day of a payment. */
  @IsOptional() @IsText(200) q?: string;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}
