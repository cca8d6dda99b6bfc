import { localDay } from '#calendar';
import { formatDate, type Language, type Texts } from '#machine';
import { type ExportedTable, shownName } from '../exports/export-file.js';
import { columnTexts, sheetTexts, wordTexts } from '../exports/export.texts.js';
import { nameIn } from '../language/shown-reason.js';
import type { InstanceLine, ShownParty } from './instance.view.js';

interface Row extends InstanceLine {
  readonly parties: readonly ShownParty[];
  readonly texts: Texts;
}

export function instanceTable(rows: readonly Row[]): ExportedTable<Row> {
  return {
    name: 'cases',
    title: sheetTexts.cases,
    columns: [
      { title: columnTexts.number, cell: ({ number }) => number },
      { title: columnTexts.title, cell: ({ title }) => title },
      { title: columnTexts.workflow, cell: ({ texts }, language) => texts.workflow[language] },
      { title: columnTexts.state, cell: ({ stateText }) => stateText },
      { title: columnTexts.ended, cell: ({ isFinal }, language) => wordTexts[isFinal ? 'yes' : 'no'][language] },
      { title: columnTexts.changedAt, cell: ({ changedAt }, language) => formatDate(localDay(changedAt), language) },
      { title: columnTexts.parties, cell: partiesOf },
      { title: columnTexts.id, cell: ({ id }) => id },
    ],
    rows,
  };
}

function partiesOf({ parties, texts }: Row, language: Language): string {
  return parties.map(({ party, names }) => `${nameIn(texts.parties, party, language)}: ${shownName(names, language)}`).join('; ');
}
