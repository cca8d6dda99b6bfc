import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { timeZone } from '#calendar';
import { startOfDay } from '#machine';

// The years of every date here: an offset then carries no instant out of those that have four digits.
const day = String.raw`(199[1-9]|20\d\d|21\d\d)-\d\d-\d\d`;
const time = String.raw`T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)`;
const isReal = IsISO8601({ strict: true, strictSeparator: true });

/** An instant that exists, ISO 8601 with its offset, from 1991 to 2199: `2026-03-01T09:00:00+06:00`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    isReal,
    Matches(new RegExp(`^${day}${time}$`)),
    JSONSchema(() => ({ type: 'string', format: 'date-time' })),
  );
}

/** An instant, or a local date that stands for its beginning. Read it with `instantOf`. */
export function IsInstantOrDay(): PropertyDecorator {
  return applyDecorators(
    isReal,
    Matches(new RegExp(`^${day}(${time})?$`)),
    JSONSchema(() => ({ type: 'string', description: 'ISO 8601: an instant with its offset, or a local date' })),
  );
}

/** The instant (ISO 8601) that a valid text means. */
export function instantOf(text: string): string {
  return text.length === 10 ? startOfDay(text, timeZone) : new Date(text).toISOString();
}
