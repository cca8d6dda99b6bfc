-- How a person wants to be told beside the inbox. Without a row: as the defaults say.
create table notification_setting (
  person_id uuid primary key references person (id),
  email text check (length(email) <= 254),
  -- The person has typed the code that was sent there; until then nothing else is.
  confirmed_at timestamptz,
  code_sha256 bytea check (octet_length(code_sha256) = 32),
  code_sent_at timestamptz,
  code_tries int not null default 0,
  frequency text not null default 'immediate' check (frequency in ('immediate', 'daily')),
  -- Also what asks nothing of the person. What does is always told.
  information boolean not null default true,
  -- Null: the person's own.
  language text check (language in ('ky', 'ru', 'en'))
);
create index notification_setting_daily on notification_setting (person_id) where frequency = 'daily' and confirmed_at is not null;

-- Who has been told of a local day. Without a delivery there was nothing to say.
create table digest (
  day date not null,
  person_id uuid not null references person (id),
  delivery_id uuid references delivery (id),
  primary key (day, person_id)
);
