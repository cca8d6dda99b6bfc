import { IsText } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import type { Recorder } from './vocabulary.js';

/** Why a side says no. */
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

export const recordNegative: Recorder<NegativeAnswer> = (_, { payload }) => ({
  negative: { code: payload.reasonCode, text: payload.reasonText },
});
