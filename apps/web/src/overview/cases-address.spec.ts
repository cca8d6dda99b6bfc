import { casesAddress } from './cases-address';

const delegation = { name: 'delegation', text: 'Delegation' };
const leave = { name: 'leave', text: 'Leave' };

test('a number leads to cases of its workflow alone where there are several', () => {
  const address = casesAddress({ workflow: 'leave', workflows: [delegation, leave] });
  expect([address({}), address({ state: 'asked', due: 'overdue' })]).toEqual([
    '/cases?workflow=leave',
    '/cases?workflow=leave&state=asked&due=overdue',
  ]);
});

test('where there is one it needs no name', () => {
  const address = casesAddress({ workflow: 'leave', workflows: [leave] });
  expect([address({}), address({ task: 'answer' })]).toEqual(['/cases', '/cases?task=answer']);
});
