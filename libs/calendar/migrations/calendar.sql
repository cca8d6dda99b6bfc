-- Legal parameters as data. A record never changes once cases have counted by it: a change is a new record with its own valid_from.
create table rule (
  id text not null,
  valid_from date not null,
  valid_to date,
  value integer not null check (value >= 0),
  unit text not null check (unit in ('calendarDays', 'workingDays', 'months', 'percent', 'count')),
  source_act text,
  article text,
  statutory boolean not null,
  verified_by text,
  note_ky text not null,
  note_ru text not null,
  note_en text not null,
  primary key (id, valid_from),
  check (valid_from < valid_to),
  constraint rule_statutory_by_an_act check (not statutory or source_act is not null)
);

-- A correction of a year is a new version; the highest one counts.
create table calendar_year (
  year integer not null check (year between 1991 and 2199),
  version integer not null check (version > 0),
  act text,
  approved boolean not null,
  note_ky text not null,
  note_ru text not null,
  note_en text not null,
  primary key (year, version),
  constraint calendar_year_approved_by_an_act check (not approved or act is not null)
);

-- Only days that differ from the five-day week. A shortened day is a working day.
create table calendar_day (
  year integer not null,
  version integer not null,
  date date not null check (extract(year from date) = year),
  kind text not null check (kind in ('off', 'worked', 'shortened')),
  note_ky text not null,
  note_ru text not null,
  note_en text not null,
  primary key (year, version, date),
  foreign key (year, version) references calendar_year,
  check (kind <> 'worked' or extract(isodow from date) >= 6)
);
