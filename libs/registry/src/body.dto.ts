import { IsId, IsLocalDate, IsPart, IsText } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import { type BodyKind, bodyKinds } from './body.entity.js';
import type { Name } from './name.js';

/** Names by language; what is left out is not known, or stays as it is. */
export class BodyName {
  @IsOptional()
  @IsText(300)
  ky?: string;

  @IsOptional()
  @IsText(300)
  ru?: string;

  @IsOptional()
  @IsText(300)
  en?: string;
}

/** A body to be entered. Without `validFrom` it is valid since ever. */
export class BodyEntry {
  @IsIn(bodyKinds)
  kind!: BodyKind;

  @IsPart(() => BodyName)
  name!: BodyName;

  /** Id of its territory. */
  @IsOptional()
  @IsId()
  territory?: string;

  @IsOptional()
  @IsLocalDate()
  validFrom?: string;

  @IsOptional()
  @IsText(2000)
  reason?: string;
}

/** A correction. `validTo`: the first day on which the body is no more. Merging, splitting and renaming are successions. */
export class BodyChange {
  @IsOptional()
  @IsPart(() => BodyName)
  name?: BodyName;

  @IsOptional()
  @IsLocalDate()
  validTo?: string;

  @IsText(2000)
  reason!: string;
}

/** The names after a change: those given, else those borne. */
export function changedName(given: BodyName | undefined, borne: Name): Name {
  return { ky: given?.ky ?? borne.ky, ru: given?.ru ?? borne.ru, en: given?.en ?? borne.en };
}
