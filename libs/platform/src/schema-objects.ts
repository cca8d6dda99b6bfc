import type { EntityManager } from 'typeorm';
import { sha256 } from './sha256.js';

/** Whose rights count: the role that owns the tables, and the application's. */
interface SchemaRoles {
  readonly owner: string;
  readonly application: string;
}

/** By its kind and name, such as `trigger instance_state.delegation_in_force`: a digest of what it is. */
export type SchemaObjects = Readonly<Record<string, string>>;

/** Kinds of what is granted: who may do what, beside what the tables are. */
const rights = ['right', 'role', 'setting'];

/**
 * Everything in the schema of the application that decides what can be stored and by whom, read from the catalogue in words that
 * are the same in every version of PostgreSQL.
 */
export async function schemaObjects(tx: EntityManager, { owner, application }: SchemaRoles): Promise<SchemaObjects> {
  // With no schema to look in, every name is written with its schema.
  await tx.query(`select set_config('search_path', '', true)`);
  const rows = await tx.query<{ name: string; definition: string }[]>(catalogue, [owner, application]);
  await tx.query(`select set_config('search_path', 'public', true)`);
  const digest = (text: string): string => sha256(text).toString('hex').slice(0, 16);
  return Object.fromEntries(rows.map(({ name, definition }) => [name, digest(definition)]));
}

/** What differs, each named. `withRights`: also who may do what. */
export function schemaFaults(made: SchemaObjects, found: SchemaObjects, { withRights }: { withRights: boolean }): string[] {
  const names = [...new Set([...Object.keys(made), ...Object.keys(found)])].sort();
  return names.flatMap((name) => {
    if (made[name] === found[name] || (!withRights && rights.includes(name.split(' ')[0]!))) return [];
    const fault =
      found[name] === undefined
        ? 'is missing'
        : made[name] === undefined
          ? 'is not made by any migration'
          : 'is not what the migrations make';
    return [`${name} ${fault}`];
  });
}

const ours = `'public'::pg_catalog.regnamespace`;
/** Of an extension: it comes with its own. */
const ofExtension = (table: string, oid: string): string =>
  `exists (select from pg_depend d where d.classid = 'pg_catalog.${table}'::pg_catalog.regclass and d.objid = ${oid} and d.deptype = 'e')`;
const roleName = (oid: string): string => `case when ${oid} = 0 then 'public' when pg_get_userbyid(${oid}) = $1 then 'owner'
  when pg_get_userbyid(${oid}) = $2 then 'application' else pg_get_userbyid(${oid}) end`;
const granted = (kind: string, name: string, acl: string, from: string): string => `
  select 'right of ' || role || ' on ${kind} ' || name, string_agg(privilege, ', ' order by privilege) from (
    select ${roleName('acl.grantee')} as role, ${name} as name,
      acl.privilege_type || case when acl.is_grantable then ' to pass on' else '' end as privilege
    from ${from} cross join lateral aclexplode(${acl}) acl where acl.grantee = 0 or pg_get_userbyid(acl.grantee) <> $1
  ) granted group by role, name`;

