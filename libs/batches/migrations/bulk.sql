create index instance_group on instance (group_id, id) where group_id is not null;

-- One event for many cases. First a plan, whose token starts it once; then an operation. Unstarted plans are swept away.
create table bulk_operation (
  id uuid primary key,
  person_id uuid not null,
  state text not null check (state in ('planned', 'running', 'paused', 'cancelled', 'ended')),
  event_type text not null,
  -- json, not jsonb: each case's request is hashed with it, so it must stay as it was given.
  payload json not null,
  office text,
  filter json not null,
  reason text not null,
  planned int not null check (planned >= 0),
  token_sha256 bytea not null unique,
  expires_at timestamptz not null,
  start_key text check (start_key <> ''),
  started_at timestamptz,
  -- Nothing of it is under way any more, and nothing will be.
  ended_at timestamptz,
  check ((state = 'planned') = (started_at is null)),
  check (state <> 'ended' or ended_at is not null)
);
create unique index bulk_operation_key on bulk_operation (person_id, start_key);
create index bulk_operation_own on bulk_operation (person_id, id);
create index bulk_operation_unfinished on bulk_operation (id) where started_at is not null and ended_at is null;
create index bulk_operation_expiring on bulk_operation (expires_at) where started_at is null;

-- One row per case that would take the event. Progress is counted from these rows: a counter that all batches write would
-- make them wait for each other. `attempt` rises with every claim and is never reset: it is the fence of whoever claimed.
create table bulk_item (
  bulk_id uuid not null references bulk_operation (id) on delete cascade,
  instance_id bigint not null references instance (id),
  seq bigint not null check (seq > 0),
  outcome text check (outcome in ('applied', 'refused', 'stale', 'stopped', 'failed', 'cancelled')),
  applied_seq bigint,
  reasons json,
  decided_at timestamptz,
  claimed_until timestamptz,
  attempt int not null default 0,
  primary key (bulk_id, instance_id),
  check ((outcome is null) = (decided_at is null)),
  check ((outcome is not distinct from 'applied') = (applied_seq is not null))
) with (fillfactor = 70);
create index bulk_item_waiting on bulk_item (bulk_id, instance_id) where outcome is null;
