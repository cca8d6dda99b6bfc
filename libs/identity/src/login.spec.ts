import { normaliseLogin } from './login.js';

describe('a login has one spelling', () => {
  it.each([
    ['  Ministry.Drafter ', 'ministry.drafter'],
    ['A@B.KG', 'a@b.kg'],
    ['\u212Aenesh', 'kenesh'],
    ['\u00a0aida\u3000', 'aida'],
    ['a'.repeat(64), 'a'.repeat(64)],
  ])('%j is %j', (typed, login) => {
    expect(normaliseLogin(typed)).toBe(login);
  });

  it.each([
    ['too short', 'ab'],
    ['too long', 'a'.repeat(65)],
    ['empty', ''],
    ['Cyrillic that looks Latin', 'аida'],
    ['full width', 'ａｉｄａ'],
    ['a dotted capital', 'İaida'],
    ['a hidden character', 'ai\u200bda'],
    ['a mark that turns the writing', '\u202eaida'],
    ['a zero byte', 'aida\0'],
    ['a lone surrogate', 'aida\ud800'],
    ['SQL', "aida' or '1'='1"],
    ['two lines', 'aida\nroot'],
  ])('%s cannot be one', (_, typed) => {
    expect(normaliseLogin(typed)).toBeNull();
  });
});