const catalogue = `
  with classes as (
    select c.* from pg_class c where c.relnamespace = ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and not ${ofExtension('pg_class', 'c.oid')}
  ), functions as (
    select p.* from pg_proc p where p.pronamespace = ${ours} and not ${ofExtension('pg_proc', 'p.oid')}
  )
  select 'table ' || relname as name, concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity,
    case relkind when 'v' then pg_get_viewdef(oid) when 'm' then pg_get_viewdef(oid) end,
    (select string_agg(option, ',' order by option) from unnest(reloptions) option), ${roleName('relowner')}) as definition
  from classes where relkind <> 'S'
  union all
  select 'sequence ' || relname, concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcycle, ${roleName('relowner')})
  from classes join pg_sequence on seqrelid = oid
  union all
  select 'column ' || relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
    (select collname from pg_collation where pg_collation.oid = attcollation), pg_get_expr(adbin, adrelid))
  from classes join pg_attribute a on a.attrelid = classes.oid and attnum > 0 and not attisdropped
  left join pg_attrdef f on f.adrelid = classes.oid and f.adnum = attnum where relkind <> 'S'
  union all
  -- Not null stands with the column; newer versions name it a constraint as well.
  select 'constraint ' || relname || '.' || conname, pg_get_constraintdef(k.oid) || case when convalidated then '' else ' NOT VALID' end
  from pg_constraint k join classes on classes.oid = conrelid where contype <> 'n'
  union all
  select 'index ' || i.relname, pg_get_indexdef(x.indexrelid) || case when indisvalid and indisready then '' else ' INVALID' end
  from pg_index x join classes on classes.oid = indrelid join pg_class i on i.oid = indexrelid
  union all
  select 'trigger ' || relname || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
  from pg_trigger t join classes on classes.oid = tgrelid where not tgisinternal
  union all
  select distinct 'trigger ' || relname || '.' || coalesce(conname, tgname), 'disabled'
  from pg_trigger t join classes on classes.oid = tgrelid left join pg_constraint k on k.oid = tgconstraint
  where tgisinternal and tgenabled <> 'O'
  union all
  select 'rule ' || relname || '.' || rulename, pg_get_ruledef(r.oid) from pg_rewrite r join classes on classes.oid = ev_class
  where rulename <> '_RETURN'
  union all
  select 'policy ' || relname || '.' || polname, concat_ws(' ', polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
  from pg_policy join classes on classes.oid = polrelid
  union all
  select 'function ' || proname || '(' || pg_get_function_identity_arguments(oid) || ')', concat_ws(' ', prokind,
    (select lanname from pg_language where pg_language.oid = prolang), format_type(prorettype, null), proretset, provolatile, proisstrict,
    proparallel, prosecdef, proleakproof, (select string_agg(setting, ',' order by setting) from unnest(proconfig) setting),
    ${roleName('proowner')}, coalesce(pg_get_function_sqlbody(oid), prosrc))
  from functions
  union all
  select 'operator ' || oprname || ' ' || oprleft::regtype::text || ' ' || oprright::regtype::text, oprcode::text from pg_operator where oprnamespace = ${ours}
    and not ${ofExtension('pg_operator', 'pg_operator.oid')}
  union all
  select 'cast ' || castsource::regtype::text || ' as ' || casttarget::regtype::text, concat_ws(' ', castcontext, castmethod)
  from pg_cast where oid >= 16384 and not ${ofExtension('pg_cast', 'pg_cast.oid')}
  union all
  select 'type ' || typname, concat_ws(' ', typtype, format_type(typbasetype, typtypmod)) from pg_type
  where typnamespace = ${ours} and typtype in ('e', 'd', 'b', 'r') and typelem = 0 and not ${ofExtension('pg_type', 'pg_type.oid')}
  union all ${granted('table', 'relname', 'relacl', 'classes')}
  union all ${granted('column', `relname || '.' || attname`, 'attacl', 'classes join pg_attribute on attrelid = classes.oid')}
  union all ${granted('function', 'proname', 'proacl', 'functions')}
  union all ${granted('schema', 'nspname', 'nspacl', `(select * from pg_namespace where oid = ${ours}) schemas`)}
  union all
  select 'right of application on database: ' || lower(wanted), 'granted' from unnest(array['CREATE', 'TEMPORARY']) wanted
  where has_database_privilege($2, current_database(), wanted)
  union all
  select 'role application: ' || attribute, 'yes' from pg_roles cross join lateral (values ('superuser', rolsuper), ('createrole', rolcreaterole),
    ('replication', rolreplication), ('bypassrls', rolbypassrls)) has (attribute, is_so) where rolname = $2 and is_so
  union all
  select 'role application: member of ' || rolname, 'yes' from pg_roles where rolname <> $2 and pg_has_role($2, oid, 'MEMBER')
  union all
  select 'setting of ' || ${roleName('setrole')} || ': ' || split_part(setting, '=', 1), setting
  from pg_db_role_setting cross join lateral unnest(setconfig) setting
  where setdatabase in (0, (select oid from pg_database where datname = current_database()))
    and (setrole = 0 or pg_get_userbyid(setrole) in ($1, $2)) and split_part(setting, '=', 1) in ('search_path', 'session_replication_role', 'role')`;
