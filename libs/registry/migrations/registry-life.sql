alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check check (kind in ('ministry', 'municipality', 'financeMinistry', 'treasury',
  'rayonAdministration', 'auditOffice', 'operator', 'union', 'registry'));

-- Changes that the law calls succession: of what, from which day, by which act. A record is never changed.
create table body_succession (
  id uuid primary key,
  kind text not null check (kind in ('merge', 'split', 'boundary', 'rename')),
  effective_on date not null,
  act_type text not null check (act_type <> ''),
  act_number text not null check (act_number <> ''),
  act_date date not null,
  note text,
  -- The new name, of a rename; what is null stays as it was.
  name_ky text,
  name_ru text,
  name_en text,
  recorded_at timestamptz not null,
  -- Who recorded it, as the events that follow from it name them.
  person uuid not null,
  office_id uuid not null,
  body_id uuid not null references body,
  basis text not null,
  check ((kind = 'rename') = (num_nonnulls(name_ky, name_ru, name_en) > 0))
);

-- A renamed body is on both sides.
create table body_succession_member (
  succession_id uuid not null references body_succession,
  side text not null check (side in ('predecessor', 'successor')),
  body_id uuid not null references body,
  primary key (succession_id, side, body_id)
);
create index body_succession_of_body on body_succession_member (body_id, succession_id);

-- Its day has come, and what it brings has been done in the registry and listed in succession_case.
create table body_succession_effect (
  succession_id uuid primary key references body_succession,
  at timestamptz not null
);

-- Names that are no longer borne, each until the day before valid_to.
create table body_former_name (
  body_id uuid not null references body,
  succession_id uuid not null references body_succession,
  valid_to date not null,
  name_ky text,
  name_ru text,
  name_en text,
  primary key (body_id, succession_id)
);

-- Which open cases must be told of a succession, and whether they were. The case is the engine's: named by its uuid.
create table succession_case (
  succession_id uuid not null references body_succession,
  instance uuid not null,
  state text not null check (state in ('pending', 'done', 'failed')),
  -- Why it failed, or is still pending: the code of the refusal.
  reason text,
  changed_at timestamptz not null,
  primary key (succession_id, instance)
);
create index succession_case_pending on succession_case (succession_id, instance) where state = 'pending';

-- A file as it was judged: the registry is written only when it is applied.
create table registry_import (
  id uuid primary key,
  kind text not null check (kind in ('territories', 'bodies')),
  edition text not null,
  valid_from date not null,
  file_name text not null,
  file_sha256 bytea not null,
  format text not null check (format in ('csv', 'xlsx')),
  encoding text,
  ignored_columns text[] not null,
  -- The registry that the rows were judged against.
  registry_sha256 bytea not null,
  person uuid not null,
  body_id uuid not null references body,
  created_at timestamptz not null
);

create table registry_import_row (
  import_id uuid not null references registry_import,
  row_number integer not null,
  verdict text not null check (verdict in ('ready', 'unchanged', 'doubtful', 'refused')),
  reasons jsonb not null,
  -- As the file has it.
  found jsonb not null,
  -- Exactly what would be written; null when nothing can be.
  proposed jsonb,
  primary key (import_id, row_number),
  check ((proposed is null) = (verdict = 'refused'))
);
create index registry_import_row_of_verdict on registry_import_row (import_id, verdict, row_number);

create table registry_import_application (
  import_id uuid primary key references registry_import,
  -- Doubtful rows that a person decided on.
  accepted integer[] not null,
  -- Sound rows whose unit above was skipped.
  skipped_with_parent integer[] not null,
  written integer not null,
  ended integer not null,
  reason text not null,
  person uuid not null,
  body_id uuid not null references body,
  at timestamptz not null
);

-- How often an import wrote this unit. Every import counts it up.
alter table territory add column imports integer not null default 0;

-- What a person decided in an import, the files that come with the program do not take back at the next start.
create function keep_imported_territory() returns trigger language plpgsql as $$
begin
  if old.imports > 0 and new.imports = old.imports then return null; end if;
  return new;
end $$;
create trigger territory_imported before update on territory for each row execute function keep_imported_territory();
