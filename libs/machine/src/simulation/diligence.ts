import type { SeededRandom } from './seeded-random.js';

/** How soon people of a body answer; `never`: not at all. */
export type Diligence = 'sameDay' | 'prompt' | 'slow' | 'late' | 'never';

/** Days between which an answer comes. */
const answerDays: Readonly<Record<Exclude<Diligence, 'never'>, readonly [number, number]>> = {
  sameDay: [0, 0],
  prompt: [1, 5],
  slow: [6, 20],
  late: [15, 60],
};

/** Days until an answer; null: none. */
export function daysToAnswer(diligence: Diligence, random: SeededRandom): number | null {
  return diligence === 'never' ? null : random.between(...answerDays[diligence]);
}
