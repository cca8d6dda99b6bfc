import { dateInCell, tyiynInCell, wordInCell } from './table-cell.js';

test.each([
  ['2020-08-01', '2020-08-01'],
  ['01.08.2020', '2020-08-01'],
  ['1.8.2020', '2020-08-01'],
  // That there is no such day, the payload says.
  ['31.02.2020', '2020-02-31'],
  ['01.08.20', null],
  ['2020-8-1', null],
  ['01/08/2020', null],
  ['2020-08-01 12:00', null],
  ['44044', null],
  ['', null],
])('the date in “%s” is %s', (text, date) => expect(dateInCell(text)).toBe(date));

test.each([
  ['0', '0'],
  ['480000', '48000000'],
  ['480000,5', '48000050'],
  ['480000.05', '48000005'],
  ['0,01', '1'],
  ['1 234 567,50', '123456750'],
  ['1\u00a0234\u202f567', '123456700'],
  ['007', '700'],
  ['1,234', null],
  ['1.234,50', null],
  ['1,234.50', null],
  ['12 34', null],
  ['-1', null],
  ['+1', null],
  ['1e6', null],
  ['=1+1', null],
  ['5 сом', null],
  ['', null],
])('the amount in “%s” is %s tyiyn', (text, tyiyn) => expect(tyiynInCell(text)).toBe(tyiyn));

const words = { law: ['мыйзам', 'закон'], gift: ['өткөрүү', 'ещё одна'] };
test.each([
  ['law', 'law'],
  ['ЗАКОН', 'law'],
  ['откоруу', 'gift'],
  ['Еще  одна', 'gift'],
  ['закона', null],
  ['', null],
])('the word “%s” means %s', (text, value) => expect(wordInCell(words, text)).toBe(value));
