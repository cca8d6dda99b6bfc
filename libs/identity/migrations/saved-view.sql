-- How a person likes to look at a page of the web application: its address without the page, under a name of their own.
create table saved_view (
  id uuid primary key,
  person_id uuid not null references person (id),
  page text not null check (page ~ '^[a-z]{1,32}$'),
  name text not null check (btrim(name) <> ''),
  query text not null check (octet_length(query) <= 1000),
  unique (person_id, page, name)
);
