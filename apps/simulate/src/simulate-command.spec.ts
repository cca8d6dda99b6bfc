import { readSimulateCommand, type SimulateCommand } from './simulate-command.js';

const read = (args: readonly string[]): SimulateCommand => readSimulateCommand(args, ['leave', 'cover']);

test('without options the whole country plays for two years', () => {
  expect(read([])).toEqual({ lsgs: 264, years: 2, seed: 1, workflow: null, json: false, keep: false });
});

test('options are taken as they are given', () => {
  const given = ['--lsgs', '20', '--years=1', '--seed=-7', '--workflow', 'cover', '--json', '--keep'];
  expect(read(given)).toEqual({ lsgs: 20, years: 1, seed: -7, workflow: 'cover', json: true, keep: true });
});

test.each([
  [['--lsgs', '0'], '--lsgs must be a whole number from 1 to 1000, not "0".'],
  [['--lsgs', '1001'], '--lsgs must be a whole number from 1 to 1000, not "1001".'],
  [['--years', '1.5'], '--years must be a whole number from 1 to 10, not "1.5".'],
  [['--seed', 'one'], '--seed must be a whole number from -2147483648 to 2147483647, not "one".'],
  [['--lsgs', ''], '--lsgs must be a whole number from 1 to 1000, not "".'],
  [['--workflow', 'holiday'], '--workflow must be one of leave, cover, not "holiday".'],
  [['--fast'], "Unknown option '--fast'"],
  [['twenty'], "Unexpected argument 'twenty'"],
])('%j is refused with what is wrong, and with how it is used', (args, message) => {
  expect(() => read(args)).toThrow(message);
  expect(() => read(args)).toThrow('Usage: npm run simulate');
});

test('every wrong option is named at once', () => {
  const all = (): unknown => read(['--lsgs', '0', '--years', '11']);
  expect(all).toThrow('--lsgs');
  expect(all).toThrow('--years');
});
