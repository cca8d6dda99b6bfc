import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';

/** What a token may do: read what its person may, act as its person may, or send only the events of one name. */
export type Scope = 'read' | 'act' | `act:${string}`;

const scope = /^(read|act|act:[a-zA-Z][a-zA-Z0-9]{0,63})$/;
const mostScopes = 50;

/** A list of scopes, without repeats. */
export function IsScopes(): PropertyDecorator {
  return applyDecorators(IsArray(), ArrayMinSize(1), ArrayMaxSize(mostScopes), ArrayUnique(), Matches(scope, { each: true }));
}

/** Whether the scopes name this act. A start of a case is the event `start`. */
export function covers(scopes: readonly Scope[], act: 'read' | 'act', event: string | null): boolean {
  return scopes.some((each) => each === act || (act === 'act' && event !== null && each === `act:${event}`));
}
