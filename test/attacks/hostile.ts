import { sampleOf, type Schema } from './sample.js';

/** A value that must be refused, and where: `pointer` leads to it in the whole, `whole` is otherwise well formed. */
export interface Attack {
  readonly name: string;
  readonly pointer: string;
  readonly whole: unknown;
}

export const rightToLeft = 'turned \u202eback';
export const script = '<script>alert(document.cookie)</script>\'";--';

/** Nothing of these is text, whatever else is asked of it. */
const never: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['a lone surrogate', 'half \ud800 a character'],
  ['NUL', 'a\u0000b'],
  ['an object', { $ne: '' }],
  ['nested without end', JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)],
  ['lists without end', JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)],
];

const numbers: readonly (readonly [name: string, value: unknown])[] = [
  ['a fraction', 1.5],
  ['beyond JSON', JSON.parse('1e999')],
  ['a number as text', '1'],
  ['an exponent as text', '1e3'],
  ['hexadecimal', '0x10'],
];

/** What is written as money and is none. */
const noMoney = ['-1', '1.5', '1e3', '9e99', '01', ' 1', '1 000', '+1', '0x10', '1000000000000000', '', 'NaN', 'Infinity', '١'];
const noDates = [
  '2026-02-30',
  '2026-13-01',
  '2027-02-29',
  '0000-00-00',
  '9999-12-31',
  '2026-1-1',
  '2026-02-28T00:00:00Z',
  '+002026-01-01',
  '20260101',
  'tomorrow',
  'infinity',
];

/** All that must be refused in place of a value of this schema. */
export function hostileTo(schema: Schema): (readonly [name: string, value: unknown])[] {
  const { type } = schema;
  const always = never.filter(([, value]) => type !== 'object' || typeof value !== 'object' || value === null);
  switch (type) {
    case 'object':
      return [...always, ...hostileToObject(schema)];
    case 'array':
      return [...always, ...hostileToList(schema)];
    case 'integer':
      return [...always, ...numbers, ['a flag', true], ['a list', [1]], ...beyond(schema)];
    case 'boolean':
      return [...always, ['a word', 'true'], ['a number', 1], ['a list', [true]]];
    case 'string':
      return [...always, ...hostileToText(schema)];
    default:
      throw new Error(`nothing known of ${JSON.stringify(schema)}`);
  }
}

function hostileToText({ pattern, format, enum: words, minLength, maxLength }: Schema): (readonly [string, unknown])[] {
  const isFree = pattern === undefined && format === undefined && words === undefined;
  return [
    ['a number', 7],
    ['an exponent', 1e3],
    ['a flag', true],
    ['a list of text', ['x']],
    ...(minLength === undefined && isFree
      ? []
      : ([
          ['nothing', ''],
          ['blanks', ' \t\n'],
        ] as const)),
    // Where people write freely, what turns the direction of writing is refused; a password may have it.
    ...(minLength === undefined && isFree
      ? []
      : ([
          ['turned round', rightToLeft],
          ['no width', '\u200b'],
        ] as const)),
    ...(maxLength === undefined ? [] : ([['too long', 'x'.repeat(maxLength + 1)]] as const)),
    ...(isFree
      ? []
      : ([
          ['a script', script],
          ['another word', 'constructor'],
        ] as const)),
    ...(pattern?.startsWith('^(0|[1-9]') ? noMoney.map((money) => [`money ${money}`, money] as const) : []),
    ...(format === 'date' || format === 'date-time' ? noDates.map((date) => [`date ${date}`, date] as const) : []),
  ];
}

function beyond({ minimum, maximum }: Schema): (readonly [string, unknown])[] {
  return [
    ...(minimum === undefined
      ? []
      : ([
          ['too little', minimum - 1],
          ['negative', -1e3],
        ] as const)),
    ...(maximum === undefined
      ? []
      : ([
          ['too much', maximum + 1],
          ['overflowing', 9e99],
        ] as const)),
  ];
}

function hostileToList({ items, minItems = 0, maxItems }: Schema): (readonly [string, unknown])[] {
  const item = sampleOf(items!);
  return [
    ['a text', 'x'],
    ['a number', 1],
    ['an object like a list', { 0: item, length: 1 }],
    ['a list of lists', [[item]]],
    ['a list of nothing', [null]],
    ...(minItems > 0 ? ([['an empty list', []]] as const) : []),
    ...(maxItems === undefined ? [] : ([['too many', Array.from({ length: maxItems + 1 }, () => item)]] as const)),
  ];
}

function hostileToObject(schema: Schema): (readonly [string, unknown])[] {
  const sample = sampleOf(schema) as object;
  return [
    ['a text', 'x'],
    ['a number', 1],
    ['a list of it', [sample]],
    ['a field that is not known', { ...sample, isAdmin: true }],
    ['a prototype', JSON.parse(`{"__proto__":{"isAdmin":true}${rest(sample)}}`)],
    ['a constructor', JSON.parse(`{"constructor":{"prototype":{"isAdmin":true}}${rest(sample)}}`)],
  ];
}

function rest(sample: object): string {
  const inner = JSON.stringify(sample).slice(1, -1);
  return inner === '' ? '' : `,${inner}`;
}

/** Every attack on every part of a value of this schema, one at a time; the pointer is where it must be reported. */
export function attacksOn(schema: Schema): Attack[] {
  return partsOf(schema, '', (value) => value);
}

function partsOf(schema: Schema, pointer: string, embed: (value: unknown) => unknown): Attack[] {
  const here = hostileTo(schema)
    // What stands in place of the whole may be left out: an event needs no payload.
    .filter(([, value]) => pointer !== '' || value !== null)
    .map(([name, value]) => ({ name: `${pointer}: ${name}`, pointer, whole: embed(value) }));
  if (schema.type === 'array') {
    return [...here, ...partsOf(schema.items!, `${pointer}/0`, (value) => embed([value]))];
  }
  const sample = schema.type === 'object' ? (sampleOf(schema) as Record<string, unknown>) : {};
  return [
    ...here,
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
      const at = `${pointer}/${name}`;
      const without = Object.fromEntries(Object.entries(sample).filter(([each]) => each !== name));
      const isNeeded = schema.required?.includes(name) ?? false;
      const missing = isNeeded ? [{ name: `${at}: missing`, pointer: at, whole: embed(without) }] : [];
      return [...missing, ...partsOf(part, at, (value) => embed({ ...sample, [name]: value }))];
    }),
  ];
}

/** Whether the problems name the part at this pointer, or of an entry that is none the list that it stands in. */
export function isReported(problems: readonly { readonly path: string }[], pointer: string): boolean {
  const list = pointer.replace(/\/\d+$/, '');
  return problems.some(({ path }) => path === pointer || path === list || path.startsWith(`${pointer}/`));
}
