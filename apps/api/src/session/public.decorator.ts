import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const isPublic = 'isPublic';

/** This route needs no session. Every other route of the API does. */
export function Public(): CustomDecorator {
  return SetMetadata(isPublic, true);
}
