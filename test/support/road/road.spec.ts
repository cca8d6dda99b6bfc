import { lintPackage, type ScenarioDesk } from '#machine';
import { MachineDesk, storedRules } from '../../journeys/machine-desk.js';
import { roadPackage, surveyPackage } from './road.package.js';

test.each([roadPackage, surveyPackage])('$name keeps to what every package has to', (each) => {
  expect(lintPackage(each)).toEqual([]);
});

test.each(Object.entries(roadPackage.scenarios!.journeys))('at the machine: %s', async (_, journey) => {
  await journey(new MachineDesk(roadPackage.versions[0], storedRules(roadPackage.rules)) as ScenarioDesk);
});
