-- What became of rows of tables that change outside cases, by the record of their change: the record holds a hash of these. The last
-- row of a table and key is what stands there, `image` null: nothing. Append-only.
create table operation_row (
  operation_id bigint not null references operation_record (id),
  ordinal int not null check (ordinal > 0),
  of_table text not null,
  key jsonb not null,
  image jsonb,
  primary key (operation_id, ordinal)
);
create index operation_row_newest on operation_row (of_table, key, operation_id desc, ordinal desc);

-- Rows that a transaction has changed and not recorded yet: empty between transactions, but for what nobody recorded.
create table row_change (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  of_table text not null,
  key jsonb not null,
  image jsonb
);
create index row_change_xid on row_change (xid);

-- A row as it is recorded: without the columns that are left out, and a hash in place of what is secret.
create function row_image(content jsonb, left_out text[], secret text[]) returns jsonb language sql immutable strict parallel safe
return (content - left_out) || coalesce((
  select jsonb_object_agg(name, encode(sha256(convert_to(content ->> name, 'UTF8')), 'hex'))
  from unnest(secret) name where content ->> name is not null), '{}');

create function row_key(content jsonb, columns text[]) returns jsonb language sql immutable strict parallel safe
return (select jsonb_object_agg(name, content -> name) from unnest(columns) name);

-- For triggers of tables that are recorded so; their definitions are the list of these tables. Arguments, each a list with commas:
-- the key, columns that are left out (computed, or no act of anybody), columns that are secret. An image depends on no setting of
-- whoever writes. The application only takes what it left: it has no right to write changes, nor to make triggers of this.
create function record_row() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  keys constant text[] := string_to_array(tg_argv[0], ',');
  left_out constant text[] := string_to_array(tg_argv[1], ',');
  secret constant text[] := string_to_array(tg_argv[2], ',');
  before jsonb;
  after jsonb;
begin
  if tg_op <> 'INSERT' then before := row_image(to_jsonb(old), left_out, secret); end if;
  if tg_op <> 'DELETE' then after := row_image(to_jsonb(new), left_out, secret); end if;
  if before is not null and row_key(before, keys) is distinct from row_key(after, keys) then
    insert into row_change (of_table, key) values (tg_table_name, row_key(before, keys));
  end if;
  if after is not null and before is distinct from after then
    insert into row_change (of_table, key, image) values (tg_table_name, row_key(after, keys), after);
  end if;
  return null;
end
$$;
revoke execute on function record_row() from public;
