import { IsLocalDate, IsPart, IsText, type RuleUnit, ruleUnits } from '#machine';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

class RuleNote {
  @IsText(300) ky!: string;
  @IsText(300) ru!: string;
  @IsText(300) en!: string;
}

/** A record of a rule, as operators enter it. Without `note` it has that of the record before. */
export class RuleEntry {
  @IsText(100)
  id!: string;

  @IsInt()
  @Min(0)
  @Max(10_000)
  value!: number;

  @IsIn(ruleUnits)
  unit!: RuleUnit;

  /** The first local date on which it counts. */
  @IsLocalDate()
  validFrom!: string;

  /** The first local date on which it no longer counts. */
  @IsOptional()
  @IsLocalDate()
  validTo?: string;

  /** True only where an act sets it; false is shown as recommended, never as required by law. */
  @IsBoolean()
  statutory!: boolean;

  /** Type and body of the act. */
  @IsOptional()
  @IsText(300)
  sourceAct?: string;

  @IsOptional()
  @IsText(100)
  actNumber?: string;

  @IsOptional()
  @IsLocalDate()
  actDate?: string;

  @IsOptional()
  @IsText(100)
  article?: string;

  /** Who compared it with the text of the act. */
  @IsOptional()
  @IsText(200)
  verifiedBy?: string;

  @IsOptional()
  @IsPart(() => RuleNote)
  note?: RuleNote;

  /** Why: for the record. */
  @IsText(2000)
  reason!: string;

  /** True: only says what would be recorded. */
  @IsBoolean()
  dryRun!: boolean;
}
