import { IsIn, IsOptional } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsText } from '#machine';
import { malformed } from '#platform';

/** What is asked of a file that is first previewed and then, with the token of its preview, taken. */
export class PreviewQuery {
  @IsOptional() @IsIn(['true', 'false']) @JSONSchema({ default: 'true' }) dryRun: 'true' | 'false' = 'true';
  /** Of the preview of the same file; needed to take it. */
  @IsOptional() @IsText(100) token?: string;
}

/** The token of what is to be taken; null for a dry run. @throws Refused `malformed`. */
export function requestedToken({ dryRun, token }: PreviewQuery): string | null {
  if (dryRun === 'false' && token === undefined) throw malformed('/token', 'required');
  if (dryRun === 'true' && token !== undefined) throw malformed('/token', 'whitelistValidation');
  return token ?? null;
}
