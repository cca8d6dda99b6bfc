import type { Acting } from '#engine';
import { localDay } from '#calendar';
import { DocumentFacts } from '#documents';
import { bodyHasAccounts } from '#identity';
import { type Actor, actorIn, type HeldOffice, type PayloadProblem, reason, Refused } from '#machine';
import { Clock, inTransaction, newId, operationJournal } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Body, type BodyKind } from './body.entity.js';
import { Mandate, type MandateOffice } from './mandate.entity.js';
import type { NewMandate } from './mandate.dto.js';
import { MandateReader, type MandateView } from './mandate.reader.js';
import { validOn } from './validity.js';

/**
 * Who may act for a municipality. Ministries, finance and treasury stand on the other side of every case (DOMAIN.md
 * §4.5), and who audits or operates has no side.
 */
const mandataryKinds: readonly BodyKind[] = ['union', 'rayonAdministration', 'municipality'];

/** Records and revokes mandates, each in the journal of operations. */
@Injectable()
export class Mandates {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: MandateReader,
    private readonly documents: DocumentFacts,
  ) {}

  /**
   * By a registrar or a signatory of the mandator; the signatory's own office is given away by a signatory alone. By an
   * operator, from a signed paper, while nobody of the mandator has an account.
   * @throws Refused `invalidPayload`, `officeNotEntitled`, `mandatorHasAccounts`, `mandateConflict`.
   */
  record(mandate: NewMandate, acting: Acting): Promise<MandateView> {
    const now = this.clock.now();
    const today = localDay(now.toISOString());
    return inTransaction(this.dataSource, async (tx) => {
      const kinds = await kindsOf(tx, mandate, today);
      const problems = problemsOf(mandate, kinds, today);
      if (!(await this.mayName(tx, mandate, acting, now))) problems.push({ path: '/basis/document', code: 'isUnknownDocument' });
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const actor = await recorderOf(tx, mandate, acting, today);
      assertNoConflict(mandate, kinds.mandatary!);
      const { mandator, mandatary, offices, basis, validFrom, validTo } = mandate;
      const id = newId();
      await tx.insert(Mandate, {
        id,
        mandator,
        mandatary,
        offices,
        basisNumber: basis.number,
        basisDate: basis.date,
        documentSha256: basis.document ?? null,
        validFrom,
        validTo,
        recordedAt: now,
        recordedBy: acting.person,
      });
      const details = {
        mandator,
        mandatary,
        offices,
        number: basis.number,
        date: basis.date,
        document: basis.document ?? null,
        validFrom,
        validTo,
      };
      const at = now.toISOString();
      await operationJournal.append(tx, { at, actor, operation: 'mandateRecorded', subject: id, details, reason: null });
      // Read as a reader of all: an operator without a body of the mandate must see what was just recorded.
      return this.reader.get(tx, id, { ...acting, reads: 'all' });
    });
  }

  /**
   * By a registrar or signatory of the mandator, or an operator; nothing can be done under it from this instant.
   * @throws Refused `notFound`, `officeNotEntitled`, `mandateOver` (revoked before, or expired).
   */
  revoke(id: string, why: string, acting: Acting): Promise<MandateView> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (tx) => {
      const { mandator, mandatary, state } = await this.reader.get(tx, id, acting);
      const held = ownOffice(acting, mandator.id, ['registrar', 'signatory']) ?? operatorOf(acting);
      if (held === undefined) throw notEntitled('municipality.registrar, municipality.signatory, operator.operator');
      if (state === 'expired') throw new Refused('mandateOver', [reason('mandateOver')]);
      const revoked: unknown[] = await tx.query(
        `insert into mandate_revocation (mandate_id, revoked_at, revoked_by, reason) values ($1, $2, $3, $4)
         on conflict do nothing returning mandate_id`,
        [id, now, acting.person, why],
      );
      if (revoked.length === 0) throw new Refused('mandateOver', [reason('mandateOver')]);
      await operationJournal.append(tx, {
        at: now.toISOString(),
        actor: actorIn(acting.person, held),
        operation: 'mandateRevoked',
        subject: id,
        details: { mandator: mandator.id, mandatary: mandatary.id },
        reason: why,
      });
      return this.reader.get(tx, id, acting);
    });
  }

  /** As in an event: a document that this person brought or may read. */
  private async mayName(tx: EntityManager, { basis: { document } }: NewMandate, acting: Acting, now: Date): Promise<boolean> {
    if (document === undefined) return true;
    const { person, reads } = acting;
    const offices = acting.offices.map(({ body }) => ({ body }));
    const found = await this.documents.load(tx, { named: [document], person, reads, offices }, now.toISOString());
    return document in found;
  }
}

interface Kinds {
  readonly mandator: BodyKind | undefined;
  readonly mandatary: BodyKind | undefined;
}

async function kindsOf(tx: EntityManager, { mandator, mandatary }: NewMandate, on: string): Promise<Kinds> {
  const bodies = await tx
    .createQueryBuilder(Body, 'body')
    .where(validOn('body'), { on })
    .andWhere({ id: In([mandator, mandatary]) })
    .getMany();
  const kindOf = (id: string): BodyKind | undefined => bodies.find((body) => body.id === id)?.kind;
  return { mandator: kindOf(mandator), mandatary: kindOf(mandatary) };
}

function problemsOf({ basis, validFrom, validTo }: NewMandate, { mandator, mandatary }: Kinds, today: string): PayloadProblem[] {
  const problems: PayloadProblem[] = [];
  if (mandator === undefined) problems.push({ path: '/mandator', code: 'isUnknownBody' });
  else if (mandator !== 'municipality') problems.push({ path: '/mandator', code: 'isMunicipality' });
  if (mandatary === undefined) problems.push({ path: '/mandatary', code: 'isUnknownBody' });
  if (basis.date > today) problems.push({ path: '/basis/date', code: 'isInFuture' });
  if (validTo < validFrom) problems.push({ path: '/validTo', code: 'isBeforeStart' });
  else if (validTo < today) problems.push({ path: '/validTo', code: 'isOver' });
  return problems;
}

function assertNoConflict({ mandator, mandatary }: NewMandate, kind: BodyKind): void {
  if (mandator === mandatary || !mandataryKinds.includes(kind)) throw new Refused('mandateConflict', [reason('mandateConflict')]);
}

async function recorderOf(tx: EntityManager, { mandator, offices }: NewMandate, acting: Acting, today: string): Promise<Actor> {
  const givers: readonly MandateOffice[] = offices.includes('signatory') ? ['signatory'] : ['registrar', 'signatory'];
  const giver = ownOffice(acting, mandator, givers);
  if (giver !== undefined) return actorIn(acting.person, giver);
  const operator = operatorOf(acting);
  if (operator === undefined)
    throw notEntitled([...givers.map((office) => `municipality.${office}`), 'operator.operator'].join(', '));
  if (await bodyHasAccounts(tx, mandator, today)) throw new Refused('mandatorHasAccounts', [reason('mandatorHasAccounts')]);
  return actorIn(acting.person, operator);
}

/** An office in the body itself: a person who acts for it under a mandate cannot prolong that mandate, or give another. */
function ownOffice({ offices }: Acting, body: string, names: readonly MandateOffice[]): HeldOffice | undefined {
  return offices.find((held) => held.body === body && !held.mandate && names.some((name) => name === held.office));
}

function operatorOf({ offices }: Acting): HeldOffice | undefined {
  return offices.find(({ office }) => office === 'operator');
}

function notEntitled(entitled: string): Refused {
  return new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled })]);
}
