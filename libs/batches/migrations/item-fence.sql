-- Raised by each claim and never lowered, as in the other tables of claims.
alter table bulk_item add column fence int not null default 0;
alter table recomputation_item add column fence int not null default 0;
