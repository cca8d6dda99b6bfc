-- How names are compared in a search: without case, and with ё ө ү ң as е о у н, which many keyboards lack.
-- Lower case by ICU, because a server made with the C locale lowers no Cyrillic.
create function fold_name(name text) returns text language sql immutable parallel safe
return translate(lower(normalize(name) collate "ky-x-icu"), 'ёөүң', 'еоун');

-- A code alone identifies nothing: the reform of 2024-25 reused codes. Names that no source gave are null.
create table territory (
  id uuid primary key,
  soate text not null,
  edition text not null,
  level text not null check (level in ('country', 'oblast', 'republican_city', 'city_district', 'rayon', 'oblast_city',
    'rayon_city', 'town', 'aimak', 'village')),
  name_ky text,
  name_ru text,
  name_en text,
  parent_id uuid references territory,
  population integer check (population >= 0),
  valid_from date,
  -- The first day on which it is no longer valid.
  valid_to date,
  sort_name text collate "ky-x-icu" not null generated always as (coalesce(name_ky, name_ru, name_en, soate)) stored,
  search_text text not null generated always as (
    fold_name(soate || chr(10) || coalesce(name_ky, '') || chr(10) || coalesce(name_ru, '') || chr(10) || coalesce(name_en, ''))
  ) stored,
  unique (soate, edition),
  check (valid_from < valid_to)
);
create index territory_of_edition on territory (edition, sort_name, id);
create index territory_of_parent on territory (parent_id, sort_name, id);

-- Codes, not ids: a source may name a unit that neither edition lists.
create table territory_succession (
  predecessor_soate text not null,
  successor_soate text not null,
  kind text not null check (kind in ('merged', 'split', 'recoded', 'renamed')),
  note text not null,
  primary key (predecessor_soate, successor_soate, kind)
);

create table body (
  id uuid primary key,
  kind text not null check (kind in ('ministry', 'municipality', 'financeMinistry', 'treasury', 'rayonAdministration',
    'auditOffice', 'operator', 'union')),
  name_ky text,
  name_ru text,
  name_en text,
  territory_id uuid references territory,
  demonstration boolean not null,
  valid_from date,
  valid_to date,
  sort_name text collate "ky-x-icu" not null generated always as (coalesce(name_ky, name_ru)) stored,
  search_text text not null generated always as (
    fold_name(coalesce(name_ky, '') || chr(10) || coalesce(name_ru, '') || chr(10) || coalesce(name_en, ''))
  ) stored,
  check (valid_from < valid_to),
  constraint body_territory check (territory_id is not null or kind not in ('municipality', 'rayonAdministration'))
);
create index body_by_name on body (sort_name, id);
-- Two bodies that govern one territory would divide its cases between them.
create unique index body_governs_territory on body (territory_id, kind)
  where kind in ('municipality', 'rayonAdministration') and valid_to is null;

create table power (
  id uuid primary key,
  code text not null,
  edition text not null,
  name_ky text not null,
  name_ru text not null,
  name_en text not null,
  sphere text not null,
  -- One of the two: every body of a kind holds it, or one body.
  holder_body_kind text,
  holder_body_id uuid references body,
  judicial boolean not null,
  own_local_matter boolean not null,
  source_act text,
  demonstration boolean not null,
  valid_from date,
  valid_to date,
  sort_name text collate "ky-x-icu" not null generated always as (name_ky) stored,
  search_text text not null generated always as (
    fold_name(code || chr(10) || name_ky || chr(10) || name_ru || chr(10) || name_en)
  ) stored,
  unique (code, edition),
  check (valid_from < valid_to),
  check (num_nonnulls(holder_body_kind, holder_body_id) = 1),
  constraint power_listed_by_an_act check (demonstration or source_act is not null)
);
create index power_by_name on power (sort_name, id);
