-- How far the clock of a demonstration runs ahead of the real one. One row, and it only grows.
create table demo_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null check (offset_ms >= 0)
);
