import { languages } from '#machine';
import { basisText } from './basis-text.js';

const inAll = (basis: string): string[] => languages.map((language) => basisText(basis, language));

describe('the basis of an office', () => {
  test('is in the reader’s language where the program wrote it', () => {
    expect(inAll('mandate 12/4 of 2026-01-15; order 7')).toEqual([
      expect.stringMatching(/^№ 12\/4 мандат, 2026-ж\.,? 15-январь; order 7$/),
      'мандат № 12/4 от 15 января 2026 г.; order 7',
      'mandate No. 12/4 of 15 January 2026; order 7',
    ]);
    expect(basisText('mandate 1 of 2026-01-15; demonstration', 'ru')).toBe(
      'мандат № 1 от 15 января 2026 г.; выдано для демонстрации',
    );
    expect(new Set(inAll('installation')).size).toBe(3);
  });

  test.each([
    'Буйрук № 12, 2026-01-15',
    'mandate of the people',
    'mandate 1 of 2026-1-5; x',
    'mandate 1 of 2026-99-99; x',
    'toString',
    '',
  ])('stays as a person wrote it: %j', (basis) => expect(new Set(inAll(basis))).toEqual(new Set([basis])));
});
