import type { Schemas } from '../api/api';
import type { Language } from '../language/language';

type Words<Name extends string> = Readonly<Record<Name, Readonly<Record<Language, string>>>>;

export type BodyKind = Schemas['Body']['kind'];
export type TerritoryLevel = Schemas['Territory']['level'];
export type SuccessionKind = Schemas['Succession']['kind'];

export const bodyKindTexts: Words<BodyKind> = {
  ministry: { ky: 'Министрлик же ведомство', ru: 'Министерство или ведомство', en: 'Ministry or agency' },
  municipality: {
    ky: 'Жергиликтүү өз алдынча башкаруу органы',
    ru: 'Орган местного самоуправления',
    en: 'Municipality',
  },
  financeMinistry: { ky: 'Финансы министрлиги', ru: 'Министерство финансов', en: 'Ministry of Finance' },
  treasury: { ky: 'Казыналык', ru: 'Казначейство', en: 'Treasury' },
  rayonAdministration: {
    ky: 'Райондук мамлекеттик администрация',
    ru: 'Районная государственная администрация',
    en: 'Rayon state administration',
  },
  auditOffice: { ky: 'Эсептөө палатасы', ru: 'Счётная палата', en: 'Accounts Chamber' },
  operator: { ky: 'Системанын оператору', ru: 'Оператор системы', en: 'Operator of the system' },
  union: { ky: 'ЖӨБ органдарынын бирикмеси', ru: 'Объединение (союз) ОМСУ', en: 'Union of municipalities' },
  registry: { ky: 'Реестрди жүргүзүүчү орган', ru: 'Орган, ведущий реестр', en: 'Body that keeps the register' },
};

export const levelTexts: Words<TerritoryLevel> = {
  country: { ky: 'өлкө', ru: 'страна', en: 'country' },
  oblast: { ky: 'облус', ru: 'область', en: 'oblast' },
  republican_city: {
    ky: 'республикалык маанидеги шаар',
    ru: 'город республиканского значения',
    en: 'city of republican significance',
  },
  city_district: { ky: 'шаардагы район', ru: 'район города', en: 'city district' },
  rayon: { ky: 'район', ru: 'район', en: 'rayon' },
  oblast_city: { ky: 'облустук маанидеги шаар', ru: 'город областного значения', en: 'city of oblast significance' },
  rayon_city: { ky: 'райондук маанидеги шаар', ru: 'город районного значения', en: 'city of rayon significance' },
  town: { ky: 'шаарча', ru: 'посёлок', en: 'town' },
  aimak: { ky: 'айыл аймагы', ru: 'айылный аймак', en: 'aiyl aimak' },
  village: { ky: 'айыл', ru: 'село', en: 'village' },
};

export const successionKindTexts: Words<SuccessionKind> = {
  merge: { ky: 'Бириктирүү', ru: 'Объединение', en: 'Merger' },
  split: { ky: 'Бөлүү', ru: 'Разделение', en: 'Split' },
  boundary: { ky: 'Чек аранын өзгөрүшү', ru: 'Изменение границы', en: 'Boundary change' },
  rename: { ky: 'Аталышын өзгөртүү', ru: 'Переименование', en: 'Rename' },
};
