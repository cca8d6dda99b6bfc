import { type Actor, type Json, type PayloadProblem, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, type OperationName } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type BodyChange, type BodyEntry, changedName } from './body.dto.js';
import { Body } from './body.entity.js';
import { createBody } from './create-body.js';
import { nameOf } from './name.js';

/** What operators enter and correct in the register of bodies; each act leaves a record in the journal of operations. */
@Injectable()
export class Bodies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The new body's id. @throws Refused `invalidPayload`, `bodyExists`, as `createBody`. */
  create({ kind, name, territory, validFrom, reason }: BodyEntry, actor: Actor): Promise<string> {
    return inTransaction(this.dataSource, async (tx) => {
      const entered = {
        kind,
        name: changedName(name, { ky: null, ru: null, en: null }),
        territory: territory ?? null,
        validFrom: validFrom ?? null,
      };
      const id = await createBody(tx, entered);
      await this.record(tx, actor, 'bodyCreated', id, { ...entered }, reason ?? null);
      return id;
    });
  }

  /**
   * Corrects names, or ends the body's validity.
   * @throws Refused `notFound`; `invalidPayload` when nothing would change, or for an end that is not after the beginning.
   */
  change(id: string, { name, validTo, reason }: BodyChange, actor: Actor): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      const body = await tx.findOne(Body, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (body === null) throw new Refused('notFound');
      const before = { name: nameOf(body), validTo: body.validTo };
      const after = { name: changedName(name, before.name), validTo: validTo ?? body.validTo };
      const problems = problemsOf(body, before, after);
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const { ky: nameKy, ru: nameRu, en: nameEn } = after.name;
      await tx.update(Body, id, { nameKy, nameRu, nameEn, validTo: after.validTo });
      await this.record(tx, actor, 'bodyChanged', id, { before, after }, reason);
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    operation: OperationName,
    subject: string,
    details: Json,
    reason: string | null,
  ): Promise<void> {
    return operationJournal.append(tx, { at: this.clock.now().toISOString(), actor, operation, subject, details, reason });
  }
}

type Borne = { readonly name: ReturnType<typeof nameOf>; readonly validTo: string | null };

function problemsOf({ validFrom }: Body, before: Borne, after: Borne): PayloadProblem[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [{ path: '', code: 'changesNothing' }];
  const ends = after.validTo !== null && validFrom !== null && after.validTo <= validFrom;
  return ends ? [{ path: '/validTo', code: 'isBeforeBeginning' }] : [];
}
