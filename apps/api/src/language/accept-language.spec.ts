import { acceptedLanguage } from './accept-language.js';

test.each([
  ['ky', 'ky'],
  ['RU', 'ru'],
  ['ru-KG,ru;q=0.9,en;q=0.8', 'ru'],
  ['en;q=0.5, ky;q=0.9', 'ky'],
  ['en ; q=0.3 , ru', 'ru'],
  ['de, fr;q=0.9, en;q=0.1', 'en'],
  ['ru;q=0, ky;q=0.1', 'ky'],
  ['en;q=0.8, ru;q=0.8', 'en'],
])('%s is %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));

test.each([[undefined], [''], ['de'], ['*'], ['*, ru;q=0.5'], ['ru;q=0'], ['ru;q=2'], ['ru;q=x'], [';;,,=']])(
  '%s names none of ours',
  (header) => expect(acceptedLanguage(header)).toBeNull(),
);
