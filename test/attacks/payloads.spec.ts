import { type PayloadClass, type PayloadProblem, Refused, validatePayload, type Workflow, versionsOf } from '#machine';
import { packages } from '#workflows';
import { leave } from '../support/leave/leave.workflow.js';
import { attacksOn, isReported, rightToLeft, script } from './hostile.js';
import { sampleOf, type Schema } from './sample.js';
import { waysOf } from './ways.js';

function payloadsOf({ start, starts, startFor, events }: Workflow): (readonly [string, PayloadClass])[] {
  return [
    ['start', start.payload],
    ...Object.entries({ ...starts, ...events }).map(([type, { payload }]) => [type, payload] as const),
    ...(startFor === undefined ? [] : [['recipient', startFor.recipient] as const]),
  ];
}

/** What is wrong with it; null: it is taken. */
function problemsOf(payloadClass: PayloadClass, payload: unknown): readonly PayloadProblem[] | null {
  try {
    validatePayload(payloadClass, payload);
    return null;
  } catch (error) {
    // Anything else is a fault of ours.
    if (error instanceof Refused && error.code === 'invalidPayload') return error.problems;
    throw error;
  }
}

/** Every text in which people write freely, replaced by another. */
function withTexts(schema: Schema, text: string): unknown {
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, withTexts(part, text)]));
  if (schema.type === 'array') return [withTexts(schema.items!, text)];
  const isFree = schema.type === 'string' && [schema.pattern, schema.format, schema.enum].every((each) => each === undefined);
  return isFree ? text.slice(0, schema.maxLength) : sampleOf(schema);
}

/** Every payload that anybody can send, by its workflow and event. */
const payloads = [...versionsOf(packages), leave].flatMap((workflow) =>
  payloadsOf(workflow).flatMap(([type, payload]) =>
    waysOf(payload).map(([way, schema]) => [`${workflow.name}.${type} ${way}`, payload, schema] as const),
  ),
);

test('there is an event to attack', () => expect(payloads.length).toBeGreaterThan(60));

describe.each(payloads)('%s', (_, payloadClass, schema) => {
  test('takes what its schema describes, also with a script in every text, which stays text', () => {
    expect(problemsOf(payloadClass, sampleOf(schema))).toBeNull();
    const scripted = withTexts(schema, script);
    expect(problemsOf(payloadClass, scripted)).toBeNull();
    expect(validatePayload(payloadClass, scripted)).toEqual(scripted);
  });

  test('refuses every other value where it stands', () => {
    const wrong = attacksOn(schema).flatMap(({ name, pointer, whole }) => {
      const problems = problemsOf(payloadClass, whole);
      return problems !== null && isReported(problems, pointer) ? [] : [{ name, problems }];
    });
    expect(wrong).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  test('refuses marks that turn the direction of writing in every text', () => {
    const turned = JSON.stringify(withTexts(schema, rightToLeft)) === JSON.stringify(sampleOf(schema));
    expect(problemsOf(payloadClass, withTexts(schema, rightToLeft)) === null).toBe(turned);
  });
});
