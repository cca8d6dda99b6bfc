-- Raised by each claim and never lowered, so that what an earlier holder brings counts for nothing, whatever became of `attempt`.
alter table deadline add column fence int not null default 0;
alter table outbox add column fence int not null default 0;
