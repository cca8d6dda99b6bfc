import { formatDate } from '#machine';
import { type ExportedTable, shownName, som } from '../exports/export-file.js';
import { columnTexts, sheetTexts } from '../exports/export.texts.js';
import type { ShownShortfall } from './shortfall.view.js';

export function shortfallTable(rows: readonly ShownShortfall[]): ExportedTable<ShownShortfall> {
  return {
    name: 'shortfalls',
    title: sheetTexts.shortfalls,
    columns: [
      { title: columnTexts.number, cell: ({ number }) => number },
      { title: columnTexts.title, cell: ({ title }) => title },
      { title: columnTexts.recipient, cell: ({ recipientNames }, language) => shownName(recipientNames, language) },
      { title: columnTexts.state, cell: ({ stateText }) => stateText },
      { title: columnTexts.funding, cell: ({ fundingText }) => fundingText },
      { title: columnTexts.dueToDate, cell: ({ due }, language) => som(due, language) },
      { title: columnTexts.received, cell: ({ received }, language) => som(received, language) },
      { title: columnTexts.shortfall, cell: ({ missing }, language) => som(missing, language) },
      { title: columnTexts.since, cell: ({ since }, language) => formatDate(since, language) },
      { title: columnTexts.days, cell: ({ days }) => days },
      {
        title: columnTexts.awaited,
        cell: ({ awaited }, language) =>
          awaited.map(({ names, officeText, text }) => `${shownName(names, language)}, ${officeText}: ${text}`).join('; '),
      },
      { title: columnTexts.id, cell: ({ instance }) => instance },
    ],
    rows,
  };
}
