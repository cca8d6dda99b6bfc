import type { Text } from '#machine';
import { texts } from './texts.js';

/** Why a row of a table is refused, whatever it would start. */
export const tableTexts: Readonly<Record<string, Text>> = texts.tables.reasons;
