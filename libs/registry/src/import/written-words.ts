import { type BodyKind, bodyKinds } from '../body.entity.js';
import { type TerritoryLevel, territoryLevels } from '../territory.entity.js';
import { foldedName } from './spelling.js';

/** How lists write the levels; only words that mean one level and no other. */
const levelNames: Readonly<Record<TerritoryLevel, readonly string[]>> = {
  country: ['өлкө', 'страна', 'республика'],
  oblast: ['облус', 'область', 'region'],
  republican_city: ['республикалык маанидеги шаар', 'город республиканского значения'],
  city_district: ['шаардагы район', 'район города'],
  rayon: ['район', 'district'],
  oblast_city: ['облустук маанидеги шаар', 'город областного значения'],
  rayon_city: ['райондук маанидеги шаар', 'город районного значения'],
  town: ['шаарча', 'поселок', 'посёлок городского типа', 'пгт'],
  aimak: ['айыл аймагы', 'айыл аймак', 'айылный аймак', 'айыльный аймак', 'аа'],
  village: ['айыл', 'село', 'с'],
};

const kindNames: Readonly<Record<BodyKind, readonly string[]>> = {
  ministry: ['министрлик', 'министерство'],
  municipality: ['муниципалитет', 'ЖӨБ органы', 'ОМСУ', 'айыл өкмөтү', 'айыл окмоту', 'мэрия'],
  financeMinistry: ['Финансы министрлиги', 'Министерство финансов'],
  treasury: ['казыначылык', 'казначейство'],
  rayonAdministration: ['райондук мамлекеттик администрация', 'районная государственная администрация', 'РГА'],
  auditOffice: ['Эсептөө палатасы', 'Счётная палата'],
  operator: ['система оператору', 'оператор системы'],
  union: ['ЖӨБ бирикмеси', 'союз муниципалитетов'],
  registry: ['органдардын реестри', 'реестр органов'],
};

function reading<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<Word, readonly string[]>>,
): (text: string) => Word | null {
  const known = new Map(words.flatMap((word) => [word, ...names[word]].map((name) => [foldedName(name), word] as const)));
  return (text) => known.get(foldedName(text)) ?? null;
}

/** The level that a cell names; null for none. */
export const readLevel = reading(territoryLevels, levelNames);
/** The kind of body that a cell names; null for none. */
export const readBodyKind = reading(bodyKinds, kindNames);
