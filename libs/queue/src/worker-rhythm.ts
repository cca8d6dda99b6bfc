import { fullJitter } from '#platform';
import { signalPolicy } from './signal-policy.js';

/** Milliseconds. A signal whose worker was killed is taken up by another after lockDuration + stalledInterval, at the most. */
export const workerRhythm = {
  lockDuration: 4_500,
  stalledInterval: 1_500,
  // A signal is not to blame for the workers that died under it; one that kills them all ends here.
  maxStalledCount: 10,
  // The default of 15 s would be the time until work goes on after a restart of the database.
  runRetryDelay: 1_000,
  settings: { backoffStrategy: (attemptsMade: number): number => fullJitter(signalPolicy.pauseMs(attemptsMade)) },
} as const;
