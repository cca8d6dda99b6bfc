-- Public keys that sign or signed checkpoints. `statement` holds the exact bytes signed: by the key before, the first by itself.
create table signing_key (
  number int primary key check (number > 0),
  id text not null unique,
  statement text not null,
  signature bytea not null
);

-- What was signed about all journals at one moment. `statement` holds the exact bytes signed, `hash` is theirs.
create table checkpoint (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  statement text not null,
  hash bytea not null,
  signature bytea not null,
  -- The head of the journal of operations outside cases; 0 and null while that is empty.
  operation_id bigint not null,
  operation_hash bytea
);

-- The heads of the cases that moved since the checkpoint before. Those of one checkpoint are, for each case, the last of its
-- number or a smaller one: so every tree can be built again, and an idle case costs nothing. No foreign keys: they come page by
-- page before the root is known, a hundred thousand at the first checkpoint, and verify finds what belongs to none.
create table checkpoint_head (
  instance_id bigint not null,
  number bigint not null check (number > 0),
  seq bigint not null,
  head bytea not null,
  primary key (instance_id, number)
);
create index checkpoint_head_number on checkpoint_head (number, instance_id);
