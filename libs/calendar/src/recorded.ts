import { instant, orNull } from '#schema';

/** Of a rule or a calendar. */
export const recorded = { ...orNull(instant), description: 'When an operator brought it; null: it came with the program' };
