import { IsIn } from 'class-validator';
import { type Language, languages } from '#machine';

/** What a person says of themselves. */
export class ProfileChange {
  /** In which they are notified, unless they choose another. */
  @IsIn(languages) language!: Language;
}
