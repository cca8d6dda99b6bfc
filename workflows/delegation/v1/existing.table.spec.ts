import { languages, type Text, validatePayload } from '#machine';
import { delegation } from './delegation.workflow.js';
import { ExistingPowerRegistration } from './new-delegation.js';
import { existingTable } from './existing.table.js';
import { examples, tableReasons, titles } from './delegation.texts.js';

const id = (last: number): string => `0193e000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const cells = {
  power: id(1),
  proposer: id(2),
  recipient: id(3),
  instrument: 'закон',
  title: 'Запись актов',
  basisAct: 'Закон',
  basisNumber: '110',
  basisDate: '01.08.2020',
  publishedOn: '2020-08-11',
  since: '1.1.2021',
};
const problems = (more: Record<string, string>): string[] =>
  existingTable.inputOf({ ...cells, ...more }).problems.map(({ column, code }) => `${column} ${code}`);

test('a row becomes a registration as a person would send it', () => {
  const { input, problems: none } = existingTable.inputOf({
    ...cells,
    control: id(4),
    termEnd: '31.12.2030',
    property: 'Компьютер;\n Сейф + ;',
    data: 'Архив+',
    'knownMoney.2023': '1 000,5',
    'knownMoney.2024': '',
    'knownMoney.2025': '0',
  });
  expect(none).toEqual([]);
  expect(validatePayload(ExistingPowerRegistration, input)).toEqual({
    instrument: 'law',
    power: id(1),
    proposer: id(2),
    recipient: id(3),
    control: id(4),
    title: 'Запись актов',
    basisAct: 'Закон',
    basisNumber: '110',
    basisDate: '2020-08-01',
    publishedOn: '2020-08-11',
    since: '2021-01-01',
    termEnd: '2030-12-31',
    items: [
      { key: 'property1', kind: 'property', description: 'Компьютер', isHandedOver: false },
      { key: 'property2', kind: 'property', description: 'Сейф', isHandedOver: true },
      { key: 'data1', kind: 'data', description: 'Архив', isHandedOver: true },
    ],
    knownMoney: [
      { year: 2023, amount: '100050' },
      { year: 2025, amount: '0' },
    ],
  });
});

test('what is left out is left out, and the least is valid', () => {
  expect(validatePayload(ExistingPowerRegistration, existingTable.inputOf(cells).input)).toMatchObject({
    items: [],
    knownMoney: [],
  });
  expect(existingTable.inputOf({}).problems).toEqual([{ column: 'instrument', code: 'instrumentUnknown' }]);
});

test('what cannot be read is said of its cell', () => {
  expect(problems({ instrument: 'указ', since: 'давно', termEnd: '?', 'knownMoney.2023': '=1' })).toEqual([
    'since dateUnreadable',
    'termEnd dateUnreadable',
    'knownMoney.2023 amountUnreadable',
    'instrument instrumentUnknown',
  ]);
  expect(problems({ property: 'a;'.repeat(10), training: 'b\n'.repeat(11) })).toEqual(['training itemsTooMany']);
  expect(problems({ property: 'a;'.repeat(10), training: 'b\n'.repeat(10) })).toEqual([]);
});

test('the places of things and money lead back to their columns', () => {
  const { places } = existingTable.inputOf({ ...cells, data: 'a;b', 'knownMoney.2024': '1' });
  expect(places).toEqual({ '/items/0': 'data', '/items/1': 'data', '/knownMoney/0': 'knownMoney.2024' });
});

test('rows of one power, municipality, instrument and act are the same, however the number is written', () => {
  const key = (more: Record<string, string>): string => existingTable.sameRow(existingTable.inputOf({ ...cells, ...more }).input);
  expect(key({ basisNumber: '12-А' })).toBe(key({ basisNumber: '12-а', title: 'Другое' }));
  const different: Record<string, string>[] = [
    { power: id(9) },
    { recipient: id(9) },
    { instrument: 'law', basisNumber: '1' },
    { instrument: 'келишим' },
  ];
  for (const other of different) expect(key(other)).not.toBe(key({}));
});

test('every reason of a registration that is about one cell is seen in it', () => {
  const codes = delegation.starts!['registerExisting']!.requires.flatMap((each) => each.codes);
  // These two name their field; without a finance ministry no cell is wrong.
  const others = ['dateInFuture', 'fieldMissing', 'financeUnknown'];
  expect(codes.filter((code) => !(code in existingTable.columnOf) && !others.includes(code))).toEqual([]);
});

const all: [string, Text][] = Object.entries({ ...titles, ...tableReasons });
test.each(all)('%s is written in every language, each in its own words and with the same figures', (_, text) => {
  const figures = languages.map((language) => [...text[language].matchAll(/\{\w+\}/g)].join());
  expect(new Set(figures).size).toBe(1);
  expect(new Set(languages.map((language) => text[language])).size).toBe(3);
  expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
  expect(text.ru).not.toMatch(/[ңөүҢӨҮ]/);
});

test('the example of a template is nobody’s', () => {
  for (const name of ['power', 'proposer', 'recipient'] as const)
    for (const language of languages) expect(examples[name][language]).toMatch(/^(Мисал|Пример|Example): /);
});
