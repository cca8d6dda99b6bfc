-- Who may sign in. The login is kept as people type it, in one spelling only (login.ts).
create table person (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z0-9._@-]{3,64}$'),
  name text not null check (btrim(name) <> ''),
  language text not null check (language in ('ky', 'ru', 'en')),
  password_hash text,
  must_change_password boolean not null default false,
  demonstration boolean not null default false,
  disabled_at timestamptz
);

-- What a person may act as: an office in a body, from and to with their days included. A substitute is an office with dates.
create table office (
  id uuid primary key,
  person_id uuid not null references person (id),
  body_id uuid not null references body (id),
  office text not null check (
    office in ('drafter', 'lawyer', 'signatory', 'financier', 'treasurer', 'registrar', 'controller', 'auditor', 'operator')
  ),
  valid_from date not null,
  valid_to date check (valid_from <= valid_to),
  basis text not null check (btrim(basis) <> ''),
  unique (person_id, body_id, office, valid_from)
);
create index office_body on office (body_id);

-- Only the hash of a session is kept: who reads this table cannot act as anybody.
create table session (
  token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index session_person on session (person_id);
create index session_expires on session (expires_at);

-- Bearer tokens of systems, kept as sessions are.
create table token (
  id uuid primary key,
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  person_id uuid not null references person (id),
  name text not null check (btrim(name) <> ''),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index token_person on token (person_id);

-- Passwords that were tried and were wrong, or are being tried. Unknown logins too, hence no reference to person.
create table sign_in_attempt (
  id uuid primary key,
  login text not null,
  address text not null,
  attempted_at timestamptz not null
);
create index sign_in_attempt_login on sign_in_attempt (login, attempted_at);
create index sign_in_attempt_address on sign_in_attempt (address, attempted_at);
create index sign_in_attempt_at on sign_in_attempt (attempted_at);
