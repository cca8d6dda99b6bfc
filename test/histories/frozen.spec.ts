import { freezeAll, frozen, hashOfSources, versions } from './frozen-sources.js';

/** `npm run freeze` sets the hash of every version that is released with it. */
beforeAll(() => {
  if (process.env['FREEZE'] !== undefined) freezeAll();
});

describe('a released workflow version never changes', () => {
  test.each(versions())('%s: its sources are those that were released; if you changed them, make a v2 instead', (version) => {
    const hash = frozen()[version];
    // A version that is not released yet has no hash, and may still change.
    expect({ [version]: hash === undefined ? 'not released' : hashOfSources(version) }).toEqual({
      [version]: hash ?? 'not released',
    });
  });

  test('and never disappears', () => {
    expect(versions()).toEqual(expect.arrayContaining(Object.keys(frozen())));
    expect(versions()).toContain('delegation/v1');
  });

  test('a hash tells any change of its sources', () => {
    const [first] = versions();
    expect(hashOfSources(first!)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOfSources(first!)).toBe(hashOfSources(first!));
  });
});
