import { RowReader, type StartTable, type TableCells, type TableReading, type Text } from '#machine';
import type { RoadRequest } from './road.acts.js';
import { texts } from './road.texts.js';

const { titles, examples, reasons } = texts.table;
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
const same = (text: string): Text => ({ ky: text, ru: text, en: text });

/** Roads of one or two municipalities, one row for each. */
export const roadTable: StartTable = {
  columns: [
    { name: 'title', title: titles.title, required: true, example: examples.title },
    { name: 'metres', title: titles.metres, required: true, example: same('4200') },
    { name: 'payBy', title: titles.payBy, required: true, example: same('2027-03-31') },
    { name: 'first', title: titles.first, required: true, example: examples.first, refersTo: municipality },
    { name: 'firstAmount', title: titles.firstAmount, required: true, example: same('1000') },
    { name: 'second', title: titles.second, required: false, example: same(''), refersTo: municipality },
    { name: 'secondAmount', title: titles.secondAmount, required: false, example: same('') },
  ],
  inputOf,
  columnOf: { municipalityTwice: 'second', officeNotEntitled: 'title', rowRepeated: 'title', roadAskedAlready: 'title' },
  sameRow: ({ title }: RoadRequest) => title.toLowerCase(),
  sameCase: { code: 'roadAskedAlready', attributes: ({ title }: RoadRequest) => ({ title }) },
  reasons,
};
