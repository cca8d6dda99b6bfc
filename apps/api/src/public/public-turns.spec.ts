import { PublicTurns } from './public-turns.js';

test('three work at once, a hundred wait, and whoever comes then is told to come back', async () => {
  const turns = new PublicTurns();
  let running = 0;
  let most = 0;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await ended;
    running -= 1;
  };
  const all = Array.from({ length: 103 }, () => turns.run(work));
  expect(() => turns.run(work)).toThrow(expect.objectContaining({ code: 'busy' }));
  end();
  await Promise.all(all);
  expect(most).toBe(3);
  await turns.run(work);
});
