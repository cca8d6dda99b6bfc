-- Raised by each claim and never lowered, as in the other tables of claims.
alter table delivery add column fence int not null default 0;
