import type { EntityManager } from 'typeorm';
import { component, date, id, list, name, object, oneOf, type Static } from '#schema';
import { bodyProperties, type BodyView } from './body.view.js';
import { successionKinds } from './succession.dto.js';

/** A name that was borne until the day before `validTo`, and the succession that changed it. */
const FormerName = object({ name, validTo: date, succession: id });
type FormerName = Static<typeof FormerName>;

/** A body on the other side of a succession. */
const RelatedBody = object({ id, name, succession: id, kind: oneOf(...successionKinds), effectiveOn: date });
type RelatedBody = Static<typeof RelatedBody>;

/** A body with its history. */
export const BodyDetail = component(
  'BodyDetail',
  object({
    ...bodyProperties,
    formerNames: list(FormerName),
    predecessors: list(RelatedBody),
    successors: list(RelatedBody),
  }),
);
export type BodyDetail = Static<typeof BodyDetail>;

type Side = 'predecessor' | 'successor';

/** More than any body has: an answer must end. */
const maxRows = 200;

export async function bodyDetail(tx: EntityManager, view: BodyView): Promise<BodyDetail> {
  return {
    ...view,
    formerNames: await formerNames(tx, view.id),
    predecessors: await related(tx, view.id, 'successor', 'predecessor'),
    successors: await related(tx, view.id, 'predecessor', 'successor'),
  };
}

/** The latest first. */
function formerNames(tx: EntityManager, id: string): Promise<FormerName[]> {
  return tx.query<FormerName[]>(
    `select jsonb_build_object('ky', name_ky, 'ru', name_ru, 'en', name_en) as name, valid_to::text as "validTo",
       succession_id as succession
     from body_former_name where body_id = $1 order by valid_to desc, succession_id desc limit ${maxRows}`,
    [id],
  );
}

/** The bodies on the other side of the successions in which this one stands on `own`; a rename has nobody else. */
function related(tx: EntityManager, id: string, own: Side, other: Side): Promise<RelatedBody[]> {
  return tx.query<RelatedBody[]>(
    `select b.id, jsonb_build_object('ky', b.name_ky, 'ru', b.name_ru, 'en', b.name_en) as name, s.id as succession, s.kind,
       s.effective_on::text as "effectiveOn"
     from body_succession_member mine
     join body_succession s on s.id = mine.succession_id and s.kind <> 'rename'
     join body_succession_member theirs on theirs.succession_id = s.id and theirs.side = $3
     join body b on b.id = theirs.body_id
     where mine.body_id = $1 and mine.side = $2 and b.id <> $1
     order by s.effective_on desc, s.id desc, b.sort_name, b.id limit ${maxRows}`,
    [id, own, other],
  );
}
