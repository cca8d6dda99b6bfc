import { RowReader } from './row-reader.js';

test('what cannot be read is a problem of its column, and empty in the input', () => {
  const row = new RowReader({ title: 'Road', from: '1.2.2027', to: 'soon', price: '1 000,5', cost: 'much', kind: 'ЖОЛ' });
  const words = { road: ['жол', 'дорога'], bridge: ['көпүрө'] };
  const input = {
    ...row.texts('title', 'note'),
    ...row.dates('from', 'to', 'until'),
    price: row.amount('price'),
    cost: row.amount('cost'),
    kind: row.word('kind', words, 'kindUnknown'),
    other: row.word('other', words, 'kindUnknown'),
    until: row.date('until'),
  };
  expect(row.reading(input)).toEqual({
    input: {
      ...{ title: 'Road', note: '', from: '2027-02-01', to: '', price: '100050', cost: '' },
      ...{ kind: 'road', other: '', until: '' },
    },
    problems: [
      { column: 'to', code: 'dateUnreadable' },
      { column: 'cost', code: 'amountUnreadable' },
      { column: 'other', code: 'kindUnknown' },
      { column: 'until', code: 'dateUnreadable' },
    ],
    places: {},
  });
});

test('a column for each year, those that are filled in', () => {
  const row = new RowReader({ 'money.2025': '10', 'money.2026': '', 'money.2027': 'x', 'money.27': '1', 'moneyless.2025': '1' });
  expect(row.list('money', row.amountsByYear('money'))).toEqual([
    { year: 2025, amount: '1000' },
    { year: 2027, amount: '' },
  ]);
  expect(row.reading({})).toMatchObject({
    problems: [{ column: 'money.2027', code: 'amountUnreadable' }],
    places: { '/money/0': 'money.2025', '/money/1': 'money.2027' },
  });
});

test('a cell with several lines, and the place of each part of a list and of its fields', () => {
  const row = new RowReader({ things: 'Desk;\n Chair ; ;\r\nLamp' });
  expect(row.lines('things')).toEqual(['Desk', 'Chair', 'Lamp']);
  const parts = row.lines('things').map((part) => ({ column: 'things', part }));
  expect(row.list('items', parts.slice(0, 1), (column) => ({ amount: `${column}Amount` }))).toEqual(['Desk']);
  expect(row.reading({}).places).toEqual({ '/items/0': 'things', '/items/0/amount': 'thingsAmount' });
});

test('of a list with a limit, that there are more is seen in the column of the last', () => {
  const parts = ['a', 'b', 'c'].map((column) => ({ column, part: column.toUpperCase() }));
  const row = new RowReader({});
  expect(row.limitedList('items', parts, 3, 'tooMany')).toEqual(['A', 'B', 'C']);
  expect(row.reading({})).toMatchObject({ problems: [], places: { '/items/2': 'c' } });
  expect(row.reading({}).places['/items']).toBeUndefined();
  row.limitedList('items', parts, 2, 'tooMany');
  expect(row.reading({})).toMatchObject({
    problems: [{ column: 'c', code: 'tooMany', params: { limit: '2' } }],
    places: { '/items': 'c' },
  });
});
