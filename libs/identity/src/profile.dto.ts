import { IsIn } from 'class-validator';
import { type Language, languages } from '#machine';

/** What a person says of themselves. */
export class ProfileChange {
  /** In which they are told things, unless they ask for another. */
  @IsIn(languages) language!: Language;
}
