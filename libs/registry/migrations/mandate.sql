-- A body lets another act for it in these offices, by a paper with number and date. First and last day are included, as of offices.
create table mandate (
  id uuid primary key,
  mandator_id uuid not null references body (id),
  mandatary_id uuid not null references body (id),
  offices text[] not null check (cardinality(offices) > 0),
  basis_number text not null check (btrim(basis_number) <> ''),
  basis_date date not null,
  -- Of the signed paper, hexadecimal.
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (mandator_id <> mandatary_id),
  check (valid_from <= valid_to)
);
create index mandate_mandator on mandate (mandator_id);
create index mandate_mandatary on mandate (mandatary_id);

-- A record of its own, so that both tables are only ever added to. It counts from its instant.
create table mandate_revocation (
  mandate_id uuid primary key references mandate (id),
  revoked_at timestamptz not null,
  revoked_by uuid not null,
  reason text not null check (btrim(reason) <> '')
);
