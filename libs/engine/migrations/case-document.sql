-- Which documents the steps of a case name: whoever may read the case may read them. A projection of the journal, only added to.
create table case_document (
  instance_id bigint not null references instance (id),
  seq bigint not null check (seq > 0),
  sha256 bytea not null check (length(sha256) = 32),
  primary key (instance_id, seq, sha256)
);
create index case_document_sha256 on case_document (sha256, instance_id);
