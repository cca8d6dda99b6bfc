import type { PipeTransform } from '@nestjs/common';
import { validatePayload } from '#machine';

/** For `@Body(validBody(SomeClass))`. @throws Refused `invalidPayload` with the path of each problem. */
export function validBody(bodyClass: new () => object): PipeTransform<unknown, object> {
  return { transform: (body) => validatePayload(bodyClass, body) };
}
