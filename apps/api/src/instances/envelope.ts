import { IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { IsText } from '#machine';
import { assertShape } from '../request/assert-shape.js';

/** What surrounds the payload of an event. */
export class EventEnvelope {
  @IsText(100) type!: string;
  /** The state of the case that the person saw. */
  @IsOptional() @IsInt() @Min(1) seq?: number;
  /** The office acted in, by name or id; needed when several fit. */
  @IsOptional() @IsText(100) office?: string;
  /** The signed scan behind it; the engine looks into it. */
  @IsOptional() @IsObject() paper?: object;
}

/** What surrounds the input of a start. */
export class StartEnvelope {
  /** Another way to begin, by its event. */
  @IsOptional() @IsText(100) start?: string;
  @IsOptional() @IsText(100) office?: string;
  @IsOptional() @IsObject() paper?: object;
}

/**
 * The envelope, checked, and what it carries under these names, unseen: that is the workflow's to judge.
 * @throws Refused `malformed` with the path of each problem.
 */
export function openEnvelope<Envelope extends object, Name extends string>(
  envelope: new () => Envelope,
  body: unknown,
  ...carried: readonly Name[]
): [Envelope, Partial<Record<Name, unknown>>] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [assertShape(envelope, body), {}];
  const isCarried = (name: string): boolean => (carried as readonly string[]).includes(name);
  const entries = Object.entries(body);
  const surrounding = Object.fromEntries(entries.filter(([name]) => !isCarried(name)));
  const content = Object.fromEntries(entries.filter(([name]) => isCarried(name)));
  return [assertShape(envelope, surrounding), content as Partial<Record<Name, unknown>>];
}
