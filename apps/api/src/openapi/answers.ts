import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { JsonSchema } from '#machine';
import { statusOf } from '../problem/problem-status.js';
import { component } from './schema.js';

/** Documents what an operation does and what it answers when all goes well; null: nothing. */
export function Answers(summary: string, schema: JsonSchema | null, status = 200): MethodDecorator {
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status, description: summary, ...(schema && { schema }) }));
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
  return { description, content: { 'application/problem+json': { schema: component('Problem') } } };
}
