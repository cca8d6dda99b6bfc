import { type CouncilVote, resolutionFaultCodes, resolutionFaults, voteFaults } from './council-vote.js';

const vote = (votesFor: number, votesAgainst = 0, abstained = 0): CouncilVote => ({
  ...{ number: '7', adoptedOn: '2027-01-15' },
  ...{ votesFor, votesAgainst, abstained, deputiesElected: 21 },
});

test('more than so many per cent of those elected, not of those who voted, decide', () => {
  expect(voteFaults(vote(11), 50)).toEqual([]);
  expect(voteFaults(vote(10, 1), 50)).toEqual([
    { code: 'majorityNotReached', params: { votesFor: '10', deputiesElected: '21', percent: '50' } },
  ]);
  // Exactly so many per cent are not more.
  expect(voteFaults({ ...vote(14), deputiesElected: 21 }, 66)).toEqual([]);
  expect(voteFaults({ ...vote(10), deputiesElected: 20 }, 50)).toHaveLength(1);
});

test('what was decided against needs no majority for it', () => {
  expect(voteFaults(vote(0, 11), 50, false)).toEqual([]);
});

test('no council has more votes than deputies, whatever it decided', () => {
  const fault = { code: 'votesExceedDeputies', params: { votes: '22', deputiesElected: '21' } };
  expect(voteFaults(vote(11, 10, 1), 50)).toEqual([fault]);
  expect(voteFaults(vote(0, 20, 2), 50, false)).toEqual([fault]);
});

test('a resolution is adopted, and not tomorrow', () => {
  const event = { at: '2027-01-14T03:00:00Z', facts: { rules: {}, calendar: { timeZone: 'Asia/Bishkek' } } } as never;
  const codes = (of: CouncilVote): string[] => resolutionFaults(of, 50, event).map(({ code }) => code);
  expect(codes(vote(10))).toEqual(['majorityNotReached', 'dateInFuture']);
  expect(codes({ ...vote(11, 11), adoptedOn: '2027-01-14' })).toEqual(['votesExceedDeputies']);
  expect(codes({ ...vote(11), adoptedOn: '2027-01-14' })).toEqual([]);
  expect(resolutionFaultCodes).toEqual(['votesExceedDeputies', 'majorityNotReached', 'dateInFuture']);
});
