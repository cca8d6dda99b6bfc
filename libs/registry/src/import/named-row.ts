import { Refused, validatePayload } from '#machine';
import type { TableRecord } from '#tabular';
import { BodyName } from '../body.dto.js';
import type { NameColumn } from './import-columns.js';
import type { RowFaults } from './import-row.js';
import { mendedScript, withoutBlanks } from './spelling.js';

/** Names as they would be written; null where the file has none. */
export interface ProposedNames {
  readonly nameKy: string | null;
  readonly nameRu: string | null;
  readonly nameEn: string | null;
}

const columns = { ky: 'name_ky', ru: 'name_ru', en: 'name_en' } as const;

/** Names without what they must not have; letters of the other script are a doubt, with what they would become. */
export function proposedNames({ values, cellOf }: TableRecord<NameColumn>, faults: RowFaults): ProposedNames {
  const names = { ky: values.name_ky, ru: values.name_ru, en: values.name_en };
  for (const language of unusableNames(names)) faults.refuse('nameUnusable', cellOf(columns[language]));
  if (Object.values(names).every((name) => name === '')) faults.refuse('nameMissing', cellOf('name_ru'));
  const proposed = (language: keyof typeof columns): string | null => {
    const found = names[language];
    const mended = mendedScript(found, language === 'en' ? 'latin' : 'cyrillic');
    if (mended !== null) faults.doubt('mixedScript', cellOf(columns[language]), { found, proposed: mended });
    return (mended ?? found) || null;
  };
  return { nameKy: proposed('ky'), nameRu: proposed('ru'), nameEn: proposed('en') };
}

function unusableNames(names: Readonly<Record<keyof typeof columns, string>>): (keyof typeof columns)[] {
  try {
    validatePayload(BodyName, Object.fromEntries(Object.entries(names).filter(([, name]) => name !== '')));
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const languages = new Set(error.problems.map(({ path }) => path.slice(1) as keyof typeof columns));
    return [...languages];
  }
}

/** A code without the blanks in it, which are a doubt. */
export function proposedCode(found: string, cell: string | null, faults: RowFaults): string {
  const proposed = withoutBlanks(found);
  if (proposed !== found) faults.doubt('blanksInCode', cell, { found, proposed });
  return proposed;
}
