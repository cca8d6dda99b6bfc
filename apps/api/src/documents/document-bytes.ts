import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { mediaTypes } from '#documents';
import type { JsonSchema } from '#machine';
import { text } from '#schema';
import type { FileDecorator } from '../openapi/answering.js';

/** The body of an upload. */
export const fileBody: JsonSchema & { required: string[] } = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
};

/** Documents an operation that answers a document as it is. */
export function AnswersBytes(summary: string): FileDecorator {
  const content = Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, { schema: text }]));
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status: 200, description: summary, content }));
}
