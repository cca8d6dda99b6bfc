import { openQuery, presentQuery } from './present-query';

const names = ['q', 'state', 'oblast'];
const of = (search: string) => presentQuery(new URLSearchParams(search), names);

test('what is chosen in another order, with nothing, or beside what is no choice is the same', () => {
  expect(of('state=asked&q=%D3%A9%D0%B7')).toBe('q=%D3%A9%D0%B7&state=asked');
  expect(of('q=%D3%A9%D0%B7&oblast=&state=asked&view=1&cursor=2')).toBe(of('state=asked&q=өз'));
  expect(of('view=1')).toBe('');
});

test('what differs in one value or name is another', () => {
  expect(of('q=ө')).not.toBe(of('q=о'));
  expect(of('q=a')).not.toBe(of('state=a'));
});

test('it is written as the server keeps it, and read back as it was', () => {
  const query = of(`q=${encodeURIComponent('Өзгөн & Co + 50 % #1')}`);
  expect(query).toMatch(/^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i);
  expect(new URLSearchParams(openQuery(query, '7')).get('q')).toBe('Өзгөн & Co + 50 % #1');
  expect([openQuery('', '7'), of(openQuery(query, '7'))]).toEqual(['view=7', query]);
});
