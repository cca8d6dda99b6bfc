import { Refused, validatePayload } from '#machine';

/**
 * Checks what surrounds the data of a request: its query, or the envelope of an event.
 * @throws Refused `malformed` with the path of each problem.
 */
export function assertShape<Shape extends object>(shape: new () => Shape, value: unknown): Shape {
  try {
    return validatePayload(shape, value) as Shape;
  } catch (error) {
    throw error instanceof Refused ? new Refused('malformed', [], error.problems) : error;
  }
}
