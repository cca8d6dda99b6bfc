import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { describing } from '#schema';

/** What a token may do: read what its person may, act as its person may, or send only one event (`start`: begin cases) of one workflow. */
export type Scope = 'read' | 'act' | `act:${string}.${string}`;

const name = '[a-zA-Z][a-zA-Z0-9]{0,63}';
const scopePattern = `^(read|act|act:${name}\\.${name})$`;

export const scope = describing<Scope>({
  type: 'string',
  pattern: scopePattern,
  description: 'read, act, or act:workflow.event with the names of both (start for starting cases)',
});

const maxScopes = 50;

/** A list of scopes, without repeats. */
export function IsScopes(): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(maxScopes),
    ArrayUnique(),
    Matches(new RegExp(scopePattern), { each: true }),
  );
}

/** Whether the scopes name one of this event, in whichever workflow. */
export function coversSome(scopes: readonly Scope[], event: string): boolean {
  return scopes.some((each) => each.startsWith('act:') && each.endsWith(`.${event}`));
}

/** Whether the scopes name this event of this workflow. */
export function coversEvent(scopes: readonly Scope[], workflow: string, event: string): boolean {
  return scopes.includes(`act:${workflow}.${event}`);
}
