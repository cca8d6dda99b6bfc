import { readSimulateCommand } from './simulate-command.js';

test('without options the whole country plays for two years', () => {
  expect(readSimulateCommand([])).toEqual({ lsgs: 264, years: 2, seed: 1, json: false, keep: false });
});

test('options are taken as they are given', () => {
  const given = ['--lsgs', '20', '--years=1', '--seed=-7', '--json', '--keep'];
  expect(readSimulateCommand(given)).toEqual({ lsgs: 20, years: 1, seed: -7, json: true, keep: true });
});

test.each([
  [['--lsgs', '0'], '--lsgs must be a whole number from 1 to 1000, not "0".'],
  [['--lsgs', '1001'], '--lsgs must be a whole number from 1 to 1000, not "1001".'],
  [['--years', '1.5'], '--years must be a whole number from 1 to 10, not "1.5".'],
  [['--seed', 'one'], '--seed must be a whole number from -2147483648 to 2147483647, not "one".'],
  [['--lsgs', ''], '--lsgs must be a whole number from 1 to 1000, not "".'],
  [['--fast'], "Unknown option '--fast'"],
  [['twenty'], "Unexpected argument 'twenty'"],
])('%j is refused with what is wrong, and with how it is used', (args, message) => {
  expect(() => readSimulateCommand(args)).toThrow(message);
  expect(() => readSimulateCommand(args)).toThrow('Usage: npm run simulate');
});

test('every wrong option is named at once', () => {
  const all = (): unknown => readSimulateCommand(['--lsgs', '0', '--years', '11']);
  expect(all).toThrow('--lsgs');
  expect(all).toThrow('--years');
});
