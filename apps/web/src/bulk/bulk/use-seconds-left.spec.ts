import { paceAt } from './use-seconds-left';

describe('the time that is left', () => {
  const first = paceAt(null, 10, 90, 1_000);

  test('is not known at first, nor while nothing is done', () => {
    expect(first.secondsLeft).toBeNull();
    expect(paceAt(first, 10, 90, 9_000).secondsLeft).toBeNull();
  });

  test('is what is waiting at the pace since it was first seen', () => {
    expect(paceAt(first, 30, 70, 5_000).secondsLeft).toBe(14);
    expect(paceAt(paceAt(first, 30, 70, 5_000), 50, 50, 5_000).secondsLeft).toBe(5);
  });

  test('begins anew when something is waiting again', () => {
    expect(paceAt(first, 9, 91, 5_000)).toEqual({ from: { done: 9, at: 5_000 }, secondsLeft: null });
  });
});
