import { fillText, type Json, type Language, languages } from '#machine';
import type { Page } from '#platform';
import type { TableFormat, TextEncoding } from '#tabular';
import { importTexts } from '../registry.texts.js';
import type { ImportKind, ImportVerdict, JudgedRow, RowReason } from './import-row.js';
import type { ImportApplication, StoredImport, VerdictCounts } from './import.repository.js';

export interface ImportReasonView extends RowReason {
  readonly text: Readonly<Record<Language, string>>;
}

export interface ImportRowView {
  readonly row: number;
  readonly verdict: ImportVerdict;
  readonly reasons: readonly ImportReasonView[];
  readonly found: Readonly<Record<string, string>>;
  readonly proposed: Json;
}

/** An import as people read it. `rows`: those that were asked for. `application`: null until it is applied. */
export interface ImportView {
  readonly id: string;
  readonly kind: ImportKind;
  readonly edition: string;
  readonly validFrom: string;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly format: TableFormat;
    readonly encoding: TextEncoding | null;
    readonly ignoredColumns: readonly string[];
  };
  readonly createdAt: string;
  readonly counts: VerdictCounts;
  readonly application: (Omit<ImportApplication, 'at'> & { readonly at: string }) | null;
  readonly rows: Page<ImportRowView>;
}

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
