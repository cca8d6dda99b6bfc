import { IsOptional } from 'class-validator';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import {
  advance,
  documentsNamed,
  explain,
  type Facts,
  IsDocument,
  IsListOf,
  IsPart,
  IsSha256,
  type Paper,
  payloadSchema,
  Refused,
  start,
  type Step,
  validatePayload,
  type WorkflowEvent,
} from './index.js';

const [one, two, three, four, none] = ['a', 'b', 'c', 'd', 'e'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
  string,
];

class Leaf {
  @IsDocument() file!: string;
}
class Branch {
  @IsListOf(() => Leaf, 0, 3) leaves!: Leaf[];
}
class Tree extends Leaf {
  @IsOptional() @IsPart(() => Branch) branch?: Branch;
  @IsOptional() @IsSha256() hash?: string;
}

test('documents are found in fields, inherited ones too, in parts and in lists of parts: sorted, each once', () => {
  const payload = { file: three, branch: { leaves: [{ file: one }, { file: two }, { file: three }] }, hash: none };
  expect(documentsNamed(Tree, { payload })).toEqual([one, two, three]);
  const paper = { document: four, registrationNumber: '1', registeredOn: '2026-03-01' };
  expect(documentsNamed(Tree, { payload: { file: one }, paper })).toEqual([one, four]);
  expect(documentsNamed(Tree, { payload: undefined })).toEqual([]);
  expect(documentsNamed(undefined, { payload })).toEqual([]);
});

test.each(['', 'A'.repeat(64), 'a'.repeat(63), `${one}\n`, 7])('%j is no document', (file) => {
  expect(() => validatePayload(Leaf, { file })).toThrow(
    expect.objectContaining({ problems: [{ path: '/file', code: 'isDocument' }] }) as Error,
  );
});

test('a schema marks what is a document', () => {
  expect(payloadSchema(Tree)).toMatchObject({
    properties: {
      file: { type: 'string', format: 'document', pattern: '^[0-9a-f]{64}$' },
      branch: { properties: { leaves: { items: { properties: { file: { format: 'document' } } } } } },
    },
  });
  expect(payloadSchema(Tree)).not.toHaveProperty('properties.hash.format');
});

const calendar = { timeZone: 'Asia/Bishkek', approved: [2026], off: [], worked: [] };
const rules = { 'leave.answer': { id: 'leave.answer', value: 3, unit: 'workingDays' as const, statutory: false } };
const facts = (...stored: string[]): Facts => ({
  rules,
  calendar,
  documents: Object.fromEntries(stored.map((hash) => [hash, { mediaType: 'application/pdf', size: 1 }])),
});
const employer = { person: 'p2', body: 'b2', office: 'signatory', basis: 'order' };
const mandated = { ...employer, mandate: { id: 'm1', body: 'b3' } };
const input = { employee: 'e', employer: 'b2', firstDay: '2026-03-10', days: 5 };
// 18:00 in UTC is already the third of March in Bishkek.
const event = (type: string, payload: unknown, more: Partial<WorkflowEvent> = {}): WorkflowEvent => ({
  type,
  at: '2026-03-02T18:00:00.000Z',
  actor: employer,
  payload,
  facts: { rules, calendar },
  ...more,
});
const asked = (): Step =>
  start(leave, event('start', input, { actor: { ...employer, body: 'b1', office: 'drafter', person: 'p1' } }));
const reasonsOf = (act: () => unknown): Refused['reasons'] => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
    throw error;
  }
  return [];
};

describe('an event that names a document', () => {
  const refusal = { reasonText: 'no cover', order: { file: one }, others: [{ file: two }] };

  test('carries it in its step, when it is there', () => {
    expect(advance(leave, asked().snapshot, event('refuse', refusal, { facts: facts(one, two) })).documents).toEqual([one, two]);
    expect(asked().documents).toEqual([]);
  });

  test('is refused for each that is not', () => {
    expect(reasonsOf(() => advance(leave, asked().snapshot, event('refuse', refusal, { facts: facts(one) })))).toEqual([
      { code: 'documentUnknown', params: { document: two } },
    ]);
    expect(reasonsOf(() => start(leave, event('start', { ...input, certificate: none })))).toEqual([
      { code: 'documentUnknown', params: { document: none } },
    ]);
    // What every object has is no document either.
    expect(
      reasonsOf(() => advance(leave, asked().snapshot, event('refuse', { reasonText: 'x', order: { file: 'toString' } }))),
    ).toEqual([{ code: 'documentUnknown', params: { document: 'toString' } }]);
  });
});

describe('an event that came in on paper', () => {
  const paper: Paper = { document: one, registrationNumber: '12-01/7', registeredOn: '2026-03-03' };

  test('names the scan among its documents', () => {
    expect(advance(leave, asked().snapshot, event('approve', {}, { paper, facts: facts(one) })).documents).toEqual([one]);
    expect(reasonsOf(() => advance(leave, asked().snapshot, event('approve', {}, { paper })))).toEqual([
      { code: 'documentUnknown', params: { document: one } },
    ]);
  });

  test('was registered today at the latest, as days go here', () => {
    const tomorrow = { ...paper, registeredOn: '2026-03-04' };
    expect(
      reasonsOf(() => advance(leave, asked().snapshot, event('approve', {}, { paper: tomorrow, facts: facts(one) }))),
    ).toEqual([{ code: 'paperInFuture', params: { registeredOn: '2026-03-04' } }]);
  });

  test('must do so where the actor has a mandate only', () => {
    const by = (more: Partial<WorkflowEvent>): Refused['reasons'] =>
      reasonsOf(() => advance(leave, asked().snapshot, event('approve', {}, { actor: mandated, ...more })));
    expect(by({})).toEqual([{ code: 'paperMissing', params: {} }]);
    expect(by({ paper, facts: facts(one) })).toEqual([]);
  });

  test('needs no paper before it is sent', () => {
    const offices = [{ id: 'o', body: 'b2', office: 'signatory', basis: 'order', mandate: { id: 'm1', body: 'b2' } }];
    const asking = { at: '2026-03-02T18:00:00.000Z', person: 'p2', offices, facts: { rules, calendar } };
    expect(explain(leave, asked().snapshot, asking).find(({ type }) => type === 'approve')).toMatchObject({ allowed: true });
  });
});
