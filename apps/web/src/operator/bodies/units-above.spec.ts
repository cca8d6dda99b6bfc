import { unitsAbove } from './units-above';
import type { Territory } from './use-territories';

const unit = (id: string, level: Territory['level'], parent: string | null): Territory => ({ id, level, parent }) as Territory;

describe('the units above a territory', () => {
  const country = unit('kg', 'country', null);
  const oblast = unit('chuy', 'oblast', 'kg');
  const rayon = unit('sokuluk', 'rayon', 'chuy');
  const upper = new Map([country, oblast, rayon].map((each) => [each.id, each]));

  test('stand from above, without the country', () =>
    expect(unitsAbove(unit('shopokov', 'rayon_city', 'sokuluk'), upper)).toEqual([oblast, rayon]));

  test('end where one is not known', () => expect(unitsAbove(unit('x', 'village', 'gone'), upper)).toEqual([]));
});
