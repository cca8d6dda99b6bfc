import { IsId, IsListOf, IsLocalDate, IsPart, IsText } from '#machine';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { BodyName } from './body.dto.js';
import { type BodyKind, bodyKinds } from './body.entity.js';

export const successionKinds = ['merge', 'split', 'boundary', 'rename'] as const;
type BodySuccessionKind = (typeof successionKinds)[number];

/** The act that orders it. */
class SuccessionAct {
  @IsText(200)
  type!: string;

  @IsText(100)
  number!: string;

  @IsLocalDate()
  date!: string;
}

/**
 * What comes after: a body that is there, by its `id`; or a new one by `kind`, `name` and `territory`. Of a rename the
 * body itself with its new `name`.
 */
export class Successor {
  @IsOptional()
  @IsId()
  id?: string;

  @IsOptional()
  @IsIn(bodyKinds)
  kind?: BodyKind;

  @IsOptional()
  @IsPart(() => BodyName)
  name?: BodyName;

  @IsOptional()
  @IsId()
  territory?: string;
}

/** A change of bodies to be recorded. `effectiveOn`: its first day, past or to come. */
export class NewSuccession {
  @IsIn(successionKinds)
  kind!: BodySuccessionKind;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { each: true })
  predecessors!: string[];

  @IsListOf(() => Successor, 1, 100)
  successors!: Successor[];

  @IsLocalDate()
  effectiveOn!: string;

  @IsPart(() => SuccessionAct)
  act!: SuccessionAct;

  @IsOptional()
  @IsText(2000)
  note?: string;

  /** The office acted in (its id or name), when several fit. */
  @IsOptional()
  @IsText(100)
  office?: string;
}
