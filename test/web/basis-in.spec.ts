import { basisText } from '#identity';
import { languages } from '#machine';
import { basisIn } from '../../apps/web/src/case/timeline/basis-in.js';

const locales = { ky: 'ky-KG', ru: 'ru-KG', en: 'en-GB' };

// The journal keeps a basis in one form, and the application shows it in the reader's language.
test.each(['demonstration', 'installation', 'self', 'mandate 7/1 of 2026-03-01; self', 'Order 12 of 2026-03-01', 'toString'])(
  'the basis %s is called alike by the server and by the application',
  (basis) => {
    for (const language of languages) {
      const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
      expect(basisIn(language, basis, (date) => day.format(new Date(date)))).toBe(basisText(basis, language));
    }
  },
);
