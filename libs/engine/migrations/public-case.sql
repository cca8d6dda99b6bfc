-- Cases that everybody may read a part of: from this record on, for ever. Triggers of the workflows' own migrations say which
-- events publish; the journal is the truth, so that the row stands in the transaction of the step and nobody can forget it.
create table public_case (
  instance_id bigint primary key references instance (id),
  seq bigint not null check (seq > 0)
);

create function publish_case() returns trigger language plpgsql as $$
begin
  insert into public_case (instance_id, seq)
  select id, new.seq from instance where id = new.instance_id and workflow = tg_argv[0]
  on conflict do nothing;
  return null;
end $$;

-- Records that are looked for over all public cases: the journal has no index by type. Also of cases that are not public yet.
create table public_record (
  instance_id bigint not null references instance (id),
  seq bigint not null check (seq > 0),
  type text not null,
  at timestamptz not null,
  primary key (instance_id, seq)
);
create index public_record_newest on public_record (type, at, instance_id, seq);

create function keep_public_record() returns trigger language plpgsql as $$
begin
  insert into public_record (instance_id, seq, type, at)
  select id, new.seq, new.type, new.at from instance where id = new.instance_id and workflow = tg_argv[0];
  return null;
end $$;
