import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { JsonSchema } from '#machine';
import type { Static } from '#schema';
import { statusOf } from '../problem/problem-status.js';
import { Problem } from '../problem/problem.view.js';
import type { AnsweringDecorator } from './answering.js';

/**
 * Documents what an operation does and what it answers when all goes well; null: nothing. A handler that answers something else
 * does not compile.
 */
export function Answers<S extends JsonSchema | null>(
  summary: string,
  schema: S,
  status = 200,
): AnsweringDecorator<S extends JsonSchema ? Static<S> : void> {
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status, description: summary, ...(schema && { schema }) }));
}

/** The same of a handler that answers in one of two ways, each with a status of its own. */
export function AnswersEither<First extends JsonSchema, Second extends JsonSchema>(
  first: readonly [summary: string, schema: First, status: number],
  second: readonly [summary: string, schema: Second, status: number],
): AnsweringDecorator<Static<First> | Static<Second>> {
  const responses = [first, second].map(([description, schema, status]) => ApiResponse({ status, description, schema }));
  return applyDecorators(ApiOperation({ summary: first[0] }), ...responses);
}

/** Documents what a handler writes into the reply itself: the compiler does not see it. */
export function Sends(summary: string, schema: JsonSchema): AnsweringDecorator<void> {
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status: 200, description: summary, schema }));
}

/** Where a handler sends the browser. */
export interface Redirection {
  readonly url: string;
}

/** Documents an operation that sends the browser elsewhere. */
export function Redirects(summary: string): AnsweringDecorator<Redirection> {
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status: 302, description: summary }));
}

/** Documents the codes with which an operation may be refused. */
export function Refuses(...codes: readonly string[]): MethodDecorator {
  const responses = Object.entries(problemResponses(codes));
  return applyDecorators(...responses.map(([status, response]) => ApiResponse({ status: Number(status), ...response })));
}

interface DescribedResponse {
  readonly description: string;
  readonly content: Record<string, { schema: JsonSchema }>;
}

/** The problems that these codes are answered as, by status. */
export function problemResponses(codes: readonly string[]): Record<string, DescribedResponse> {
  const described = (status: number): string => codes.filter((code) => statusOf(code) === status).join(', ');
  return Object.fromEntries(codes.map(statusOf).map((status) => [status, problemResponse(described(status))]));
}

export function problemResponse(description: string): DescribedResponse {
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}
