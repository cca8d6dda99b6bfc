import type { Language, Text } from '#machine';
import { type ExportColumn, type ExportedTable, shownName, som } from '../exports/export-file.js';
import { columnTexts, sheetTexts, wordTexts } from '../exports/export.texts.js';
import type { Coverage, CoverageView, PlaceCoverage } from './coverage.js';

interface Row extends Coverage {
  readonly place: (language: Language) => string;
}

/** The places, and below them their totals. */
export function coverageTable({ items, totals, year, by }: CoverageView): ExportedTable<Row> {
  const amount = (title: Text, of: (row: Row) => string): ExportColumn<Row> => ({
    title,
    cell: (row, language) => som(of(row), language),
  });
  return {
    name: `coverage-${by}`,
    title: sheetTexts.coverage,
    columns: [
      { title: columnTexts.place, cell: ({ place }, language) => place(language) },
      { title: columnTexts.liveCases, cell: ({ liveCases }) => liveCases },
      { title: columnTexts.casesWithMoney, cell: ({ casesWithMoney }) => casesWithMoney },
      { title: columnTexts.casesShort, cell: ({ casesShort }) => casesShort },
      amount(columnTexts.dueToDate, ({ dueToDate }) => dueToDate),
      amount(inYear(columnTexts.appropriated, year), ({ appropriated }) => appropriated),
      amount(columnTexts.released, ({ released }) => released),
      amount(columnTexts.received, ({ received }) => received),
      amount(columnTexts.spent, ({ spent }) => spent),
      amount(columnTexts.ownTopUp, ({ ownTopUp }) => ownTopUp),
      amount(columnTexts.shortfall, ({ shortfall }) => shortfall),
      {
        title: columnTexts.coverage,
        cell: ({ coverage }, language) => (coverage === null ? null : som(String(coverage), language)),
      },
      { title: columnTexts.daysLate, cell: ({ daysLate }) => daysLate },
    ],
    rows: [
      ...items.map((item) => ({ ...item, place: (language: Language) => placeName(item, language) })),
      { ...totals, place: (language: Language) => wordTexts.total[language] },
    ],
  };
}

function placeName({ territory, body, names }: PlaceCoverage, language: Language): string {
  return territory === null && body === null ? wordTexts.nowhere[language] : shownName(names, language);
}

function inYear(title: Text, year: number): Text {
  const filled = (text: string): string => text.replace('{year}', String(year));
  return { ky: filled(title.ky), ru: filled(title.ru), en: filled(title.en) };
}
