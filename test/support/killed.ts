import { once } from 'node:events';
import type { Program } from './program.js';

/** The request kills the program before it answers; an answer is reported at once. */
export async function expectKilledBy(program: Program, ask: () => Promise<unknown>): Promise<void> {
  const died = once(program.process, 'exit');
  // Nobody at the other end: what fetch throws then.
  const outcome = await ask().then(
    (answer) => ({ answer }),
    (error: unknown) => (String(error) === 'TypeError: fetch failed' ? 'no answer' : { error }),
  );
  expect([outcome, program.output()]).toEqual(['no answer', expect.any(String)]);
  expect(await died).toEqual([null, 'SIGKILL']);
}
