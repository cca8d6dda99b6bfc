import {
  dateInCell,
  type StartTable,
  type TableCells,
  type TableColumn,
  type TableProblem,
  type TableReading,
  tyiynInCell,
  wordInCell,
} from '#machine';
import { itemKinds, type Instrument } from './context.js';
import type { ExistingItem, ExistingPowerRegistration, KnownMoney } from './new-delegation.js';
import { examples, tableReasons, titles } from './delegation.texts.js';

type ColumnName = keyof typeof titles;

const words: Readonly<Record<Instrument, readonly string[]>> = {
  law: ['мыйзам', 'закон'],
  otherAct: ['башка акт', 'иной акт', 'other act'],
  agreement: ['келишим', 'соглашение'],
};

/** As many as the payload takes. */
const maxItems = 20;

function column(name: ColumnName, more: Partial<TableColumn> = {}): TableColumn {
  return { name, title: titles[name], example: examples[name], required: true, ...more };
}

const optional = { required: false };

const columns: readonly TableColumn[] = [
  column('power', { refersTo: { register: 'power' } }),
  column('proposer', { refersTo: { register: 'body' } }),
  column('recipient', { refersTo: { register: 'body', kinds: ['municipality'] } }),
  column('control', { ...optional, refersTo: { register: 'body' } }),
  column('instrument'),
  column('title'),
  column('basisAct'),
  column('basisNumber'),
  column('basisDate'),
  column('publishedOn'),
  column('since'),
  column('termEnd', optional),
  ...itemKinds.map((kind) => column(kind, optional)),
  column('knownMoney', { ...optional, isYearly: true }),
];

function inputOf(cells: TableCells): TableReading {
  const problems: TableProblem[] = [];
  const refuse = (column: string, code: string): string => {
    problems.push({ column, code });
    return '';
  };
  const dates = (['basisDate', 'publishedOn', 'since', 'termEnd'] as const).flatMap((name): [string, string][] => {
    const text = cells[name] ?? '';
    return text === '' ? [] : [[name, dateInCell(text) ?? refuse(name, 'dateUnreadable')]];
  });
  const { power = '', proposer = '', recipient = '', control = '', title = '', basisAct = '', basisNumber = '' } = cells;
  const money = moneyIn(cells, refuse);
  const { items, places } = itemsIn(cells);
  if (items.length > maxItems)
    problems.push({ column: places.at(-1)!, code: 'itemsTooMany', params: { limit: String(maxItems) } });
  const instrument = wordInCell(words, cells['instrument'] ?? '') ?? refuse('instrument', 'instrumentUnknown');
  const input = {
    ...{ instrument, power, proposer, recipient, title, basisAct, basisNumber },
    ...(control !== '' && { control }),
    ...Object.fromEntries(dates),
    items,
    knownMoney: money.map(({ year, amount }) => ({ year, amount })),
  };
  return {
    input,
    problems,
    places: {
      ...Object.fromEntries(places.map((place, index) => [`/items/${index}`, place])),
      ...(items.length > maxItems && { '/items': places.at(-1)! }),
      ...Object.fromEntries(money.map(({ year }, index) => [`/knownMoney/${index}`, `knownMoney.${year}`])),
    },
  };
}

/** One cell for each kind of thing: each thing on its own line or after a semicolon, with a plus after it if it is there already. */
function itemsIn(cells: TableCells): { items: ExistingItem[]; places: string[] } {
  const found = itemKinds.flatMap((kind) => {
    const descriptions = (cells[kind] ?? '').split(/[;\r\n]+/).map((part) => part.trim());
    return descriptions.filter((part) => part !== '').map((part, index) => ({ kind, item: itemOf(kind, index + 1, part) }));
  });
  return { items: found.map(({ item }) => item), places: found.map(({ kind }) => kind) };
}

function itemOf(kind: ExistingItem['kind'], count: number, text: string): ExistingItem {
  const isHandedOver = text.endsWith('+');
  const description = isHandedOver ? text.slice(0, -1).trim() : text;
  return { key: `${kind}${count}`, kind, description, isHandedOver };
}

function moneyIn(cells: TableCells, refuse: (column: string, code: string) => string): KnownMoney[] {
  return Object.entries(cells).flatMap(([name, text]) => {
    const [, year] = /^knownMoney\.(\d{4})$/.exec(name) ?? [];
    if (year === undefined || text === '') return [];
    return [{ year: Number(year), amount: tyiynInCell(text) ?? refuse(name, 'amountUnreadable') }];
  });
}

/** Powers that are carried out already, many at once: a row for each. */
export const existingTable: StartTable = {
  columns,
  inputOf,
  columnOf: {
    officeNotEntitled: 'recipient',
    recipientNotMunicipality: 'recipient',
    powerUnknown: 'power',
    proposerUnknown: 'proposer',
    proposerIsRecipient: 'proposer',
    controlUnknown: 'control',
    controlNotIndependent: 'control',
    termEnded: 'termEnd',
    powerAlreadyRegistered: 'recipient',
    rowRepeated: 'power',
  },
  sameRow: ({ power, recipient, instrument, basisNumber }: ExistingPowerRegistration) =>
    [power, recipient, instrument, basisNumber.toLowerCase()].join('\n'),
  sameCase: {
    code: 'powerAlreadyRegistered',
    attributes: ({ power, recipient }: ExistingPowerRegistration) => ({ power, recipient }),
  },
  reasons: tableReasons,
};
