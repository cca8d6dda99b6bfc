import { detailsChanged } from './details-changed';

test.each([
  [
    'before and after',
    { body: 'b', before: { name: 'x' }, after: { name: 'y' } },
    { before: { name: 'x' }, after: { name: 'y' } },
  ],
  ['what is new', { before: null, after: { name: 'y' } }, { before: null, after: { name: 'y' } }],
  ['what it holds', { delivery: 'd', after: 3 }, { before: null, after: { delivery: 'd', after: 3 } }],
  ['nothing', {}, null],
  ['nothing, by another version of the program', [1], null],
])('%s', (_, details, changed) => expect(detailsChanged(details)).toEqual(changed));
