-- Until when an upload that no case names may be named. Bringing the same bytes again is a row of its own, and begins anew. The
-- default is for the release before while it still runs.
alter table document_upload add column expires_at timestamptz not null default now() + interval '30 days';
-- The days of what is there begin now: by the clock of the program, which is ahead in a demonstration.
update document_upload set expires_at = expires_at + offset_ms * interval '1 millisecond' from demo_clock;
alter table document_upload drop constraint document_upload_pkey;
alter table document_upload add primary key (sha256, person_id, body_id, uploaded_at);
create index document_upload_person on document_upload (person_id);

-- Bytes without a row, of documents that were removed or are just being stored: nobody can name them, but somebody may bring them again.
create table removed_document (
  sha256 bytea primary key check (length(sha256) = 32),
  removed_at timestamptz not null
);

-- The application may only add documents. This takes away what no case and no mandate names, and nothing else.
create function remove_unnamed_documents(expired_by timestamptz, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  count integer;
begin
  with unnamed as (
    select sha256 from document d
    where not exists (select from case_document named where named.sha256 = d.sha256)
      and not exists (select from mandate where document_sha256 = encode(d.sha256, 'hex'))
      and not exists (select from document_upload u where u.sha256 = d.sha256 and u.expires_at > expired_by)
    limit most for update skip locked
  ),
  uploads as (delete from document_upload where sha256 in (select sha256 from unnamed)),
  removed as (delete from document where sha256 in (select sha256 from unnamed) returning sha256),
  noted as (
    insert into removed_document select sha256, clock_timestamp() from removed
    on conflict (sha256) do update set removed_at = excluded.removed_at
  )
  select count(*) from removed into count;
  return count;
end
$$;
