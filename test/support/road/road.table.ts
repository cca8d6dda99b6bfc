import { RowReader, type StartTable, type TableCells, type TableReading, type Text } from '#machine';
import type { RoadRequest } from './road.acts.js';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });
const places = ['first', 'second'] as const;

function inputOf(cells: TableCells): TableReading {
  const row = new RowReader(cells);
  const metres = row.text('metres');
  if (!/^\d+$/.test(metres)) row.refuse('metres', 'numberUnreadable');
  const named = places.filter((place) => row.text(place) !== '');
  const parts = named.map((place) => ({
    column: place,
    part: { municipality: row.text(place), amount: row.amount(`${place}Amount`) },
  }));
  return row.reading({
    title: row.text('title'),
    metres: Number(metres),
    parts: row.list('parts', parts, (place) => ({ amount: `${place}Amount` })),
    payBy: row.date('payBy'),
  });
}

const municipality = { register: 'body', kinds: ['municipality'] } as const;
const aimak = text('Сокулук айылдык аймагы', 'Сокулукский айылный аймак', 'Sokuluk aiyl aimak');

/** Roads of one or two municipalities, one row for each. */
export const roadTable: StartTable = {
  columns: [
    {
      name: 'title',
      title: text('Жол', 'Дорога', 'Road'),
      required: true,
      example: text('Сокулук – Төш-Булак', 'Сокулук – Тош-Булак', 'Sokuluk – Tosh-Bulak'),
    },
    {
      name: 'metres',
      title: text('Узундугу, м', 'Длина, м', 'Length, m'),
      required: true,
      example: text('4200', '4200', '4200'),
    },
    {
      name: 'payBy',
      title: text('Төлөө күнү', 'Оплатить до', 'Pay by'),
      required: true,
      example: text('2027-03-31', '2027-03-31', '2027-03-31'),
    },
    {
      name: 'first',
      title: text('Айыл аймагы', 'Айылный аймак', 'Municipality'),
      required: true,
      example: aimak,
      refersTo: municipality,
    },
    { name: 'firstAmount', title: text('Суммасы', 'Сумма', 'Amount'), required: true, example: text('1000', '1000', '1000') },
    {
      name: 'second',
      title: text('Экинчи айыл аймагы', 'Второй айылный аймак', 'Second municipality'),
      required: false,
      example: text('', '', ''),
      refersTo: municipality,
    },
    {
      name: 'secondAmount',
      title: text('Экинчи сумма', 'Вторая сумма', 'Second amount'),
      required: false,
      example: text('', '', ''),
    },
  ],
  inputOf,
  columnOf: { municipalityTwice: 'second', officeNotEntitled: 'title', rowRepeated: 'title', roadAskedAlready: 'title' },
  sameRow: ({ title }: RoadRequest) => title.toLowerCase(),
  sameCase: { code: 'roadAskedAlready', attributes: ({ title }: RoadRequest) => ({ title }) },
  reasons: {
    numberUnreadable: text('Бул сан эмес.', 'Это не число.', 'This is no number.'),
    amountUnreadable: text('Бул сумма эмес.', 'Это не сумма.', 'This is no amount.'),
    dateUnreadable: text('Бул күн эмес.', 'Это не дата.', 'This is no date.'),
    roadAskedAlready: text(
      'Бул жол суралган: {number}.',
      'Эта дорога уже запрошена: {number}.',
      'This road has been asked for already: {number}.',
    ),
  },
};
