-- How it came to its end: an operator let it be tried again, or gave it up, or whoever looks after the receiver had the message
-- sent again and it arrived. Null: open, or resolved before this was kept.
alter table incident add column outcome text check (outcome in ('retried', 'skipped', 'resent'));
-- Who has had the message sent again; it is open until it arrives.
alter table incident add column resent_by uuid;
alter table incident add constraint incident_outcome check (outcome is null or resolved_at is not null);
