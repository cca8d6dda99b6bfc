import { localDay } from '#calendar';
import type { Acting } from '#engine';
import { actorIn, clockActor, type HeldOffice, Refused } from '#machine';
import { Clock, newId, operationJournal } from '#platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { changedName } from './body.dto.js';
import { Body } from './body.entity.js';
import { createBody } from './create-body.js';
import { nameOf } from './name.js';
import { registrarOffice } from './registrar.js';
import type { NewSuccession, Successor } from './succession.dto.js';
import { bodyProblems, shapeProblems } from './succession.rules.js';

/**
 * Merge, split, boundary move and rename, as records. The validity of what ends and begins is written with the record, since
 * it holds by date; the rest is done by `takeEffect` when the day has come.
 */
@Injectable()
export class Successions {
  constructor(private readonly clock: Clock) {}

  /**
   * Records a succession and answers its id. By a registrar of the registry of bodies.
   * @throws Refused `invalidPayload` naming each fault, `officeNotEntitled`, `bodyExists`.
   */
  async record(tx: EntityManager, succession: NewSuccession, acting: Acting): Promise<string> {
    refuse(shapeProblems(succession));
    const at = this.clock.now().toISOString();
    const office = await registrarOffice(tx, acting, at, succession.office);
    const bodies = await lockBodies(tx, succession);
    refuse(bodyProblems(succession, (id) => bodies.get(id)));
    if (succession.kind === 'merge' || succession.kind === 'split')
      await tx.update(Body, { id: In(succession.predecessors) }, { validTo: succession.effectiveOn });
    const successors: string[] = [];
    for (const [index, successor] of succession.successors.entries())
      successors.push(await successorId(tx, succession, successor, index));
    const id = newId();
    await insertRecord(tx, id, succession, acting.person, office, at);
    await insertMembers(tx, id, succession.predecessors, successors);
    const { kind, predecessors, effectiveOn, act, note = null } = succession;
    await operationJournal.append(tx, {
      at,
      actor: actorIn(acting.person, office),
      operation: 'successionRecorded',
      subject: id,
      details: { kind, predecessors, successors, effectiveOn, act: { ...act } },
      reason: note,
    });
    return id;
  }

  /**
   * Lets every succession take effect whose day has come, once: gives renamed bodies their new names.
   * @returns their ids, in order of their days.
   */
  async takeEffect(tx: EntityManager): Promise<string[]> {
    const at = this.clock.now().toISOString();
    const rows = await tx.query<{ id: string }[]>(
      `insert into body_succession_effect (succession_id, at)
       select id, $1 from body_succession s where effective_on <= $2
         and not exists (select from body_succession_effect e where e.succession_id = s.id)
       on conflict do nothing returning succession_id as id`,
      [at, localDay(at)],
    );
    const due = await tx.query<{ id: string; kind: string }[]>(
      'select id, kind from body_succession where id = any($1::uuid[]) order by effective_on, id',
      [rows.map(({ id }) => id)],
    );
    for (const { id, kind } of due) if (kind === 'rename') await rename(tx, id, at);
    return due.map(({ id }) => id);
  }
}

function refuse(problems: Refused['problems']): void {
  if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
}

/** In order of id, so that two registrars do not wait for each other. */
async function lockBodies(tx: EntityManager, { predecessors, successors }: NewSuccession): Promise<ReadonlyMap<string, Body>> {
  const ids = [...predecessors, ...successors.flatMap(({ id }) => id ?? [])];
  const bodies = await tx.find(Body, { where: { id: In(ids) }, order: { id: 'asc' }, lock: { mode: 'pessimistic_write' } });
  return new Map(bodies.map((body) => [body.id, body]));
}

async function successorId(tx: EntityManager, succession: NewSuccession, successor: Successor, index: number): Promise<string> {
  const { id, kind, name, territory = null } = successor;
  if (succession.kind === 'rename') return succession.predecessors[0]!;
  if (id !== undefined) return id;
  const names = changedName(name, { ky: null, ru: null, en: null });
  try {
    return await createBody(tx, { kind: kind!, name: names, territory, validFrom: succession.effectiveOn });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, path: `/successors/${index}${problem.path}` }));
    throw new Refused(error.code, error.reasons, problems);
  }
}

async function insertRecord(
  tx: EntityManager,
  id: string,
  { kind, effectiveOn, act, note, successors }: NewSuccession,
  person: string,
  office: HeldOffice,
  at: string,
): Promise<void> {
  const name = kind === 'rename' ? successors[0]!.name : undefined;
  await tx.query(
    `insert into body_succession (id, kind, effective_on, act_type, act_number, act_date, note, name_ky, name_ru, name_en,
       recorded_at, person, office_id, body_id, basis)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      kind,
      effectiveOn,
      act.type,
      act.number,
      act.date,
      note ?? null,
      name?.ky ?? null,
      name?.ru ?? null,
      name?.en ?? null,
      at,
      person,
      office.id,
      office.body,
      office.basis,
    ],
  );
}

async function insertMembers(
  tx: EntityManager,
  id: string,
  predecessors: readonly string[],
  successors: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into body_succession_member (succession_id, side, body_id)
     select $1::uuid, 'predecessor', unnest($2::uuid[]) union all select $1::uuid, 'successor', unnest($3::uuid[])`,
    [id, predecessors, successors],
  );
}

/** Keeps the name borne until now and gives the new one. */
async function rename(tx: EntityManager, id: string, at: string): Promise<void> {
  const [row] = await tx.query<[{ body: string; on: string; ky: string | null; ru: string | null; en: string | null }]>(
    `select m.body_id as body, s.effective_on::text as on, s.name_ky as ky, s.name_ru as ru, s.name_en as en
     from body_succession s join body_succession_member m on m.succession_id = s.id and m.side = 'predecessor' where s.id = $1`,
    [id],
  );
  const body = await tx.findOneOrFail(Body, { where: { id: row.body }, lock: { mode: 'pessimistic_write' } });
  const borne = nameOf(body);
  await tx.query(
    `insert into body_former_name (body_id, succession_id, valid_to, name_ky, name_ru, name_en) values ($1, $2, $3, $4, $5, $6)`,
    [body.id, id, row.on, borne.ky, borne.ru, borne.en],
  );
  const name = { ky: row.ky ?? borne.ky, ru: row.ru ?? borne.ru, en: row.en ?? borne.en };
  await tx.update(Body, body.id, { nameKy: name.ky, nameRu: name.ru, nameEn: name.en });
  await operationJournal.append(tx, {
    at,
    actor: clockActor,
    operation: 'bodyChanged',
    subject: body.id,
    details: { before: { name: borne }, after: { name }, succession: id },
    reason: null,
  });
}
