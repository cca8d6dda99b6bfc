import { IsLocalDate, IsText } from '#machine';
import { type TextEncoding, textEncodings } from '#tabular';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** What is said of an uploaded calendar: of which year, by which act, and whether it is approved. */
export class CalendarForm {
  @Matches(/^(199[1-9]|20\d\d|21\d\d)$/)
  year!: string;

  /** False: days may still change, so what is counted over the year is provisional. */
  @IsIn(['true', 'false'])
  approved!: 'true' | 'false';

  /** Type and body of the act, such as “Resolution of the Cabinet of Ministers”. All three or none; an approved calendar has them. */
  @IsOptional()
  @IsText(300)
  act?: string;

  @IsOptional()
  @IsText(100)
  actNumber?: string;

  @IsOptional()
  @IsLocalDate()
  actDate?: string;

  /** Why: for the record. */
  @IsOptional()
  @IsText(2000)
  reason?: string;

  /** Of a CSV file; found out when it is not said. */
  @IsOptional()
  @IsIn(textEncodings)
  encoding?: TextEncoding;
}
