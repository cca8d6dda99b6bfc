import { Equals, IsBoolean } from 'class-validator';
import { IsText } from '#machine';

/** Why it is done: for the record. */
export class Reasoned {
  @IsText(2000) reason!: string;
}

/** A dry run that stores its plan. */
export class PlanBody extends Reasoned {
  @Equals(true) @IsBoolean() dryRun!: boolean;
}

/** Starts what a dry run has shown. */
export class StartBody extends Reasoned {
  @Equals(false) @IsBoolean() dryRun!: boolean;
  @IsText(100) planToken!: string;
}
