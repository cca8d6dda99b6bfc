import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { lintPackage, type Scenarios } from '../index.js';

const nothing = (): Promise<void> => Promise.resolve();
const payloads = { approve: {}, refuse: { reasonText: 'No.' }, cancel: {}, callBack: {}, letGo: {} };
const sound: Scenarios = {
  roles: ['ministry.drafter', 'aimak.signatory'],
  journeys: { 'A: approved': nothing, 'B: refused': nothing },
  payloads: () => payloads,
};
const faultsOf = (more: Partial<Scenarios>): string[] =>
  lintPackage(packageOf(leave, { scenarios: { ...sound, ...more } })).map((fault) => fault.replace('leave/v1: scenarios: ', ''));

test('what plays a workflow is sound', () => {
  expect(faultsOf({})).toEqual([]);
});

test('everybody who plays holds an office that sends some event', () => {
  expect(faultsOf({ roles: ['ministry.drafter', 'ministry.lawyer', 'signatory', 'a.b.c', '.drafter'] })).toEqual([
    'no event is sent by the office of ministry.lawyer',
    'no event is sent by the office of signatory',
    'no event is sent by the office of a.b.c',
    'no event is sent by the office of .drafter',
  ]);
  expect(faultsOf({ roles: ['ministry.drafter', 'ministry.drafter'] })).toEqual(['the role ministry.drafter is there twice']);
});

test('there are journeys, each of which is recorded in a file of its own', () => {
  expect(faultsOf({ journeys: {} })).toEqual(['there is no journey']);
  expect(faultsOf({ journeys: { 'A: approved': nothing, 'a approved': nothing } })).toEqual([
    'two journeys would be recorded as a-approved',
  ]);
});

test('each event that people send has a payload that its form takes', () => {
  expect(faultsOf({ payloads: () => ({ ...payloads, regret: {} }) })).toEqual(['there is no event regret']);
  const withoutCancel = Object.fromEntries(Object.entries(payloads).filter(([name]) => name !== 'cancel'));
  expect(faultsOf({ payloads: () => withoutCancel })).toEqual(['cancel has no payload']);
  expect(faultsOf({ payloads: () => ({ ...payloads, approve: { by: 'me' }, refuse: {} }) })).toEqual([
    'payload of approve: /by whitelistValidation',
    'payload of refuse: /reasonText isText',
  ]);
});
