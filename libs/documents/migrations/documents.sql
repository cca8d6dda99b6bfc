-- What is known of each stored file; its bytes lie in the document store under the same hash.
create table document (
  sha256 bytea primary key check (length(sha256) = 32),
  media_type text not null check (media_type <> ''),
  size_bytes bigint not null check (size_bytes > 0),
  stored_at timestamptz not null
);

-- Who brought it: the same bytes may be brought by several people, each of whom then may read them again.
create table document_upload (
  sha256 bytea not null references document (sha256),
  person_id uuid not null,
  body_id uuid not null,
  file_name text not null check (file_name <> ''),
  uploaded_at timestamptz not null,
  primary key (sha256, person_id, body_id)
);
