import { documentProblemTexts } from '#documents';
import type { Text } from '#machine';
import { texts } from './texts.js';

/** Titles of problems, by code; `conflict` stands for every code that has none of its own. */
export const problemTexts: Readonly<Record<string, Text>> = {
  ...documentProblemTexts,
  ...texts.problems,
};
