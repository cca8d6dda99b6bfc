import { IsLocalDate, IsText } from '#machine';
import { type TextEncoding, textEncodings } from '#tabular';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type ImportKind, importKinds } from './import-row.js';

/** What is said of an uploaded list: of what, of which edition, valid from which local date on. */
export class ImportForm {
  @IsIn(importKinds)
  kind!: ImportKind;

  /** The year of the classification of territories. */
  @Matches(/^(199[1-9]|20\d\d|21\d\d)$/)
  edition!: string;

  @IsLocalDate()
  validFrom!: string;

  /** Of a CSV file; found out when it is not said. */
  @IsOptional()
  @IsIn(textEncodings)
  encoding?: TextEncoding;
}

/** The decision to apply an import: why, and which doubtful rows are to be written as they are proposed. */
export class ImportDecision {
  @IsText(2000)
  reason!: string;

  @IsArray()
  @ArrayMaxSize(9_000)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1_048_576, { each: true })
  accepted!: number[];
}
