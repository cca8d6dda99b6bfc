import type { JsonSchema } from '#machine';
import { flag, list, object, oneOf, orNull, text, whole } from '../../openapi/schema.js';

const trigger = { on: oneOf('event', 'deadline', 'always', 'done'), name: orNull(text), text };
const point: JsonSchema = { ...list(whole), minItems: 2, maxItems: 2, description: 'x and y, from the upper left corner' };

export const diagramSchemas: Readonly<Record<string, JsonSchema>> = {
  Diagram: object({
    workflow: text,
    version: text,
    width: whole,
    height: whole,
    nodes: list(
      object({
        id: text,
        parent: orNull(text),
        kind: {
          ...oneOf('atomic', 'compound', 'parallel', 'final', 'many'),
          description: 'many: stands for the many states that the ways of its line lead out of',
        },
        isInitial: flag,
        x: whole,
        y: whole,
        width: whole,
        height: whole,
        lines: list(text),
        within: { ...list(object(trigger)), description: 'What happens in this state and does not leave it' },
      }),
    ),
    edges: list(
      object({
        id: text,
        from: text,
        to: text,
        ways: list(object({ ...trigger, from: list(text), to: text })),
        lines: list(text),
        points: list(point),
        labelAt: { ...orNull(point), description: 'The middle of what is written at it' },
      }),
    ),
    flags: { ...list(object({ id: text, text })), description: 'What may be the case beside any state' },
  }),
};
