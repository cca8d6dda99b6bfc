import type { Text } from '#machine';
import type { PaymentStatus } from '#treasury';
import { texts } from '../texts/texts.js';

/** Titles of the columns of files. */
export const columnTexts = texts.exports.columns;

export const sheetTexts = texts.exports.sheets;

/** How far a payment has come. */
export const paymentStatusTexts = texts.exports.paymentStatuses satisfies Record<PaymentStatus, Text>;

export const wordTexts = texts.exports.words;
