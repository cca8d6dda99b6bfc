import { IsText } from '#machine';

/** Why an operator does it: for the record. */
export class Reasoned {
  @IsText(2000) reason!: string;
}
