import type { TableRecord } from '#tabular';
import type { TerritoryLevel } from '../territory.entity.js';
import type { TerritoryColumn } from './import-columns.js';
import { type JudgedRow, RowFaults } from './import-row.js';
import { LoadedTerritories, type LoadedTerritory } from './loaded-territories.js';
import { RowsByKey } from './rows-by-key.js';
import { proposedCode, proposedNames, type ProposedNames } from './named-row.js';
import { readLevel } from './written-words.js';

/** A unit as it would be written; `parent` is a code of the same edition. */
export type ProposedTerritory = {
  readonly soate: string;
  readonly level: TerritoryLevel;
  readonly nameKy: string | null;
  readonly nameRu: string | null;
  readonly nameEn: string | null;
  readonly parent: string | null;
  readonly population: number | null;
};

interface Draft extends ProposedNames {
  readonly record: TableRecord<TerritoryColumn>;
  readonly faults: RowFaults;
  readonly soate: string;
  readonly level: TerritoryLevel | null;
  readonly parent: string | null;
  readonly population: number | null;
}

const longestCode = 20;
/** Levels of units, and some to spare: what has more above it stands in a circle, or might as well. */
const maxLevels = 20;

/**
 * Judges every row against the file itself and the registry. What the registry lists decides, never a pattern: a code
 * that looks unusual is a doubt.
 */
export function judgeTerritories(
  records: readonly TableRecord<TerritoryColumn>[],
  loaded: LoadedTerritories,
  validFrom: string,
): JudgedRow<ProposedTerritory>[] {
  const drafts = records.map(draftOf);
  doubtRepeated(drafts);
  for (const draft of drafts) compare(draft, loaded, validFrom);
  refuseLost(drafts, loaded);
  return drafts.map((draft) => judged(draft, loaded));
}

function draftOf(record: TableRecord<TerritoryColumn>): Draft {
  const { values, cellOf } = record;
  const faults = new RowFaults();
  const soate = proposedCode(values.soate, cellOf('soate'), faults);
  if (soate === '') faults.refuse('codeMissing', cellOf('soate'));
  if (soate.length > longestCode || /[^\p{L}\p{N}]/u.test(soate)) faults.refuse('codeUnusable', cellOf('soate'));
  const level = readLevel(values.level);
  if (level === null) faults.refuse('levelUnknown', cellOf('level'), { level: values.level });
  const parent = proposedCode(values.parent_soate, cellOf('parent_soate'), faults) || null;
  if (parent === null && level !== 'country') faults.refuse('parentMissing', cellOf('parent_soate'));
  if (!/^\d{0,9}$/.test(values.population)) faults.refuse('populationUnreadable', cellOf('population'));
  const population = values.population === '' ? null : Number(values.population);
  return { record, faults, soate, level, parent, population, ...proposedNames(record, faults) };
}

/** Which of them is right only a person can decide. */
function doubtRepeated(drafts: readonly Draft[]): void {
  const rows = new RowsByKey();
  const sound = drafts.filter(({ faults }) => !faults.isRefused);
  for (const { soate, record } of sound) rows.add(soate, record.row);
  for (const { soate, record, faults } of sound) {
    const others = rows.others([soate], record.row);
    if (others !== '') faults.doubt('repeatedInFile', record.cellOf('soate'), { rows: others });
  }
}

function compare(draft: Draft, loaded: LoadedTerritories, validFrom: string): void {
  const { soate, level, faults, record } = draft;
  if (faults.isRefused || level === null) return;
  const here = loaded.here(soate);
  if (here !== undefined) return doubtChanges(draft, here);
  const cell = record.cellOf('soate');
  if (draft.nameKy === null) faults.doubt('nameKyMissing', record.cellOf('name_ky'));
  if (!loaded.hasShape(level, soate)) faults.doubt('levelUnusual', record.cellOf('level'), { level, code: soate });
  const [stored] = loaded.elsewhere(soate).filter((unit) => unit.validFrom === validFrom);
  if (stored !== undefined) faults.refuse('codeHeld', cell, { edition: stored.edition });
  const [other] = loaded.elsewhere(soate);
  const isKnown = other !== undefined && LoadedTerritories.isNamedAlike(other, draft);
  if (other !== undefined && !isKnown) faults.doubt('codeReused', cell, { edition: other.edition, name: shownName(other) });
  const alike = loaded.namedAlike(level, draft.parent, draft).find((unit) => unit.soate !== soate);
  if (alike !== undefined && !isKnown) faults.doubt('codeDiffers', cell, { code: alike.soate, edition: alike.edition });
}

const compared = {
  level: 'level',
  nameKy: 'name_ky',
  nameRu: 'name_ru',
  nameEn: 'name_en',
  parent: 'parent_soate',
  population: 'population',
} as const;

/** What the registry lacks may be filled in; what it says otherwise is a doubt. What the file lacks stays. */
function doubtChanges(draft: Draft, here: LoadedTerritory): void {
  for (const [field, column] of Object.entries(compared) as [keyof typeof compared, TerritoryColumn][]) {
    const [found, known] = [draft[field], here[field]];
    if (found !== null && known !== null && found !== known)
      draft.faults.doubt('changesLoaded', draft.record.cellOf(column), { found: String(found), loaded: String(known) });
  }
}

/** Refuses what has no unit above it: neither in the registry's edition nor among the rows that can be written. */
function refuseLost(drafts: readonly Draft[], loaded: LoadedTerritories): void {
  const parents = new Map(drafts.map(({ soate, parent }) => [soate, parent]));
  for (const { parent, faults, record, soate } of drafts) {
    if (faults.isRefused || parent === null || !isAboveItself(soate, parents)) continue;
    faults.refuse('parentCycle', record.cellOf('parent_soate'), { parent });
  }
  for (let isChanged = true; isChanged;) {
    const codes = new Set(drafts.filter(({ faults }) => !faults.isRefused).map(({ soate }) => soate));
    const lost = drafts.filter(
      ({ faults, parent }) => !faults.isRefused && parent !== null && !codes.has(parent) && loaded.here(parent) === undefined,
    );
    for (const { faults, record, parent } of lost) {
      const code = parents.has(parent!) ? 'parentRefused' : 'parentUnknown';
      faults.refuse(code, record.cellOf('parent_soate'), { parent: parent! });
    }
    isChanged = lost.length > 0;
  }
}

function isAboveItself(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  let above = parents.get(code) ?? null;
  for (let levels = 0; above !== null && levels < maxLevels; levels += 1) above = parents.get(above) ?? null;
  return above !== null;
}

function judged({ record, faults, soate, level, ...draft }: Draft, loaded: LoadedTerritories): JudgedRow<ProposedTerritory> {
  const here = loaded.here(soate);
  const proposed: ProposedTerritory = {
    soate,
    level: level ?? 'village',
    nameKy: draft.nameKy ?? here?.nameKy ?? null,
    nameRu: draft.nameRu ?? here?.nameRu ?? null,
    nameEn: draft.nameEn ?? here?.nameEn ?? null,
    parent: draft.parent,
    population: draft.population ?? here?.population ?? null,
  };
  const fields = Object.keys(compared) as (keyof typeof compared)[];
  const isChange = here === undefined || fields.some((field) => proposed[field] !== here[field]);
  const verdict = faults.verdict(isChange);
  return {
    row: record.row,
    verdict,
    reasons: faults.reasons,
    found: record.values,
    proposed: verdict === 'refused' ? null : proposed,
  };
}

function shownName({ nameKy, nameRu, nameEn }: ProposedNames): string {
  return nameRu ?? nameKy ?? nameEn ?? '';
}
