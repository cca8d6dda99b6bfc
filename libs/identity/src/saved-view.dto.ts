import { IsIn, IsOptional, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { applyDecorators } from '@nestjs/common';
import { IsText } from '#machine';
import { type ViewPage, viewPages } from './saved-view.entity.js';

const longestQuery = 1000;
/** What RFC 3986 lets stand in a query; anything else is escaped there. */
const query = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i;

function isQuery(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestQuery || value.startsWith('?') || !query.test(value)) return false;
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

/** A query string as it stands in an address, without the question mark; it may be empty. */
function IsQueryString(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({ name: 'isQueryString', validator: { validate: isQuery } }),
    JSONSchema({ type: 'string', maxLength: longestQuery, description: 'A query string without its question mark' }),
  );
}

export class NewSavedView {
  @IsIn(viewPages) page!: ViewPage;
  @IsText(100) name!: string;
  @IsQueryString() query!: string;
}

/** What is left out stays as it is. */
export class SavedViewChange {
  @IsOptional() @IsText(100) name?: string;
  @IsOptional() @IsQueryString() query?: string;
}
