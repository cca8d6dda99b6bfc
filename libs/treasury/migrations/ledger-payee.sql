-- Whose money it is, in a case with several payees; null: that of the one payee it has.
alter table ledger_entry add column body_id uuid references body (id);
