-- Whoever looks at a case hears that it was stopped, or that something of it could not be done: of that the journal tells nothing.
alter table incident add column xid xid8 not null default pg_current_xact_id();
create index incident_xid on incident (xid);
