import { fillText, type Language, languages } from '#machine';
import type { Page } from '#platform';
import {
  anything,
  byName,
  component,
  date,
  each,
  id,
  instant,
  list,
  object,
  oneOf,
  orNull,
  page,
  type Static,
  text,
  translated,
  whole,
} from '#schema';
import { FileView } from '#tabular';
import { importTexts } from '../registry.texts.js';
import { importKinds, importVerdicts, type JudgedRow, type RowReason } from './import-row.js';
import type { ImportApplication, StoredImport, VerdictCounts } from './import.repository.js';

const ImportReasonView = object({ code: text, cell: orNull(text), params: byName(text), text: translated });
type ImportReasonView = Static<typeof ImportReasonView>;

const ImportRowView = component(
  'ImportRow',
  object({
    row: { ...whole, description: 'The number that a spreadsheet shows' },
    verdict: oneOf(...importVerdicts),
    reasons: list(ImportReasonView),
    found: { ...byName(text), description: 'As the file has it' },
    proposed: { ...anything, description: 'Exactly what would be written; null: nothing can be' },
  }),
);
type ImportRowView = Static<typeof ImportRowView>;

const application = object({
  at: instant,
  reason: text,
  accepted: list(whole),
  skippedWithParent: { ...list(whole), description: 'Sound rows left out because the unit above them was' },
  written: whole,
  ended: { ...whole, description: 'Units of other editions that ended, since their code goes on' },
});

/** An import as people read it. `rows`: those requested. `application`: null until it is applied. */
export const ImportView = component(
  'Import',
  object({
    id,
    kind: oneOf(...importKinds),
    edition: text,
    validFrom: date,
    file: FileView,
    createdAt: instant,
    counts: object(each(importVerdicts, whole)),
    application: orNull(application),
    rows: page(ImportRowView),
  }),
);
export type ImportView = Static<typeof ImportView>;

export function importView(
  stored: StoredImport,
  counts: VerdictCounts,
  application: ImportApplication | null,
  rows: Page<JudgedRow>,
): ImportView {
  const { id, kind, edition, validFrom, fileName: name, fileSha256, format, encoding, ignoredColumns, createdAt } = stored;
  return {
    id,
    kind,
    edition,
    validFrom,
    file: { name, sha256: fileSha256.toString('hex'), format, encoding, ignoredColumns },
    createdAt: createdAt.toISOString(),
    counts,
    application: application && { ...application, at: application.at.toISOString() },
    rows: { ...rows, items: rows.items.map(rowView) },
  };
}

function rowView({ reasons, ...row }: JudgedRow): ImportRowView {
  return { ...row, reasons: reasons.map(reasonView) };
}

function reasonView({ code, cell, params }: RowReason): ImportReasonView {
  const text = (language: Language): string => fillText(importTexts[code]!, params, language);
  return {
    code,
    cell,
    params,
    text: Object.fromEntries(languages.map((each) => [each, text(each)])) as ImportReasonView['text'],
  };
}
