-- What one person was told. The text is put together when it is read, in the reader's language.
create table inbox_item (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('notice', 'reminder')),
  -- The effect's or the reminder's uuid: however often it is performed, a person has it once.
  source uuid not null,
  instance_id bigint not null references instance (id),
  -- Something is awaited of this person.
  is_duty boolean not null,
  -- The case as it was called then, what is said, and why to this person.
  content jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- The mail in which it goes out, alone or with others.
  delivery_id uuid references delivery (id),
  unique (person_id, source)
) with (fillfactor = 90);
create index inbox_item_of_person on inbox_item (person_id, id);
create index inbox_item_unread on inbox_item (person_id, id) where read_at is null;

-- What nobody could be told: no person holds the office, nor signs or keeps the register for that body. For operators.
create table untold (
  source uuid not null,
  body_id uuid not null,
  party text not null,
  office text not null,
  kind text not null check (kind in ('notice', 'reminder')),
  instance_id bigint not null references instance (id),
  -- Of a notice its template, of a reminder its task.
  name text not null,
  created_at timestamptz not null,
  -- Somebody was told later, when it was performed again.
  told_at timestamptz,
  primary key (source, body_id, party, office)
);
create index untold_open on untold (created_at, source) where told_at is null;
