import type { Text } from '#machine';
import { texts } from './texts.js';

/** What is wrong with the work that nobody waits for at a screen, by code. */
export const workTexts: Readonly<Record<string, Text>> = texts.work;
