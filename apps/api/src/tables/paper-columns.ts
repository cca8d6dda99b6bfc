import { dateInCell, type StartTable, type TableCells, type TableColumn } from '#machine';
import { texts } from '../texts/texts.js';

const nothing = { ky: '', ru: '', en: '' };

/** The signed scan behind a row, where its start needs one: for those who act under a mandate. The scan is uploaded before. */
const paperColumns: readonly TableColumn[] = [
  {
    name: 'paper.document',
    title: texts.tables.columns.document,
    required: false,
    example: nothing,
  },
  {
    name: 'paper.registrationNumber',
    title: texts.tables.columns.registrationNumber,
    required: false,
    example: nothing,
  },
  {
    name: 'paper.registeredOn',
    title: texts.tables.columns.registeredOn,
    required: false,
    example: nothing,
  },
];

/** The columns of a table: its own, and those of the paper. */
export function columnsOf({ columns }: StartTable): readonly TableColumn[] {
  return [...columns, ...paperColumns];
}

/** The paper of a row, as a start carries it; undefined when nothing of it is filled in. */
export function paperIn(cells: TableCells): Readonly<Record<string, string>> | undefined {
  const document = (cells['paper.document'] ?? '').toLowerCase();
  const registrationNumber = cells['paper.registrationNumber'] ?? '';
  const date = cells['paper.registeredOn'] ?? '';
  if (document === '' && registrationNumber === '' && date === '') return undefined;
  return { document, registrationNumber, registeredOn: dateInCell(date) ?? date };
}

/** Where what is wrong with the paper is seen. */
export const paperPlaces = {
  '/paper/document': 'paper.document',
  '/paper/registrationNumber': 'paper.registrationNumber',
  '/paper/registeredOn': 'paper.registeredOn',
};
export const paperColumnOf = {
  paperMissing: 'paper.document',
  documentUnknown: 'paper.document',
  paperInFuture: 'paper.registeredOn',
};
