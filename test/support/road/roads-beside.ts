import { packages as own } from '#workflows';
import { roadPackage, surveyPackage } from './road.package.js';

/** What the built program has as its workflows where a test starts it with the roads beside its own. */
export const packages = [...own, roadPackage, surveyPackage];
