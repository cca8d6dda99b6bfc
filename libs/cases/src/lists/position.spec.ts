import { isPosition } from './position.js';

const epoch = '16384.1764600000000000/';
const now = `${epoch}100:120:100,105,119`;

test.each(['100:120:100,105,119', '1:1:', '99:99:', '90:110:90', '120:120:'])('%s is a place at or before now', (text) => {
  expect(isPosition(epoch + text, now)).toBe(true);
});

test.each([
  '',
  'x',
  '1',
  '1:2',
  '1:2:3',
  '2:1:',
  '1:9:7,3',
  '1:9:3,3',
  '5:9:4',
  '1:9:9',
  '1:9:,',
  '1:9:1,',
  ' 1:1:',
  '1:1: ',
  '-1:1:',
  '1:121:',
  '121:121:',
  "1:1:'; drop table journal; --",
  `1:120:${Array.from({ length: 9_000 }, (_, index) => index + 1).join()}`,
  '9'.repeat(40) + ':1:',
])('%s is none', (text) => {
  expect(isPosition(epoch + text, now)).toBe(false);
});

test('a place of another epoch, or of none, is none', () => {
  for (const other of ['16385.1764600000000000/', '16384.1764600000000001/', '', '/', './'])
    expect(isPosition(`${other}1:1:`, now)).toBe(false);
});
