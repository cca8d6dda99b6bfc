/** Tries outside happen in real time, also where the clock of a demonstration runs ahead. */
export const realTime = 'real time, also where business time runs ahead (in a demonstration)';
