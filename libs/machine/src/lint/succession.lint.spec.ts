import { IsOptional } from 'class-validator';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { type EventDefinition, IsId, IsText, lintPackage, type PayloadClass } from '../index.js';
import type { SuccessionOfPackage } from '../workflow-package.js';
import { lintSuccession } from './succession.lint.js';

class Review {
  @IsId() succession!: string;
  @IsOptional() @IsText(500) note?: string;
}
class ReviewWithReason extends Review {
  @IsText(500) reasonText!: string;
}

const sound: SuccessionOfPackage = { event: 'lookAgain', parties: ['applicant', 'employer'] };
function faultsOf(succession: SuccessionOfPackage, payload: PayloadClass = Review, office = 'registrar'): string[] {
  const lookAgain: EventDefinition = { payload, by: [{ party: 'employer', office }], requires: [] };
  return lintSuccession({ ...leave, events: { ...leave.events, lookAgain } }, packageOf(leave, { succession }));
}

test('a registrar sends its event, with the succession alone', () => {
  expect(faultsOf(sound)).toEqual([]);
  expect(faultsOf(sound, Review, 'signatory')).toEqual(['succession: no registrar sends lookAgain']);
  expect(faultsOf(sound, ReviewWithReason)).toEqual([
    'succession: lookAgain needs the field reasonText, which the registry does not know',
  ]);
  expect(faultsOf({ ...sound, event: 'refuse' })).toEqual([
    'succession: no registrar sends refuse',
    'succession: refuse has no field succession',
    'succession: refuse needs the field reasonText, which the registry does not know',
  ]);
});

test('event and parties are there, in each version', () => {
  expect(faultsOf({ ...sound, parties: ['applicant', 'constructor'] })).toEqual(['succession: there is no party constructor']);
  expect(lintPackage(packageOf(leave, { succession: sound }))).toEqual(['leave/v1: succession: there is no event lookAgain']);
});
