import { startDefinition } from '../advance.js';
import { languages } from '../texts.js';
import type { StartTable, Workflow } from '../workflow.js';
import { missingTexts } from './missing-texts.js';

/** Tables begin what can be begun, and everything that people read of them has a text in every language. */
export function lintTables(workflow: Workflow): string[] {
  return Object.entries(workflow.tables ?? {}).flatMap(([start, table]) => [
    ...(startDefinition(workflow, start) === undefined ? [`table ${start}: no case begins with it`] : []),
    ...lintTable(table).map((fault) => `table ${start}: ${fault}`),
  ]);
}

function lintTable({ columns, columnOf, reasons, sameCase }: StartTable): string[] {
  const names = columns.map(({ name }) => name);
  const titles = columns.flatMap(({ title }) => [...new Set(languages.map((language) => title[language]?.toLowerCase()))]);
  const unknown = Object.values(columnOf).filter((column) => !names.includes(column));
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `column ${name} is there twice`),
    ...titles.filter((title, index) => titles.indexOf(title) !== index).map((title) => `two columns are called “${title}”`),
    ...unknown.map((column) => `a reason is seen in column ${column}, which it does not have`),
    ...columns.flatMap(({ name, title }) => missingTexts(`column ${name}`, title)),
    ...columns
      .filter(({ title, isYearly = false }) => languages.some((language) => title[language]?.includes('{year}') !== isYearly))
      .map(({ name }) => `column ${name}: {year} stands in the title of a column for each year, and of no other`),
    ...Object.entries(reasons).flatMap(([code, text]) => missingTexts(`reason ${code}`, text)),
    ...(Object.hasOwn(reasons, sameCase.code) ? [] : [`reason ${sameCase.code} has no text`]),
  ];
}
