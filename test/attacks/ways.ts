import { type PayloadClass, payloadSchema } from '#machine';
import { type Schema, schemaOf } from './sample.js';

/** A field whose value decides which others are asked for. */
interface Fork {
  readonly field: string;
  /** What is asked for, by value. */
  readonly asked: readonly (readonly [value: string | boolean, fields: readonly string[]])[];
}

const reasons = ['reasonCode', 'reasonText'];
const forks: readonly Fork[] = [
  // A kenesh answers in three ways.
  {
    field: 'decision',
    asked: [
      ['accept', []],
      ['decline', reasons],
      ['counter', ['counter']],
    ],
  },
  {
    field: 'agrees',
    asked: [
      [true, []],
      [false, reasons],
    ],
  },
];

/** The ways in which a payload can be filled in, a schema for each; most have one. */
export function waysOf(payloadClass: PayloadClass): (readonly [way: string, schema: Schema])[] {
  const schema = schemaOf(payloadSchema(payloadClass));
  const { properties = {}, required = [] } = schema;
  const fork = forks.find(({ field, asked }) =>
    [field, ...asked.flatMap(([, fields]) => fields)].every((name) => name in properties),
  );
  if (fork === undefined) return [['', schema]];
  const conditional = fork.asked.flatMap(([, fields]) => fields);
  return fork.asked.map(([value, asked]) => {
    const kept = Object.entries(properties).filter(([name]) => asked.includes(name) || !conditional.includes(name));
    const decided = { ...properties[fork.field], enum: [value] };
    return [
      String(value),
      { ...schema, required: [...required, ...asked], properties: { ...Object.fromEntries(kept), [fork.field]: decided } },
    ];
  });
}
