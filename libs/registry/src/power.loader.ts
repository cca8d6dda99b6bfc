import { projectFile } from '#platform';
import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';

/** Loads the register of delegable powers from libs/registry/data/powers.json; rows that have not changed are not written again. */
export async function loadPowers(tx: EntityManager): Promise<void> {
  await tx.query(
    `insert into power as p (id, edition, code, sphere, name_ky, name_ru, name_en, holder_body_kind, judicial, own_local_matter,
       source_act, demonstration, valid_to)
     select id, $1::jsonb->>'edition', code, sphere, name->>'ky', name->>'ru', name->>'en', "holderBodyKind", judicial,
       "ownLocalMatter", "sourceAct", demonstration, "validTo"
     from jsonb_to_recordset($1::jsonb->'powers') as r(id uuid, code text, sphere text, name jsonb, "holderBodyKind" text,
       judicial boolean, "ownLocalMatter" boolean, "sourceAct" text, demonstration boolean, "validTo" date)
     on conflict (id) do update set
       (sphere, name_ky, name_ru, name_en, holder_body_kind, judicial, own_local_matter, source_act, demonstration, valid_to) =
       row(excluded.sphere, excluded.name_ky, excluded.name_ru, excluded.name_en, excluded.holder_body_kind, excluded.judicial,
         excluded.own_local_matter, excluded.source_act, excluded.demonstration, excluded.valid_to)
     where (p.sphere, p.name_ky, p.name_ru, p.name_en, p.holder_body_kind, p.judicial, p.own_local_matter, p.source_act,
         p.demonstration, p.valid_to) is distinct from
       (excluded.sphere, excluded.name_ky, excluded.name_ru, excluded.name_en, excluded.holder_body_kind, excluded.judicial,
         excluded.own_local_matter, excluded.source_act, excluded.demonstration, excluded.valid_to)`,
    [readFileSync(projectFile('libs/registry/data/powers.json'), 'utf8')],
  );
}
