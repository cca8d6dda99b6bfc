import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { isPublic } from '../session/public.decorator.js';

/** The ids of the operations that need no session: those marked so, and the platform's, which know no sessions. */
export function publicOperations(
  app: INestApplication,
  operationId: (controller: string, method: string) => string,
): Set<string> {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const ids = controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, () => unknown>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => reflector.getAllAndOverride<boolean>(isPublic, [prototype[method]!, metatype]))
      .map((method) => operationId(metatype.name, method));
  });
  return new Set([...ids, 'Health.live', 'Health.ready']);
}
