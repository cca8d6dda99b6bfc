import { officeNames, officeTexts } from '#identity';
import { dutyTexts } from '../../apps/web/src/session/duty.texts.js';
import { officeTexts as shown } from '../../apps/web/src/session/office.texts.js';

// The application has its own copy: it names offices before it has asked the server for anything.
test('an office is called alike by the server and by the application, which says of each what one does in it', () => {
  expect(shown).toEqual(officeTexts);
  expect(Object.keys(dutyTexts).sort()).toEqual([...officeNames].sort());
});
