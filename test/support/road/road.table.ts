import {
  dateInCell,
  type StartTable,
  type TableCells,
  type TableProblem,
  type TableReading,
  type Text,
  tyiynInCell,
} from '#machine';
import type { RoadRequest } from './road.acts.js';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });
const places = ['first', 'second'] as const;

function inputOf(cells: TableCells): TableReading {
  const problems: TableProblem[] = [];
  const refuse = (column: string, code: string): string => {
    problems.push({ column, code });
    return '';
  };
  const { title = '', metres = '', payBy = '' } = cells;
  if (!/^\d+$/.test(metres)) refuse('metres', 'numberUnreadable');
  const named = places.filter((place) => (cells[place] ?? '') !== '');
  const parts = named.map((place) => ({
    municipality: cells[place]!,
    amount: tyiynInCell(cells[`${place}Amount`] ?? '') ?? refuse(`${place}Amount`, 'amountUnreadable'),
  }));
  return {
    input: { title, metres: Number(metres), payBy: dateInCell(payBy) ?? refuse('payBy', 'dateUnreadable'), parts },
    problems,
    places: Object.fromEntries(
      named.flatMap((place, index) => [
        [`/parts/${index}`, place],
        [`/parts/${index}/amount`, `${place}Amount`],
      ]),
    ),
  };
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
