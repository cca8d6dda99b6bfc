import { applyDecorators, type PipeTransform, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { plainToInstance, Transform, type TransformFnParams } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsText, payloadSchema } from '#machine';
import { assertShape } from './assert-shape.js';

type QueryClass = (new () => object) & {
  /** What is checked, but says nothing here. */
  readonly undocumented?: readonly string[];
};

function readWhole({ value }: TransformFnParams): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/** A whole number as a query carries it: digits, and nothing that JavaScript takes for a number as well (`0x10`, `1e2`). */
export function IsWholeNumber(min: number, max: number): PropertyDecorator {
  // The integer last: of several types the document of the API takes the last.
  return applyDecorators(Transform(readWhole), Max(max), Min(min), IsInt());
}

const maxRows = 200;

/** How many rows an answer has at most; without it 50. A constraint of its own, whose text says the maximum. */
export function IsLimit(): PropertyDecorator {
  const isLimit = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxRows;
  return applyDecorators(
    JSONSchema({ type: 'integer', minimum: 1, maximum: maxRows, default: 50 }),
    Transform(readWhole),
    ValidateBy({ name: 'limit', validator: { validate: isLimit } }),
    IsOptional(),
  );
}

/** Where the page before has ended. */
export function IsCursor(): PropertyDecorator {
  return applyDecorators(IsText(1000), IsOptional());
}

export class LimitQuery {
  @IsLimit() limit: number = 50;
}

/** What every list in pages is asked. */
export class PageQuery extends LimitQuery {
  @IsCursor() cursor?: string;
}

/**
 * The query of a request, validated by its class and documented from it; what the class does not know is refused.
 * @throws Refused `malformed` with the path of each problem.
 */
export function ValidQuery(queryClass: QueryClass): ParameterDecorator {
  return (target, key, index) => {
    Query(validQuery(queryClass))(target, key, index);
    const method = Object.getOwnPropertyDescriptor(target, key!)!;
    const { properties, required } = payloadSchema(queryClass) as unknown as QuerySchema;
    const documented = Object.entries(properties ?? {}).filter(([name]) => queryClass.undocumented?.includes(name) !== true);
    for (const [name, schema] of documented)
      ApiQuery({ name, required: required?.includes(name) ?? false, schema })(target, key!, method);
  };
}

interface QuerySchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

function validQuery(queryClass: QueryClass): PipeTransform<object, object> {
  return { transform: (query) => plainToInstance(queryClass, assertShape(queryClass, query)) };
}
