import type { Schemas } from '../../api/api';
import { validOn } from './valid-on';

type Rule = Schemas['Rule'];

const record = (validFrom: string, validTo: string | null): Rule => ({ validFrom, validTo }) as Rule;

describe('the record of a rule that is valid on a day', () => {
  const old = record('2025-01-01', null);
  const short = record('2026-03-01', '2026-04-01');

  test.each([
    ['2024-12-31', undefined],
    ['2025-01-01', old],
    ['2026-03-01', short],
    ['2026-03-31', short],
    ['2026-04-01', old],
  ])('on %s', (day, expected) => expect(validOn([short, old], day)).toBe(expected));
});
