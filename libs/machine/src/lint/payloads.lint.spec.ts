import { Exclude, Expose, Transform, Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { IsListOf, IsPart, type PayloadClass } from '../index.js';
import { anEvent, faults, text, tiny, to } from './tiny-workflow.support.js';

const states = { first: { on: { go: to('last') } }, last: { type: 'final' } };
const withPayload = (payload: PayloadClass): string[] => {
  const workflow = tiny(states, { events: { go: { ...anEvent, payload } } });
  return faults({ ...workflow, texts: { ...workflow.texts, fields: { inner: text, value: text, one: text, many: text } } });
};

class Inner {
  @IsInt() value!: number;
}

test('parts and lists as the house writes them', () => {
  class Sound {
    @IsOptional() @IsPart(() => Inner) one?: Inner;
    @IsListOf(() => Inner, 0, 3) many!: Inner[];
  }
  expect(withPayload(Sound)).toEqual([]);
});

describe('a nested part that takes something else', () => {
  test('a list for an object', () => {
    class Part {
      @ValidateNested() @Type(() => Inner) one!: Inner;
    }
    expect(withPayload(Part)).toEqual([
      'payload Part.one: @ValidateNested takes a list for an object without @IsObject() beside it',
    ]);
  });

  test('a list of lists for a list of objects', () => {
    class List {
      @IsArray() @IsObject() @ValidateNested({ each: true }) @Type(() => Inner) many!: Inner[];
    }
    expect(withPayload(List)).toEqual([
      'payload List.many: @ValidateNested takes a list for an object without @IsObject({ each: true }) beside it',
    ]);
  });

  test('one object for a list', () => {
    class Loose {
      @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => Inner) many!: Inner[];
    }
    expect(withPayload(Loose)).toEqual([
      'payload Loose.many: @ValidateNested takes one object for a list without @IsArray() beside it',
    ]);
  });

  test('anything, where its class is not named', () => {
    class Unnamed {
      @IsObject() @ValidateNested() one!: Inner;
    }
    expect(withPayload(Unnamed)).toEqual(['payload Unnamed.one: @ValidateNested looks into nothing without @Type']);
  });

  test('also within parts of parts, in inherited properties, and of the start', () => {
    class Deep {
      @ValidateNested() @Type(() => Inner) one!: Inner;
    }
    class Outer {
      @IsListOf(() => Deep, 0, 3) many!: Deep[];
    }
    class Heir extends Outer {}
    const fault = 'payload Deep.one: @ValidateNested takes a list for an object without @IsObject() beside it';
    expect(withPayload(Heir)).toEqual([fault]);
    expect(faults(tiny(states, { start: { ...anEvent, payload: Outer } }))).toContain(fault);
  });
});

test('a class that holds itself, through others too, has no schema', () => {
  class Branch {
    @IsOptional() @IsPart(() => Tree) one?: object;
  }
  class Tree {
    @IsPart(() => Branch) inner!: Branch;
  }
  expect(withPayload(Tree)).toEqual(
    ['Tree', 'Branch'].map((name) => `payload ${name} holds itself: its schema would have no end`),
  );
});

describe('a value that is validated as another than the one given', () => {
  test.each([[Number], [String], [Boolean], [Date]])('%p', (converter) => {
    class Converted {
      @IsOptional() @Type(() => converter) value?: unknown;
    }
    expect(withPayload(Converted)).toEqual([
      `payload Converted.value: @Type(() => ${converter.name}) validates a converted value, not the one given`,
    ]);
  });

  test.each([
    ['Transform', Transform(() => 1)],
    ['Expose', Expose({ name: 'other' })],
    ['Exclude', Exclude()],
  ])('by @%s', (_, decorate) => {
    class Changed {
      @IsInt() @decorate value!: number;
    }
    expect(withPayload(Changed)).toContain(
      'payload Changed.value: @Transform, @Expose and @Exclude validate something else than what was given',
    );
  });

  test('by @Exclude of the whole class', () => {
    @Exclude()
    class Hidden {
      @IsOptional() @IsInt() value?: number;
    }
    expect(withPayload(Hidden)).toEqual(['payload Hidden: @Exclude or @Expose of a class hides what was given']);
  });
});
