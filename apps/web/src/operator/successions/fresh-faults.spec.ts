import { Refused } from '../../api/problem';
import { ofFresh } from './fresh-faults';

const refused = (path: string): Refused =>
  new Refused({
    code: 'invalidPayload',
    title: '',
    status: 422,
    detail: '',
    reasons: [],
    problems: [{ path, code: 'required', text: 'Is required.' }],
  });
const words = { body: 'New body', parts: { territory: 'Territory' } };
const problemsOf = (path: string, known: number) => (ofFresh(refused(path), known, words) as Refused).problem.problems;

test('what is wrong with a new body says which one, and what of it; those that were there come before them', () => {
  expect(problemsOf('/successors/2/territory', 1)).toMatchObject([
    { path: '/fresh/1/territory', text: 'New body 2: Territory: Is required.' },
  ]);
  for (const path of ['/successors/0/id', '/successors', '/act/date']) expect(problemsOf(path, 1)).toMatchObject([{ path }]);
});
