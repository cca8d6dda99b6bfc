import { type ExploreCommand, readExploreCommand } from './explore-command.js';

const read = (args: readonly string[]): ExploreCommand => readExploreCommand(args, ['leave', 'cover']);

test('one workflow is named, and options are taken as they are given', () => {
  expect(read(['leave'])).toEqual({ workflow: 'leave', seed: 1, places: 400, minutes: 10 });
  const given = ['cover', '--seed=-7', '--places', '20', '--minutes', '1'];
  expect(read(given)).toEqual({ workflow: 'cover', seed: -7, places: 20, minutes: 1 });
});

test.each([
  [[], 'Name one workflow of leave, cover.'],
  [['holiday'], 'Name one workflow of leave, cover.'],
  [['leave', 'cover'], 'Name one workflow of leave, cover.'],
  [['leave', '--places', '0'], '--places must be a whole number from 1 to 1000000, not "0".'],
  [['leave', '--minutes', '1.5'], '--minutes must be a whole number from 1 to 600, not "1.5".'],
  [['leave', '--seed', 'one'], '--seed must be a whole number from -2147483648 to 2147483647, not "one".'],
  [['leave', '--fast'], "Unknown option '--fast'"],
])('%j is refused with what is wrong, and with how it is used', (args, message) => {
  expect(() => read(args)).toThrow(message);
  expect(() => read(args)).toThrow('Usage: npm run explore');
});

test('every wrong option is named at once', () => {
  const all = (): unknown => read(['leave', '--places', '0', '--minutes', '601']);
  expect(all).toThrow('--places');
  expect(all).toThrow('--minutes');
});
