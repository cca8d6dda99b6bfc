import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { type Demonstration, type DemonstrationCase, lintPackage } from '../index.js';

const approved: DemonstrationCase = {
  name: 'approved-leave',
  title: 'Leave in June',
  start: { by: 'city.drafter', input: () => ({}) },
  acts: [{ by: 'ministry.signatory', event: 'approve' }],
};
const asked: DemonstrationCase = { ...approved, name: 'asked', title: 'Leave in July', acts: [] };
const faultsOf = (demonstration: Demonstration): string[] => lintPackage(packageOf(leave, { demonstration }));
const faultOf = (more: Partial<DemonstrationCase>): string[] => faultsOf([{ ...approved, ...more }, asked]);

test('its acts are events, sent by an office that may', () => {
  expect(faultsOf([approved, asked])).toEqual([]);
  expect(faultOf({ acts: [{ by: 'ministry.signatory2', event: 'approve' }] })).toEqual([]);
  expect(faultOf({ acts: [{ by: 'city.drafter', event: 'approve' }] })).toEqual([
    'leave/v1: demonstration: approved-leave: approve is not sent by city.drafter',
  ]);
  expect(faultOf({ acts: [{ by: 'city.drafter', event: 'toString' }] })).toEqual([
    'leave/v1: demonstration: approved-leave: there is no event toString',
  ]);
  expect(faultOf({ start: { ...approved.start, by: 'city.lawyer' } })).toEqual([
    'leave/v1: demonstration: approved-leave: start is not sent by city.lawyer',
  ]);
  expect(faultOf({ start: { ...approved.start, event: 'approve' } })).toEqual([
    'leave/v1: demonstration: approved-leave: there is no event approve',
  ]);
});

test('its cases are distinct, and the last is made by one step', () => {
  expect(faultsOf([asked, { ...approved, title: asked.title }])).toEqual([
    'leave/v1: demonstration: two cases have the title Leave in July',
    'leave/v1: demonstration: the last case has acts: where it stands, it must be whole',
  ]);
  expect(faultOf({ name: 'asked' })).toEqual(['leave/v1: demonstration: asked is there twice']);
  expect(faultOf({ name: 'Approved leave' })).toEqual(['leave/v1: demonstration: a case is named in kebab-case: Approved leave']);
  expect(faultsOf([])).toHaveLength(1);
});

test('only the newest version plays it', () => {
  const events = Object.fromEntries(Object.entries(leave.events).filter(([name]) => name !== 'approve'));
  const older = { ...leave, version: 'v0', events };
  const demonstration = [approved, asked];
  const about = (fault: string): boolean => fault.includes('demonstration');
  expect(lintPackage(packageOf(leave, { versions: [older, leave], demonstration })).filter(about)).toEqual([]);
  expect(lintPackage(packageOf(leave, { versions: [leave, older], demonstration })).filter(about)).toEqual([
    'leave/v0: demonstration: approved-leave: there is no event approve',
  ]);
});
