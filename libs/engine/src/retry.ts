import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from '#machine';

/** Another step came first, or the database gave way to another transaction: load, decide and commit anew. */
export class TryAgain extends Error {}

const maxTries = 5;
const longestPauseMs = 40;

/** Waits a little, by chance, so that two who collided do not collide again. @throws Refused `busy` after the last try. */
export async function pauseBeforeTry(tries: number): Promise<void> {
  if (tries >= maxTries) throw new Refused('busy');
  await delay(Math.random() * longestPauseMs * (tries / maxTries));
}
