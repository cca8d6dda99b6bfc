import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { mediaTypes } from '#documents';
import { type JsonSchema, paperLanguages } from '#machine';
import { component, flag, instant, list, object, oneOf, sha256, text, whole } from '../openapi/schema.js';

const document = {
  sha256,
  mediaType: oneOf(...Object.keys(mediaTypes)),
  size: { ...whole, description: 'Bytes' },
  fileName: text,
};
const language = oneOf(...paperLanguages);

export const documentSchemas: Readonly<Record<string, JsonSchema>> = {
  Document: object(document),
  AvailablePaper: object({ paper: text, text, languages: list(language), isOfRecord: flag }),
  Slip: object({
    address: {
      ...text,
      description: 'Of its public page; of a case that is not published, of its page for those who may see it',
    },
    isPublic: flag,
    publishes: { ...flag, description: 'Whether cases of its workflow become public; else there are no facts' },
    qr: object({
      size: { ...whole, description: 'Modules' },
      path: { ...text, description: 'Of the dark ones, as SVG draws it' },
    }),
    facts: list(component('PublicFact')),
    record: object({ seq: whole, at: instant, hash: sha256 }),
  }),
  ProducedPaper: object({ ...document, paper: text, language, seq: whole }),
};

/** The body of an upload. */
export const fileBody: JsonSchema & { required: string[] } = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
};

/** Documents an operation that answers a document as it is. */
export function AnswersBytes(summary: string): MethodDecorator {
  const content = Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, { schema: text }]));
  return applyDecorators(ApiOperation({ summary }), ApiResponse({ status: 200, description: summary, content }));
}
