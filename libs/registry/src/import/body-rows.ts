import type { TableRecord } from '#tabular';
import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../body.entity.js';
import { bodyLevels } from '../create-body.js';
import type { TerritoryLevel } from '../territory.entity.js';
import type { BodyColumn } from './import-columns.js';
import { type JudgedRow, RowFaults } from './import-row.js';
import { proposedCode, proposedNames, type ProposedNames } from './named-row.js';
import { RowsByKey } from './rows-by-key.js';
import { foldedName } from './spelling.js';
import { readBodyKind } from './written-words.js';

/** A body as it would be entered; `territory` is an id, `soate` its code in the import's edition. */
export type ProposedBody = {
  readonly kind: BodyKind;
  readonly nameKy: string | null;
  readonly nameRu: string | null;
  readonly nameEn: string | null;
  readonly soate: string | null;
  readonly territory: string | null;
};

type LoadedBody = ProposedNames & { readonly kind: BodyKind; readonly territory: string | null };
type LoadedUnit = { readonly id: string; readonly level: TerritoryLevel };

/** The bodies that the registry has, and the territories of the edition. */
export class LoadedBodies {
  private readonly governing = new Map<string, LoadedBody>();
  private readonly named = new Map<string, LoadedBody>();

  private constructor(
    bodies: readonly LoadedBody[],
    /** By code. */
    readonly territories: ReadonlyMap<string, LoadedUnit>,
  ) {
    for (const body of bodies) {
      this.governing.set(`${body.kind} ${body.territory}`, body);
      for (const key of nameKeys(body)) this.named.set(`${body.kind} ${key}`, body);
    }
  }

  static async read(tx: EntityManager, edition: string): Promise<LoadedBodies> {
    const bodies = await tx.query<LoadedBody[]>(
      `select kind, name_ky as "nameKy", name_ru as "nameRu", name_en as "nameEn", territory_id as territory
       from body where valid_to is null order by id`,
    );
    const territories = await tx.query<(LoadedUnit & { soate: string })[]>(
      'select soate, id, level from territory where edition = $1',
      [edition],
    );
    return new LoadedBodies(bodies, new Map(territories.map((territory) => [territory.soate, territory])));
  }

  /** The body of this kind that governs a territory. */
  of(kind: BodyKind, territory: string): LoadedBody | undefined {
    return this.governing.get(`${kind} ${territory}`);
  }

  namedAlike(kind: BodyKind, names: ProposedNames): LoadedBody | undefined {
    return nameKeys(names)
      .map((key) => this.named.get(`${kind} ${key}`))
      .find((body) => body !== undefined);
  }
}

/** Judges every row against the file itself and the registry. */
export function judgeBodies(records: readonly TableRecord<BodyColumn>[], loaded: LoadedBodies): JudgedRow<ProposedBody>[] {
  const drafts = records.map((record) => draftOf(record, loaded));
  const rows = new RowsByKey();
  for (const { keys, row } of drafts) for (const key of keys) rows.add(key, row);
  return drafts.map(({ row, keys, faults, found, proposed, isKnown, cell }) => {
    const others = rows.others(keys, row);
    if (others !== '') faults.doubt('repeatedInFile', cell, { rows: others });
    const verdict = faults.verdict(!isKnown);
    return { row, verdict, reasons: faults.reasons, found, proposed: verdict === 'refused' ? null : proposed };
  });
}

interface Draft {
  readonly row: number;
  readonly faults: RowFaults;
  readonly found: Readonly<Record<string, string>>;
  readonly proposed: ProposedBody;
  /** What no two bodies have in common; none for a refused row. */
  readonly keys: readonly string[];
  readonly isKnown: boolean;
  readonly cell: string | null;
}

function draftOf(record: TableRecord<BodyColumn>, loaded: LoadedBodies): Draft {
  const { values, cellOf, row } = record;
  const faults = new RowFaults();
  const kind = readBodyKind(values.kind);
  if (kind === null) faults.refuse('kindUnknown', cellOf('kind'), { kind: values.kind });
  const soate = proposedCode(values.soate, cellOf('soate'), faults) || null;
  const territory = soate === null ? undefined : loaded.territories.get(soate);
  const levels = kind === null ? undefined : bodyLevels[kind];
  if (soate === null && levels !== undefined) faults.refuse('territoryMissing', cellOf('soate'));
  if (soate !== null && territory === undefined) faults.refuse('territoryUnknown', cellOf('soate'), { code: soate });
  if (territory !== undefined && levels !== undefined && !levels.includes(territory.level))
    faults.refuse('territoryLevel', cellOf('soate'), { level: territory.level });
  const names = proposedNames(record, faults);
  const proposed: ProposedBody = { kind: kind ?? 'municipality', ...names, soate, territory: territory?.id ?? null };
  const governed = levels === undefined || territory === undefined ? undefined : loaded.of(proposed.kind, territory.id);
  const named = kind === null ? undefined : loaded.namedAlike(kind, names);
  const same = [governed, named].find((body) => body !== undefined && isSame(body, proposed));
  if (same === undefined) doubtOrRefuse(record, faults, names, governed, named);
  const keys = faults.isRefused ? [] : keysOf(proposed, levels !== undefined);
  return { row, faults, found: values, proposed, keys, isKnown: same !== undefined, cell: cellOf('name_ru') };
}

function doubtOrRefuse(
  { cellOf }: TableRecord<BodyColumn>,
  faults: RowFaults,
  names: ProposedNames,
  governed: ProposedNames | undefined,
  named: ProposedNames | undefined,
): void {
  if (governed !== undefined) faults.refuse('bodyThere', cellOf('soate'), { name: shownName(governed) });
  else if (named !== undefined) faults.doubt('nameThere', cellOf('name_ru'), { name: shownName(named) });
  if (names.nameKy === null) faults.doubt('nameKyMissing', cellOf('name_ky'));
}

/** Names that the file lacks are no difference. */
function isSame(body: LoadedBody, proposed: ProposedBody): boolean {
  const differs = (field: keyof ProposedNames): boolean => proposed[field] !== null && proposed[field] !== body[field];
  return body.territory === proposed.territory && !differs('nameKy') && !differs('nameRu') && !differs('nameEn');
}

function keysOf({ kind, territory, ...names }: ProposedBody, isGoverning: boolean): string[] {
  return isGoverning ? [`${kind} ${territory}`] : nameKeys(names).map((key) => `${kind} ${territory ?? ''} ${key}`);
}

function nameKeys({ nameKy, nameRu }: ProposedNames): string[] {
  return [nameKy, nameRu].flatMap((name) => (name === null ? [] : foldedName(name)));
}

function shownName({ nameKy, nameRu, nameEn }: ProposedNames): string {
  return nameKy ?? nameRu ?? nameEn ?? '';
}
