import { IsIn, IsOptional } from 'class-validator';
import { IsText } from '../payload.js';

/** Why somebody says no. */
export const reasonCodes = ['legal', 'financial', 'capacity', 'calculation', 'content', 'quality', 'other'] as const;

/** Every negative answer names its reason and explains it (DOMAIN.md §4.3). */
export class NegativeAnswer {
  @IsIn(reasonCodes) reasonCode!: (typeof reasonCodes)[number];
  @IsText(2000) reasonText!: string;
}

/** A remark on one's own step. */
export class Remark {
  @IsOptional() @IsText(2000) remark?: string;
}
