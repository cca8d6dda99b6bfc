-- One row per case; its id is internal, its uuid is what the world sees.
create table instance (
  id bigint generated always as identity primary key,
  uuid uuid not null unique,
  workflow text not null,
  version text not null,
  group_id uuid,
  created_at timestamptz not null
);

-- Numbers that people write on letters.
create sequence case_number;

-- The case at rest. No index but the key and room on each page, so that an update stays on its page (HOT).
create table snapshot (
  instance_id bigint primary key references instance (id),
  seq bigint not null check (seq > 0),
  content jsonb not null,
  head bytea not null,
  stepped_at timestamptz not null,
  -- An open incident stops the case; here, so that a step under way sees it with its lock.
  is_stopped boolean not null default false
) with (fillfactor = 85);

-- The append-only record. `record` holds the exact bytes that were hashed: jsonb would reorder them.
create table journal (
  instance_id bigint not null references instance (id),
  seq bigint not null check (seq > 0),
  type text not null,
  at timestamptz not null,
  record text not null,
  hash bytea not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (instance_id, seq)
);

-- Facts that change rarely (rules, calendars), once each; the journal names them by hash.
create table fact (
  sha256 bytea primary key check (sha256 = sha256(convert_to(content, 'UTF8'))),
  content text not null
);

-- What is searched: the state of a case as lists see it.
create table instance_state (
  instance_id bigint primary key references instance (id),
  workflow text not null,
  state text not null,
  states text[] not null,
  number text not null,
  title text not null,
  attributes jsonb not null,
  is_final boolean not null,
  changed_at timestamptz not null
);
create index instance_state_changed on instance_state (changed_at, instance_id);
create index instance_state_state on instance_state (workflow, state, instance_id);

create table instance_party (
  instance_id bigint not null references instance (id),
  party text not null,
  body_id uuid not null,
  primary key (instance_id, party, body_id)
);
create index instance_party_body on instance_party (body_id, instance_id);

-- Open tasks only; a closed one is in the journal.
create table task (
  instance_id bigint not null references instance (id),
  name text not null,
  body_id uuid not null,
  event text not null,
  party text not null,
  office text not null,
  due_on date,
  due_at timestamptz,
  opened_at timestamptz not null,
  primary key (instance_id, name, body_id)
) with (fillfactor = 85);
create index task_worklist on task (body_id, office, due_at, instance_id);

-- Pending deadlines only; one that rang is deleted, the journal has it. The id is the token that an alarm carries.
create table deadline (
  id uuid primary key,
  instance_id bigint not null references instance (id),
  name text not null,
  counted_from date not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  rule text,
  basis text not null check (basis in ('statutory', 'recommended', 'own')),
  claimed_until timestamptz,
  attempt int not null default 0,
  unique (instance_id, name)
) with (fillfactor = 70);
create index deadline_due on deadline (due_at, id);

-- Work for outside, as data. Readers order by transaction, so that a late commit is not skipped.
create table outbox (
  id bigint generated always as identity primary key,
  uuid uuid not null unique,
  instance_id bigint not null references instance (id),
  seq bigint not null,
  content jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  xid xid8 not null default pg_current_xact_id()
);
create index outbox_undelivered on outbox (xid, id) where delivered_at is null;

-- The first answer to every keyed request. Scope: the case, or for a start the acting body.
create table idempotency (
  scope text not null,
  key text not null check (key <> ''),
  request_sha256 bytea not null,
  instance_id bigint not null references instance (id),
  seq bigint not null,
  -- json, not jsonb: a repeat gets the first answer to the letter.
  answer json not null,
  primary key (scope, key)
);

-- A fault in deciding or committing stops that one case until a person resolves it.
create table incident (
  id uuid primary key,
  instance_id bigint not null references instance (id),
  kind text not null check (kind in ('step', 'effect')),
  event_type text not null,
  -- As it was asked; text, since what could not be stored as JSON may be the very fault.
  request text not null,
  error text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution text
);
create unique index incident_open_step on incident (instance_id) where kind = 'step' and resolved_at is null;
create index incident_opened on incident (opened_at, id) where resolved_at is null;

-- Refused attempts of people with access: kept apart from the journal, sampled.
create table refused_attempt (
  id bigint generated always as identity primary key,
  instance_id bigint not null references instance (id),
  at timestamptz not null,
  person uuid,
  type text not null,
  code text not null,
  reasons jsonb not null
);

-- An engine older than this refuses to start: it could not read what a newer one wrote.
create table engine_fence (
  only_row boolean primary key default true check (only_row),
  min_engine_version int not null
);
insert into engine_fence (min_engine_version) values (1);
