import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { lintPackage, type MoneyOfPackage } from '../index.js';
import type { PartyRoles } from '../workflow-package.js';

const faultsOf = (roles: PartyRoles): string[] => lintPackage(packageOf(leave, { roles }));

test('a sound package has no fault', () => {
  expect(lintPackage(packageOf(leave))).toEqual([]);
  expect(faultsOf({ payee: 'applicant', affected: 'employer', overseer: { party: 'employer', office: 'signatory' } })).toEqual(
    [],
  );
});

test('its versions are named as it is, each once, and their faults are its own', () => {
  expect(lintPackage(packageOf(leave, { name: 'holiday' }))).toEqual(['holiday: its version v1 is called leave']);
  expect(lintPackage(packageOf(leave, { versions: [leave, leave] }))).toContain('leave/v1 is there twice');
  expect(lintPackage({ name: 'Leave', versions: [{ ...leave, name: 'Leave' }] })).toEqual([
    'Leave: a package is named in camelCase',
  ]);
  const broken = { ...leave, deadlines: {} };
  expect(lintPackage(packageOf(broken))).toContain('leave/v1: deadline answerDue has no rule');
});

test('a role is a party that there is, and an overseer has an office that acts', () => {
  expect(faultsOf({ payee: 'nobody', affected: 'constructor' })).toEqual([
    'leave/v1: role payee: there is no party nobody',
    'leave/v1: role affected: there is no party constructor',
  ]);
  expect(faultsOf({ overseer: { party: 'employer', office: 'lawyer' } })).toEqual([
    'leave/v1: role overseer: no event is sent by employer.lawyer',
  ]);
});

test('its money has a payee, and names what each version has', () => {
  const sound: MoneyOfPackage = {
    account: 'account',
    budgetCode: 'code',
    funding: 'away',
    payment: { event: 'refuse', fields: { payment: 'reasonText', dueOn: 'order', amount: 'others' } },
    budgetLine: { event: 'refuse', change: 'refuse', fields: { budgetLine: 'order', amount: 'reasonText' } },
  };
  const money = (more: Partial<MoneyOfPackage> = {}, roles: PartyRoles = { payee: 'applicant' }): string[] =>
    lintPackage(packageOf(leave, { roles, money: { ...sound, ...more } }));
  const { payment, budgetLine } = sound;
  expect(money()).toEqual([]);
  expect(money({}, {})).toEqual(['leave/v1: money: no party is the payee']);
  expect(money({ account: "a'b" })).toEqual(["leave/v1: money: an attribute is named in camelCase: a'b"]);
  expect(money({ funding: 'back' })).toEqual(['leave/v1: money: there is no state back']);
  expect(money({ payment: { ...payment, event: 'toString' } })).toEqual(['leave/v1: money: there is no event toString']);
  expect(money({ budgetLine: { ...budgetLine, change: 'approve' } })).toEqual([
    'leave/v1: money: approve has no field order',
    'leave/v1: money: approve has no field reasonText',
  ]);
});

test('its forms are looked at with each version', () => {
  const forms = { fields: {}, events: { nothing: {} } };
  expect(lintPackage(packageOf(leave, { forms }))).toEqual(['leave/v1: form nothing: there is no such event']);
});
