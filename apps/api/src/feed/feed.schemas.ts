import type { JsonSchema } from '#machine';
import { instant, object, orNull } from '../openapi/schema.js';

const feed = {
  createdAt: { ...orNull(instant), description: 'Null: there is none' },
  lastReadAt: { ...orNull(instant), description: 'Up to an hour old' },
};

export const feedSchemas: Readonly<Record<string, JsonSchema>> = {
  CalendarFeed: object(feed),
  CalendarFeedWithAddress: object({ ...feed, address: { type: 'string', format: 'uri' } }),
};
