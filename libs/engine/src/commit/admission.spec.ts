import { Admission } from './admission.js';

/** Work that goes on until it is ended. */
function works(admission: Admission, count: number): { began: number; ends: (() => void)[]; all: Promise<unknown>[] } {
  const state = { began: 0, ends: [] as (() => void)[], all: [] as Promise<unknown>[] };
  const work = (): Promise<void> =>
    new Promise((end) => {
      state.began += 1;
      state.ends.push(end);
    });
  state.all = Array.from({ length: count }, () => admission.during(work).catch((error: unknown) => error));
  return state;
}
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('so many are inside at once, the others wait in order, those beyond the bound are refused for now', async () => {
  const admission = new Admission();
  const state = works(admission, 256 + 2_000 + 3);
  await soon();
  expect(state.began).toBe(256);
  expect(await Promise.all(state.all.slice(-3))).toMatchObject([{ code: 'busy' }, { code: 'busy' }, { code: 'busy' }]);
  state.ends[5]!();
  await soon();
  expect(state.began).toBe(257);
  while (state.began < 256 + 2_000) {
    state.ends.splice(0).forEach((end) => end());
    await soon();
  }
  state.ends.splice(0).forEach((end) => end());
  await Promise.all(state.all);
  // All have left: there is room again.
  const again = works(admission, 257);
  await soon();
  expect(again.began).toBe(256);
  again.ends.splice(0).forEach((end) => end());
  await soon();
  again.ends.splice(0).forEach((end) => end());
  await Promise.all(again.all);
});

test('who fails inside makes room as who succeeds', async () => {
  const admission = new Admission();
  const failing = (): Promise<never> => Promise.reject(new Error('inside'));
  for (let times = 0; times < 300; times += 1) await expect(admission.during(failing)).rejects.toThrow('inside');
  expect(await admission.during(() => Promise.resolve('in'))).toBe('in');
});
