import { type FromColumn, RowReader, type StartTable, type TableCells, type TableColumn, type TableReading } from '#machine';
import { itemKinds, type Instrument } from './context.js';
import type { ExistingItem, ExistingPowerRegistration } from './new-delegation.js';
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
  const row = new RowReader(cells);
  const control = row.text('control');
  const dates = row.dates('basisDate', 'publishedOn', 'since', 'termEnd');
  const knownMoney = row.list('knownMoney', row.amountsByYear('knownMoney'));
  const items = row.limitedList('items', itemsIn(row), maxItems, 'itemsTooMany');
  return row.reading({
    instrument: row.word('instrument', words, 'instrumentUnknown'),
    ...row.texts('power', 'proposer', 'recipient', 'title', 'basisAct', 'basisNumber'),
    ...(control !== '' && { control }),
    ...dates,
    items,
    knownMoney,
  });
}

/** One cell for each kind of thing, with a plus after those that are there already. */
function itemsIn(row: RowReader): FromColumn<ExistingItem>[] {
  return itemKinds.flatMap((kind) =>
    row.lines(kind).map((text, index) => {
      const isHandedOver = text.endsWith('+');
      const description = isHandedOver ? text.slice(0, -1).trim() : text;
      return { column: kind, part: { key: `${kind}${index + 1}`, kind, description, isHandedOver } };
    }),
  );
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
