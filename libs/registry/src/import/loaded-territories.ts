import type { EntityManager } from 'typeorm';
import type { TerritoryLevel } from '../territory.entity.js';
import type { ProposedNames } from './named-row.js';
import { bareName } from './spelling.js';

export interface LoadedTerritory extends ProposedNames {
  readonly id: string;
  readonly soate: string;
  readonly edition: string;
  readonly level: TerritoryLevel;
  readonly parent: string | null;
  readonly population: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The units that the registry has, of every edition, as rows of an import are compared with them. */
export class LoadedTerritories {
  private readonly byCode = new Map<string, LoadedTerritory[]>();
  private readonly byName = new Map<string, LoadedTerritory[]>();
  private readonly shapes = new Map<TerritoryLevel, Set<string>>();

  constructor(
    readonly all: readonly LoadedTerritory[],
    private readonly edition: string,
  ) {
    for (const unit of all) {
      append(this.byCode, unit.soate, unit);
      for (const name of namesOf(unit)) append(this.byName, placeOf(unit.level, unit.parent, name), unit);
      this.shapes.set(unit.level, (this.shapes.get(unit.level) ?? new Set()).add(shapeOf(unit.soate)));
    }
  }

  static async read(tx: EntityManager, edition: string): Promise<LoadedTerritories> {
    const rows = await tx.query<LoadedTerritory[]>(
      `select t.id, t.soate, t.edition, t.level, t.name_ky as "nameKy", t.name_ru as "nameRu", t.name_en as "nameEn",
         above.soate as parent, t.population, t.valid_from::text as "validFrom", t.valid_to::text as "validTo"
       from territory t left join territory above on above.id = t.parent_id order by t.edition desc, t.soate`,
    );
    return new LoadedTerritories(rows, edition);
  }

  /** The unit of this code in the edition of the import. */
  here(code: string): LoadedTerritory | undefined {
    return this.byCode.get(code)?.find(({ edition }) => edition === this.edition);
  }

  /** Units of this code in other editions, the latest first. */
  elsewhere(code: string): readonly LoadedTerritory[] {
    return (this.byCode.get(code) ?? []).filter(({ edition }) => edition !== this.edition);
  }

  /** Units of this level and name below the same unit, in the import's edition first. */
  namedAlike(level: TerritoryLevel, parent: string | null, names: ProposedNames): readonly LoadedTerritory[] {
    const found = [...new Set(namesOf(names).flatMap((name) => this.byName.get(placeOf(level, parent, name)) ?? []))];
    return found.sort((left, right) => Number(right.edition === this.edition) - Number(left.edition === this.edition));
  }

  /** Whether codes of this level look like this one. What has no unit yet says nothing. */
  hasShape(level: TerritoryLevel, code: string): boolean {
    return this.shapes.get(level)?.has(shapeOf(code)) ?? true;
  }

  /** Whether a loaded unit bears one of these names. */
  static isNamedAlike(unit: ProposedNames, names: ProposedNames): boolean {
    const known = namesOf(unit);
    return namesOf(names).some((name) => known.includes(name));
  }
}

/** What of a code gives the level: its length, the digits that begin the rayon's and the unit's part, and whether it has a settlement. */
function shapeOf(code: string): string {
  return [code.length, code.charAt(5), code.charAt(8), /[^0]/.test(code.slice(11))].join(' ');
}

function namesOf({ nameKy, nameRu, nameEn }: ProposedNames): string[] {
  return [nameKy, nameRu, nameEn].flatMap((name) => (name === null ? [] : bareName(name)));
}

function placeOf(level: TerritoryLevel, parent: string | null, name: string): string {
  return [level, parent ?? '', name].join('\n');
}

function append(map: Map<string, LoadedTerritory[]>, key: string, unit: LoadedTerritory): void {
  const units = map.get(key);
  if (units === undefined) map.set(key, [unit]);
  else units.push(unit);
}
