import { officeNames, officeTexts } from '#identity';
import { languages } from '#machine';
import en from '../../apps/web/src/texts/base/en.json' with { type: 'json' };
import ky from '../../apps/web/src/texts/base/ky.json' with { type: 'json' };
import ru from '../../apps/web/src/texts/base/ru.json' with { type: 'json' };

const shown = { ky, ru, en };

// The application has its own copy: it names offices before its first request to the server.
test.each(languages)('in %s an office is called alike by the server and by the application', (language) => {
  expect(shown[language].offices).toEqual(Object.fromEntries(officeNames.map((name) => [name, officeTexts[name][language]])));
});

test('the application says of each office what one does in it', () => {
  expect(Object.keys(en.duties).sort()).toEqual([...officeNames].sort());
});
