import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const withOneTimePassword = 'withOneTimePassword';

/** Somebody whose password others have seen may do this; everything else only after changing it. */
export function WithOneTimePassword(): CustomDecorator {
  return SetMetadata(withOneTimePassword, true);
}
