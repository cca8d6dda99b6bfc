-- Each workflow has kinds of its own; those that it shows are checked before a step is stored.
alter table ledger_entry drop constraint ledger_entry_kind_check,
  add constraint ledger_entry_kind_check check (kind ~ '^[a-z][a-zA-Z0-9]{0,39}$');
