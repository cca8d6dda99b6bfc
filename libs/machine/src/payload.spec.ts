import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import {
  IsId,
  IsListOf,
  IsLocalDate,
  IsPart,
  IsPositiveTyiyn,
  IsQuarter,
  IsText,
  IsTyiyn,
  optionalTexts,
  payloadSchema,
  type PayloadProblem,
  Refused,
  validatePayload,
} from './index.js';

class Line {
  @IsTyiyn() amount!: string;
}

class Answer {
  @IsIn(['yes', 'no']) answer!: string;
  @ValidateIf(({ answer }: Answer) => answer === 'no') @IsText(10) why?: string;
}

class Sample {
  @IsOptional() @IsText(40) text?: string;
  @IsOptional() @IsTyiyn() amount?: string;
  @IsOptional() @IsPositiveTyiyn() positive?: string;
  @IsOptional() @IsId() id?: string;
  @IsOptional() @IsLocalDate() date?: string;
  @IsOptional() @IsPart(() => Line) one?: Line;
  @IsOptional() @IsListOf(() => Line, 0, 3) many?: Line[];
  @IsOptional() @IsListOf(() => Answer, 0, 3) answers?: Answer[];
}

class Period extends optionalTexts(['north', 'south'], 5) {
  @IsQuarter() quarter!: string;
  @IsListOf(() => Answer, 0, 3, 'answer') answers!: Answer[];
}

