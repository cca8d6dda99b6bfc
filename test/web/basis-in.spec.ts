import { basisText } from '#identity';
import { languages } from '#machine';
import { basisIn } from '../../apps/web/src/case/timeline/basis-in.js';

// The journal keeps a basis in one form, and the application shows it in the reader's language.
test.each(['demonstration', 'installation', 'self', 'mandate 7/1 of 2026-03-01; self', 'Order 12 of 2026-03-01', 'toString'])(
  'the basis %s is called alike by the server and by the application',
  (basis) => {
    for (const language of languages) expect(basisIn(language, basis)).toBe(basisText(basis, language));
  },
);
