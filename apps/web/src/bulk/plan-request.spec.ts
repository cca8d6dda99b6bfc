import { filterOf } from './plan-request';
import type { ManyDraft } from './use-many-draft';

const any = { group: '', state: '', words: '  ', oblast: '', rayon: '', recipient: '' } as ManyDraft;

test('what is left empty does not matter, and of the places the narrowest is asked for', () => {
  const asked = (chosen: Partial<ManyDraft>) => filterOf({ name: 'delegation' }, { ...any, ...chosen });
  expect(asked({})).toEqual({ workflow: 'delegation' });
  expect(asked({ oblast: 'o', words: ' x ' })).toEqual({ workflow: 'delegation', within: 'o', q: 'x' });
  expect(asked({ oblast: 'o', rayon: 'r', recipient: 'b', state: 'drafting' })).toEqual({
    workflow: 'delegation',
    within: 'r',
    recipient: 'b',
    state: 'drafting',
  });
});
