import { projectFile } from '#platform';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { readRules } from './rule-files.js';

const folder = 'libs/calendar/data';
const read = (file: string): string => readFileSync(projectFile(`${folder}/${file}`), 'utf8');

/**
 * Brings the rules and calendars of libs/calendar/data, and the rules of these files of packages, into the database; run at each
 * start.
 * What is there already stays as it is: cases were counted by it, so a changed value needs a new validFrom or version. A year
 * that an operator has brought a version of is theirs: no file of the program takes its place.
 * @throws StartFault as `readRules`.
 */
export async function loadRulesAndCalendars(tx: EntityManager, ruleFiles: readonly string[]): Promise<void> {
  await tx.query(
    `insert into rule (id, valid_from, valid_to, value, unit, source_act, article, statutory, note_ky, note_ru, note_en)
     select id, "validFrom", "validTo", value, unit, "sourceAct", article, statutory, note->>'ky', note->>'ru', note->>'en'
     from jsonb_to_recordset($1::jsonb) as r(id text, "validFrom" date, "validTo" date, value int, unit text,
       "sourceAct" text, article text, statutory boolean, note jsonb)
     on conflict do nothing`,
    [JSON.stringify(readRules(ruleFiles))],
  );
  const years = (JSON.parse(read('calendars.json')) as { readonly days: string }[]).map((year) => ({
    ...year,
    days: parse(read(year.days), { columns: true, bom: true }),
  }));
  await tx.query(
    `with loaded as materialized (
       select * from jsonb_to_recordset($1::jsonb) as y(year int, version int, act text, approved boolean, note jsonb, days jsonb)
     ), added as (
       insert into calendar_year (year, version, act, approved, note_ky, note_ru, note_en)
       select year, version, act, approved, note->>'ky', note->>'ru', note->>'en' from loaded
       where not exists (select from calendar_year brought where brought.year = loaded.year and brought.recorded_at is not null)
       on conflict do nothing returning year, version
     )
     insert into calendar_day (year, version, date, kind, note_ky, note_ru, note_en)
     select year, version, date, kind, note_ky, note_ru, note_en
     from added join loaded using (year, version),
       jsonb_to_recordset(days) as d(date date, kind text, note_ky text, note_ru text, note_en text)`,
    [JSON.stringify(years)],
  );
}
