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
  const statuses = new Set(codes.map(statusOf));
  const described = (status: number): string => codes.filter((code) => statusOf(code) === status).join(', ');
  return applyDecorators(...[...statuses].map((status) => ApiResponse({ status, ...problemResponse(described(status)) })));
}

export function problemResponse(description: string): { description: string; content: Record<string, { schema: JsonSchema }> } {
  return { description, content: { 'application/problem+json': { schema: component('Problem') } } };
}
