import { type GroupStart, IsId, IsListOf, IsText } from '#machine';
import { IsInt, IsNotIn, IsOptional, Max, Min } from 'class-validator';

/** How much of one thing a recipient has to do: the key is that of the line of costs it will stand in. */
class Volume {
  // These names would reach an object's machinery where the volumes stand by key.
  @IsNotIn(['__proto__', 'constructor', 'prototype'])
  @IsText(40)
  key!: string;
  @IsInt() @Min(1) @Max(1_000_000) volume!: number;
}

export class VolumeList {
  @IsOptional() @IsListOf(() => Volume, 1, 50, 'key') volumes?: Volume[];
}

/** What is said of one municipality of many that are offered the same power. */
class RecipientShare extends VolumeList {
  @IsId() body!: string;
}

/** One proposal to many municipalities: each gets a case of its own. */
export const proposalFor: GroupStart = {
  recipient: RecipientShare,
  inputFor: (input: object, { body, volumes }: RecipientShare) => ({
    ...input,
    recipient: body,
    ...(volumes !== undefined && { volumes }),
  }),
};

/** Volumes by key, as the context keeps them; nothing where none were given. */
export function volumesOf({ volumes }: VolumeList): { volumes?: Record<string, number> } {
  return volumes === undefined ? {} : { volumes: Object.fromEntries(volumes.map(({ key, volume }) => [key, volume])) };
}
