-- What was told since somebody looked, as the journal has it. What was told before today is not looked for.
alter table inbox_item add column xid xid8;
alter table inbox_item alter column xid set default pg_current_xact_id();
create index inbox_item_xid on inbox_item (xid) where xid is not null;
