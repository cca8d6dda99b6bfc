import type { Column } from '#tabular';

export type NameColumn = 'name_ky' | 'name_ru' | 'name_en';
export type TerritoryColumn = 'soate' | 'level' | 'parent_soate' | 'population' | NameColumn;
export type BodyColumn = 'kind' | 'soate' | NameColumn;

const code = ['СОАТЕ', 'СОАТЕ коду', 'Код СОАТЕ', 'СОАТЭ', 'Код СОАТО', 'SOATE code', 'Коду', 'Код', 'Code'];
const names: readonly Column<NameColumn>[] = [
  {
    name: 'name_ky',
    titles: ['Аталышы (кыргызча)', 'Аталышы', 'Название (кырг.)', 'Название на кыргызском', 'Name in Kyrgyz'],
    required: false,
  },
  {
    name: 'name_ru',
    titles: ['Аталышы (орусча)', 'Название (рус.)', 'Название на русском', 'Название', 'Наименование', 'Name in Russian'],
    required: true,
  },
  {
    name: 'name_en',
    titles: ['Аталышы (англисче)', 'Название (англ.)', 'Название на английском', 'Name in English'],
    required: false,
  },
];

export const territoryColumns: readonly Column<TerritoryColumn>[] = [
  { name: 'soate', titles: code, required: true },
  { name: 'level', titles: ['Деңгээли', 'Уровень', 'Тип', 'Level'], required: true },
  {
    name: 'parent_soate',
    titles: ['Жогорку бирдик', 'Жогорку бирдиктин коду', 'Вышестоящая единица', 'Код вышестоящей единицы', 'Parent code'],
    required: true,
  },
  {
    name: 'population',
    titles: ['Калкынын саны', 'Калк', 'Население', 'Численность населения', 'Population', 'population_2026'],
    required: false,
  },
  ...names,
];

export const bodyColumns: readonly Column<BodyColumn>[] = [
  { name: 'kind', titles: ['Органдын түрү', 'Түрү', 'Вид органа', 'Вид', 'Kind'], required: true },
  { name: 'soate', titles: code, required: true },
  ...names,
];
