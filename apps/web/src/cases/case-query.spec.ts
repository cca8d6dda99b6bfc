import { caseQuery } from './case-query';

const today = '2026-12-28';

test('the narrowest place counts', () => {
  expect(caseQuery({ oblast: 'chui', rayon: 'sokuluk', recipient: 'aimak' }, today)).toEqual({
    within: 'sokuluk',
    recipient: 'aimak',
  });
  expect(caseQuery({ oblast: 'chui', q: 'өз' }, today)).toEqual({ within: 'chui', q: 'өз' });
});

test('what is due is counted from today; a date in the address stands as it is', () => {
  expect(caseQuery({ due: 'overdue' }, today)).toEqual({ awaitedBefore: '2026-12-29' });
  expect(caseQuery({ due: 'week' }, today)).toEqual({ awaitedBefore: '2027-01-06' });
  expect(caseQuery({ due: 'nonsense', dueBefore: '2026-01-01' }, today)).toEqual({ dueBefore: '2026-01-01' });
});
