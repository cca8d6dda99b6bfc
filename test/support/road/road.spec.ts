import { lintPackage } from '#machine';
import { roadPackage, surveyPackage } from './road.package.js';

test.each([roadPackage, surveyPackage])('$name keeps to what every package has to', (each) => {
  expect(lintPackage(each)).toEqual([]);
});
