import { HistoryFolder } from './history-folder.js';
import { versions } from './versions.js';

/**
 * `npm run freeze` freezes every version that is not frozen yet; with `REFREEZE=<workflow>/<version>` that one too. What is frozen
 * is what was recorded, not the source: the histories of a released version replay as they are (`histories.spec.ts`).
 */
beforeAll(() => {
  if (process.env['FREEZE'] === undefined) return;
  for (const folder of versions.map(([, workflow]) => new HistoryFolder(workflow))) if (!folder.isFrozen) folder.freeze();
});

describe('a released workflow version never changes', () => {
  test.each(versions)('%s: what was recorded of it is what was released', (_, workflow) => {
    const folder = new HistoryFolder(workflow);
    // A version that is not released yet is not frozen, and may still be recorded anew.
    expect(folder.hashes()).toEqual(folder.frozen() ?? folder.hashes());
    expect(folder.files().length).toBeGreaterThan(0);
  });

  test('and never disappears', () => {
    expect(HistoryFolder.recorded()).toEqual(versions.map(([name]) => name).sort());
  });
});
