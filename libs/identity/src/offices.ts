import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { addDays, type PayloadProblem, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import type { OfficeEnd, OfficeGrant } from './account.dto.js';
import type { Acting } from './acting.js';
import { isHeldOn, officeDate } from './held-offices.js';
import { assertOperatorLeft, lockOperators, operatorsUntil } from './last-operator.js';
import { Office, type OfficeName } from './office.entity.js';
import { operatorActor } from './operation-actor.js';
import { People } from './people.js';
import { PersonReader, type PersonView } from './person.reader.js';
import { assertNoDemonstration, lockPerson } from './person.repository.js';

/** Offices that open more than their own body's cases exist in one kind of body only. */
const kindOfOffice: Partial<Record<OfficeName, string>> = { operator: 'operator', auditor: 'auditOffice', treasurer: 'treasury' };

/** Gives and ends offices, each act in the journal of operations. */
@Injectable()
export class Offices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly reader: PersonReader,
  ) {}

  /** @throws Refused `notFound`, `invalidPayload`, `officeNotEntitled`, `ownOffice`, `officeHeld`. */
  grant(person: string, office: OfficeGrant, acting: Acting): Promise<PersonView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.get(tx, person, acting);
      const problems = await this.problemsOf(tx, person, office);
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const actor = operatorActor(acting);
      // Who makes accounts must not decide in cases as well.
      if (person === acting.person) throw new Refused('ownOffice', [reason('ownOffice')]);
      await lockPerson(tx, person);
      await assertNotHeld(tx, person, office);
      const { validTo = null, substituteFor = null, ...rest } = office;
      const id = await this.people.grantOffice(tx, { person, validTo, substituteFor, ...rest });
      const at = this.clock.now().toISOString();
      const details = { id, validTo, substituteFor, ...rest };
      await operationJournal.append(tx, { at, actor, operation: 'officeGranted', subject: person, details, reason: null });
      return this.reader.get(tx, person, acting);
    });
  }

  /** @throws Refused `notFound`, `invalidPayload`, `officeNotEntitled`, `officeOver`, `lastOperator`, `notAllowed`. */
  end(person: string, id: string, { validTo, reason: why }: OfficeEnd, acting: Acting): Promise<PersonView> {
    const now = this.clock.now();
    const today = officeDate(now);
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.get(tx, person, acting);
      await lockOperators(tx);
      const holder = await lockPerson(tx, person);
      const office = await tx.findOneBy(Office, { id, personId: person });
      if (office === null) throw new Refused('notFound');
      const problems = problemsOfEnd(office, validTo, today);
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const actor = operatorActor(acting);
      if (office.basis === 'demonstration') assertNoDemonstration(holder);
      if (office.validTo !== null && office.validTo < today) throw new Refused('officeOver', [reason('officeOver')]);
      const dayAfter = addDays(validTo, 1);
      const before = office.office === 'operator' ? await operatorsUntil(tx, dayAfter) : null;
      await tx.update(Office, { id }, { validTo, endReason: why });
      await assertOperatorLeft(tx, dayAfter, before);
      const details = { id, body: office.bodyId, office: office.office, validTo };
      const at = now.toISOString();
      await operationJournal.append(tx, { at, actor, operation: 'officeEnded', subject: person, details, reason: why });
      return this.reader.get(tx, person, acting);
    });
  }

  private async problemsOf(tx: EntityManager, person: string, grant: OfficeGrant): Promise<PayloadProblem[]> {
    const { body, office, validFrom, validTo, substituteFor } = grant;
    const problems: PayloadProblem[] = [];
    const [found] = await tx.query<{ kind: string }[]>('select kind from body where id = $1', [body]);
    if (found === undefined) problems.push({ path: '/body', code: 'isUnknownBody' });
    else if (kindOfOffice[office] !== undefined && kindOfOffice[office] !== found.kind)
      problems.push({ path: '/office', code: 'isNotOfBody' });
    if (validTo !== undefined && validTo < validFrom) problems.push({ path: '/validTo', code: 'isBeforeStart' });
    else if (validTo !== undefined && validTo < officeDate(this.clock.now())) problems.push({ path: '/validTo', code: 'isOver' });
    if (substituteFor === undefined) return problems;
    if (validTo === undefined) problems.push({ path: '/validTo', code: 'required' });
    if (substituteFor === person || !(await isHolder(tx, grant))) problems.push({ path: '/substituteFor', code: 'isNotHolder' });
    return problems;
  }
}

/** What was done in an office until now was done in it: no end lies before yesterday. */
function problemsOfEnd({ validFrom, validTo }: Office, end: string, today: string): PayloadProblem[] {
  const yesterday = addDays(today, -1);
  if (end < addDays(validFrom, -1)) return [{ path: '/validTo', code: 'isBeforeStart' }];
  if (end < yesterday) return [{ path: '/validTo', code: 'isOver' }];
  return validTo !== null && validTo >= today && end > validTo ? [{ path: '/validTo', code: 'isAfterEnd' }] : [];
}

/** Two offices of one name in one body at once would be one office written twice. */
async function assertNotHeld(
  tx: EntityManager,
  person: string,
  { body, office, validFrom, validTo }: OfficeGrant,
): Promise<void> {
  const held: unknown[] = await tx.query(
    `select from office where person_id = $1 and body_id = $2 and office = $3
      and valid_from <= coalesce($5::date, 'infinity') and coalesce(valid_to, 'infinity') >= greatest(valid_from, $4::date)`,
    [person, body, office, validFrom, validTo],
  );
  if (held.length > 0) throw new Refused('officeHeld', [reason('officeHeld')]);
}

/** Whether the absent person holds the office on the substitute's first day. */
async function isHolder(tx: EntityManager, { body, office, validFrom, substituteFor }: OfficeGrant): Promise<boolean> {
  const held: unknown[] = await tx.query(
    `select from office where person_id = $1 and body_id = $2 and office = $3 and substitute_for is null and ${isHeldOn('$4')}`,
    [substituteFor, body, office, validFrom],
  );
  return held.length > 0;
}
