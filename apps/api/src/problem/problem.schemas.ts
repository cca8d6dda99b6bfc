import type { JsonSchema } from '#machine';
import { byName, component, list, object, text, whole } from '../openapi/schema.js';

export const problemSchemas: Readonly<Record<string, JsonSchema>> = {
  Reason: object(
    { code: text, params: byName(text), text },
    { path: { ...text, description: 'Which of several things asked for at once: a JSON pointer into the request' } },
  ),
  Problem: object(
    { type: text, title: text, status: whole, detail: text, code: text, reasons: list(component('Reason')), instance: text },
    { problems: { ...list(object({ path: text, code: text, text })), maxItems: 100 }, incident: text },
  ),
};
