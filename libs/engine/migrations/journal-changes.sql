-- What has changed since somebody looked: asked by transaction, so that a late commit is not skipped. All steps of a transaction
-- stand together at the end of the index.
create index journal_xid on journal (xid);
