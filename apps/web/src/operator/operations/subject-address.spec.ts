import { subjectAddress } from './subject-address';

test.each([
  ['personDisabled', 'p', '/people/p'],
  ['bodyChanged', 'b', '/bodies/b'],
  ['budgetLineChanged', 'l', '/budget-lines/l'],
  ['paymentVoided', 'p', '/payments/p'],
  ['calendarImported', '2027/2', '/calendars/2027?version=2'],
  ['skipDelivery', 'i', '/incidents/i'],
  ['tokenCreated', 'p', null],
])('what %s changed stands at its own address', (operation, subject, address) =>
  expect(subjectAddress({ operation, subject })).toBe(address),
);
