import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { JsonSchema } from '#machine';

/** The same fields, and the file beside them. */
export function formSchema(fields: JsonSchema): JsonSchema {
  const { properties, required } = fields as unknown as { properties: Record<string, JsonSchema>; required: readonly string[] };
  const file: JsonSchema = {
    type: 'string',
    contentMediaType: 'application/octet-stream',
    description: 'CSV or XLSX, up to 10 MiB',
  };
  return { ...fields, properties: { ...properties, file }, required: [...required, 'file'] };
}

/** Documents that an operation takes a form with a file. */
export function TakesForm(schema: JsonSchema): MethodDecorator {
  return applyDecorators(ApiConsumes('multipart/form-data'), ApiBody({ schema }));
}
