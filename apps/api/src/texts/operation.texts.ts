import type { Text } from '#machine';
import { texts } from './texts.js';

/** What was done about a case, as its journal shows it. */
export const operationTexts: Readonly<Record<string, Text>> = texts.operations;
