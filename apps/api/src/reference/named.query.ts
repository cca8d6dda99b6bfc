import { IsOptional } from 'class-validator';
import { IsText } from '#machine';
import { PageQuery } from '../request/valid-query.js';

/** For lists of things that have names: `q` is a part of a name or code. */
export class NamedQuery extends PageQuery {
  @IsOptional() @IsText(200) q?: string;
}
