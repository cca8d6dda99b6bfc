-- What people did outside cases: accounts, bodies, mandates, imports. Append-only; `record` holds the exact bytes that were hashed.
create table operation_record (
  id bigint primary key check (id > 0),
  at timestamptz not null,
  operation text not null,
  subject text not null,
  person uuid,
  record text not null,
  hash bytea not null,
  xid xid8 not null default pg_current_xact_id()
);
create index operation_record_subject on operation_record (subject, id);
