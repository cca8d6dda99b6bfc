-- The first answer to each keyed request that is of no case: those of cases stand in idempotency.
create table request_answer (
  scope text not null,
  key text not null check (key <> ''),
  request_sha256 bytea not null,
  -- json, not jsonb: a repeat gets the first answer to the letter.
  answer json not null,
  primary key (scope, key)
);
