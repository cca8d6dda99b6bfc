import { roadPackage, surveyPackage } from './road.package.js';

/** What the built program has as its workflows where a test starts it without the delegation. */
export const packages = [roadPackage, surveyPackage];
