import { changedColumns } from './changed-columns';

test.each([
  ['what differs, whatever it holds', { a: 1, b: 'x', c: [1], d: null }, { a: 1, b: 'y', c: [1, 2], d: false }, ['b', 'c', 'd']],
  ['a column that came or went', { a: 1, gone: 1, empty: null }, { a: 1, come: 1 }, ['gone', 'come']],
  ['what a new row holds', null, { a: 1, b: null, c: '' }, ['a', 'c']],
  ['what a deleted row held', { a: 1, b: null }, null, ['a']],
])('%s', (_, before, after, columns) => expect(changedColumns({ before, after })).toEqual(columns));