const problemsOfPeriod = (payload: object): readonly string[] => {
  try {
    validatePayload(Period, { quarter: '2027-Q1', answers: [], ...payload });
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
};

test('a text for each name, of which each may be left out', () => {
  expect([problemsOfPeriod({}), problemsOfPeriod({ north: 'x', south: 'y' })]).toEqual([[], []]);
  expect(problemsOfPeriod({ north: 'longer' })).toEqual(['/north isText']);
  expect(problemsOfPeriod({ east: 'x' })).toEqual(['/east whitelistValidation']);
  expect(Object.keys(payloadSchema(Period)['properties'] as object).sort()).toEqual(['answers', 'north', 'quarter', 'south']);
});

test('a quarter is one of four', () => {
  expect(['2027-Q4', '2027-Q5', '1999-Q1', '2027-1'].map((quarter) => problemsOfPeriod({ quarter }).length)).toEqual([
    0, 1, 1, 1,
  ]);
});

test('no two entries of a list have the field in common that identifies it', () => {
  const [yes, no] = [{ answer: 'yes' }, { answer: 'no', why: 'late' }];
  expect(problemsOfPeriod({ answers: [yes, no] })).toEqual([]);
  expect(problemsOfPeriod({ answers: [no, yes, no] })).toEqual(['/answers arrayUnique']);
  expect(payloadSchema(Period)).toMatchObject({ properties: { answers: { uniqueItems: true } } });
});

function problems(payload: unknown): readonly PayloadProblem[] {
  try {
    validatePayload(Sample, payload);
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  return [];
}

test.each([
  ['text', 'Айыл өкмөтү, ң ү\nsecond line'],
  ['amount', '0'],
  ['amount', '999999999999999'],
  ['positive', '1'],
  ['id', '0193e000-0000-7000-8000-000000000001'],
  ['date', '2028-02-29'],
  ['one', { amount: '1' }],
  ['many', []],
])('%s %j is accepted', (name, value) => expect(problems({ [name]: value })).toEqual([]));

test.each([
  ['text', ''],
  ['text', '   '],
  ['text', 'x'.repeat(41)],
  ['text', 'NUL \u0000'],
  ['text', 'lone \ud800 surrogate'],
  ['text', 'turned \u202e round'],
  ['text', 'marked \u200f'],
  ['text', '\u200b'],
  ['text', '\u00a0'],
  ['text', 5],
  ['text', ['a']],
  ['amount', '-1'],
  ['amount', '1.5'],
  ['amount', '1e3'],
  ['amount', '01'],
  ['amount', ' 1'],
  ['amount', '1\n'],
  ['amount', '1000000000000000'],
  ['amount', 1],
  ['positive', '0'],
  ['positive', '-1'],
  ['id', '0193E000-0000-7000-8000-000000000001'],
  ['id', '0193e000'],
  ['date', '2027-02-29'],
  ['date', '2027-13-01'],
  ['date', '0000-00-00'],
  ['date', '2027-1-1'],
  ['date', '2027-01-01T00:00:00Z'],
  ['one', [{ amount: '1' }]],
  ['one', 'text'],
  ['many', { amount: '1' }],
  ['many', [[]]],
  ['many', [[{ amount: '1' }]]],
  ['many', [null]],
  ['many', Array.from({ length: 4 }, () => ({ amount: '1' }))],
])('%s %j is refused where it stands', (name, value) => {
  const found = problems({ [name]: value });
  expect(found.length).toBeGreaterThan(0);
  for (const { path } of found) expect(path).toMatch(new RegExp(`^/${name}`));
});

test('what is not a property is refused by its path, also deep inside', () => {
  expect(problems({ texr: 'a' })).toEqual([{ path: '/texr', code: 'whitelistValidation' }]);
  expect(problems({ many: [{ amount: '1', more: 2 }] })).toEqual([{ path: '/many/0/more', code: 'whitelistValidation' }]);
  expect(problems([])).toEqual([{ path: '', code: 'isObject' }]);
  expect(problems('text')).toEqual([{ path: '', code: 'isObject' }]);
});

test.each([
  ['a null where a field is optional', { text: null }, '/text', 'isNotNull'],
  ['a name of the machinery', JSON.parse('{"constructor": {"x": 1}}'), '/constructor', 'isOwnName'],
  ['the same, deep inside', { many: [JSON.parse('{"__proto__": 1, "amount": "1"}')] }, '/many/0/__proto__', 'isOwnName'],
  ['a number beyond JSON', JSON.parse('{"amount": 1e400}'), '/amount', 'isFiniteNumber'],
  ['NUL in an unknown place', { other: 'a\u0000b' }, '/other', 'isWellFormedText'],
  ['half a character', { text: '\ud800' }, '/text', 'isWellFormedText'],
  ['nesting without end', JSON.parse('{"one":'.repeat(20) + '1' + '}'.repeat(20)), `${'/one'.repeat(13)}`, 'isNotTooDeep'],
])('%s is refused', (_, payload, path, code) => expect(problems(payload)).toEqual([{ path, code }]));

test('of a field that was left out it is said that nothing was given, and of no other', () => {
  class Needed extends Sample {
    @IsId() owner!: string;
    @IsListOf(() => Line, 1, 3) lines!: Line[];
  }
  const found = (payload: unknown): readonly PayloadProblem[] => {
    try {
      validatePayload(Needed, payload);
      return [];
    } catch (error) {
      return (error as Refused).problems;
    }
  };
  const missing = found({ answers: [{ answer: 'no' }] });
  expect(new Set(missing.map(({ path }) => path))).toEqual(new Set(['/owner', '/lines', '/answers/0/why']));
  expect(missing.every(({ isMissing }) => isMissing)).toBe(true);
  const wrong = found({ owner: '', lines: [], text: 5, more: 1 });
  expect(wrong.map(({ path }) => path)).toEqual(expect.arrayContaining(['/owner', '/lines', '/text', '/more']));
  expect(wrong.some(({ isMissing }) => isMissing)).toBe(false);
});

test('what is expected on a condition is refused where the condition leaves it out, since nothing would look at it', () => {
  expect(problems({ answers: [{ answer: 'no', why: 'because' }, { answer: 'yes' }] })).toEqual([]);
  expect(problems({ answers: [{ answer: 'no' }] })).toMatchObject([{ path: '/answers/0/why', code: 'isText' }]);
  for (const why of ['because', { $ne: '' }, 'x'.repeat(100_000)])
    expect(problems({ answers: [{ answer: 'yes', why }] })).toEqual([{ path: '/answers/0/why', code: 'isAskedFor' }]);
});

test('the schema says what the validation does', () => {
  expect(payloadSchema(Sample)).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 40 },
      amount: { type: 'string', pattern: '^(0|[1-9]\\d{0,14})$' },
      date: { type: 'string', format: 'date' },
      one: { type: 'object', properties: { amount: { type: 'string' } }, required: ['amount'], additionalProperties: false },
      many: { type: 'array', items: { type: 'object', additionalProperties: false } },
    },
  });
});
