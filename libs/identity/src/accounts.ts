import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type PayloadProblem, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import { component, object, type Static, text } from '#schema';
import type { AccountChange, NewAccount } from './account.dto.js';
import type { Acting } from './acting.js';
import { officeDate } from './held-offices.js';
import { assertOperatorLeft, lockOperators, operatorsUntil } from './last-operator.js';
import { newOneTimePassword } from './one-time-password.js';
import { forgetDevicesOf } from './known-device.repository.js';
import { operatorActor } from './operation-actor.js';
import { passwordSemaphore } from './password-semaphore.js';
import { hashPassword } from './password.js';
import { Person } from './person.entity.js';
import { personProperties, PersonReader, type PersonView } from './person.reader.js';
import { assertLoginIsFree, assertNoDemonstration, insertPerson, lockPerson } from './person.repository.js';
import { closeSessionsOf } from './session.repository.js';
import { revokeTokensOf } from './token.repository.js';

/** A person, and the password that is shown this once and stored nowhere. */
export const AccountWithPassword = component('PersonWithPassword', object({ ...personProperties, oneTimePassword: text }));
export type AccountWithPassword = Static<typeof AccountWithPassword>;

/** What operators do with people, each act in the journal of operations. Nobody is ever deleted. */
@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: PersonReader,
  ) {}

  /** @throws Refused `invalidPayload` (login), `officeNotEntitled`, `loginTaken`, `busy`. */
  async create({ name, language, ...typed }: NewAccount, acting: Acting): Promise<AccountWithPassword> {
    const login = assertLoginIsFree(typed.login);
    const actor = operatorActor(acting);
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await passwordSemaphore.run(() => hashPassword(oneTimePassword));
    return inTransaction(this.dataSource, async (tx) => {
      const id = await insertPerson(tx, { login, name, language, passwordHash, mustChangePassword: true });
      const details = { login, name, language };
      await operationJournal.append(tx, { at: this.at(), actor, operation: 'personCreated', subject: id, details, reason: null });
      return { ...(await this.reader.get(tx, id, acting)), oneTimePassword };
    });
  }

  /** @throws Refused `notFound`, `invalidPayload`, `officeNotEntitled`, `notAllowed` (demonstration), `lastOperator`. */
  change(id: string, change: AccountChange, acting: Acting): Promise<PersonView> {
    const now = this.clock.now();
    const { disabled, reason: why = null } = change;
    return inTransaction(this.dataSource, async (tx) => {
      if (disabled) await lockOperators(tx);
      const person = await this.reader.getLocked(tx, id, acting);
      const problems = problemsOf(change);
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const actor = operatorActor(acting);
      assertNoDemonstration(person);
      const changed = changedBy(change, person, now);
      const before = disabled ? await operatorsUntil(tx, officeDate(now)) : null;
      await tx.update(Person, { id }, changed);
      if (disabled) await endAccess(tx, id, now);
      if (disabled) await assertOperatorLeft(tx, officeDate(now), before);
      const details = { before: recorded(person), after: recorded(changed) };
      const operation = disabled === undefined ? 'personChanged' : disabled ? 'personDisabled' : 'personEnabled';
      await operationJournal.append(tx, { at: now.toISOString(), actor, operation, subject: id, details, reason: why });
      return { ...person, ...changed };
    });
  }

  /**
   * A new one-time password; all sessions of the person end.
   * @throws Refused `notFound`, `officeNotEntitled`, `ownPassword`, `notAllowed` (demonstration), `busy`.
   */
  async resetPassword(id: string, acting: Acting): Promise<AccountWithPassword> {
    await this.reader.get(this.dataSource.manager, id, acting);
    const actor = operatorActor(acting);
    // Who finds an operator's session open must not come into the account for good.
    if (id === acting.person) throw new Refused('ownPassword', [reason('ownPassword')]);
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await passwordSemaphore.run(() => hashPassword(oneTimePassword));
    return inTransaction(this.dataSource, async (tx) => {
      assertNoDemonstration(await lockPerson(tx, id));
      await tx.update(Person, { id }, { passwordHash, mustChangePassword: true });
      await closeSessionsOf(tx, id);
      await forgetDevicesOf(tx, id);
      const record = { at: this.at(), actor, operation: 'passwordReset' as const, subject: id, details: {}, reason: null };
      await operationJournal.append(tx, record);
      return { ...(await this.reader.get(tx, id, acting)), oneTimePassword };
    });
  }

  private at(): string {
    return this.clock.now().toISOString();
  }
}

type Changeable = Pick<PersonView, 'name' | 'language' | 'disabledAt' | 'disabledReason'>;

function changedBy({ name, language, disabled, reason: why }: AccountChange, person: PersonView, now: Date): Changeable {
  const { disabledAt, disabledReason } = disabled === undefined ? person : disabledFor(disabled ? why! : null, now);
  return { name: name ?? person.name, language: language ?? person.language, disabledAt, disabledReason };
}

/** `why`: null enables again. */
function disabledFor(why: string | null, now: Date): Pick<Changeable, 'disabledAt' | 'disabledReason'> {
  return { disabledAt: why === null ? null : now, disabledReason: why };
}

/** Sessions and tokens end with the account, and do not come back with it. */
async function endAccess(tx: EntityManager, id: string, now: Date): Promise<void> {
  await closeSessionsOf(tx, id);
  await revokeTokensOf(tx, id, now);
  await forgetDevicesOf(tx, id);
}

/** What changes of an account, as the journal of operations holds it. */
function recorded({ name, language, disabledReason }: Changeable) {
  return { name, language, disabledReason };
}

function problemsOf({ name, language, disabled, reason: why }: AccountChange): PayloadProblem[] {
  if (name === undefined && language === undefined && disabled === undefined) return [{ path: '', code: 'isNotEmpty' }];
  return disabled !== undefined && why === undefined ? [{ path: '/reason', code: 'required' }] : [];
}
