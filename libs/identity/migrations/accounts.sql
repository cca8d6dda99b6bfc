-- Why somebody may not sign in any more; the journal of operations has who said so.
alter table person add column disabled_reason text;

-- A substitute stands for somebody who holds the same office in the same body.
alter table office add column substitute_for uuid references person (id) check (substitute_for <> person_id);
alter table office add column end_reason text;
-- An office given by mistake is ended on the day before its first: it was never held, and still is on record.
alter table office drop constraint office_check;
alter table office add constraint office_days check (valid_from - 1 <= valid_to);
-- What was never held may be given again for the same day.
alter table office drop constraint office_person_id_body_id_office_valid_from_key;
create unique index office_held on office (person_id, body_id, office, valid_from) where valid_to is null or valid_from <= valid_to;

-- What a person may see of a session is not what opens it. `last_seen_at` is written every few minutes only.
alter table session add column id uuid not null unique default gen_random_uuid();
alter table session add column last_seen_at timestamptz;

-- What a token may do: `read`, `act`, or `act:` with the name of an event. Those made before could do both.
alter table token add column scopes text[] not null default '{read,act}' check (cardinality(scopes) > 0);
alter table token alter column scopes drop default;
alter table token add column revoked_at timestamptz;

-- Who somebody is at another provider of identities (OpenID Connect). One link leads to one person; an ended one stays on record.
create table person_identity (
  id uuid primary key,
  person_id uuid not null references person (id),
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  linked_at timestamptz not null,
  ended_at timestamptz
);
create unique index person_identity_in_use on person_identity (issuer, subject) where ended_at is null;
create index person_identity_person on person_identity (person_id);
