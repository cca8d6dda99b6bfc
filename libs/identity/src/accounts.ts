import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type PayloadProblem, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import type { AccountChange, NewAccount } from './account.dto.js';
import type { Acting } from './acting.js';
import { officeDate } from './held-offices.js';
import { demandOperators, lockOperators, operatorsUntil } from './last-operator.js';
import { newOneTimePassword } from './one-time-password.js';
import { forgetDevicesOf } from './known-device.repository.js';
import { operatorActor } from './operation-actor.js';
import { passwordSlots } from './password-slots.js';
import { hashPassword } from './password.js';
import { Person } from './person.entity.js';
import { PersonReader, type PersonView } from './person.reader.js';
import { demandLogin, demandNoDemonstration, insertPerson, lockPerson } from './person.repository.js';
import { closeSessionsOf } from './session.repository.js';
import { revokeTokensOf } from './token.repository.js';

/** A person, and the password that is shown this once and stored nowhere. */
export interface AccountWithPassword extends PersonView {
  readonly oneTimePassword: string;
}

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
    const login = demandLogin(typed.login);
    const actor = operatorActor(acting);
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await passwordSlots.run(() => hashPassword(oneTimePassword));
    return inTransaction(this.dataSource, async (tx) => {
      const id = await insertPerson(tx, { login, name, language, passwordHash, mustChangePassword: true });
      const details = { login, name, language };
      await operationJournal.append(tx, { at: this.at(), actor, operation: 'personCreated', subject: id, details, reason: null });
      return { ...(await this.reader.get(tx, id, acting)), oneTimePassword };
    });
  }

  /** @throws Refused `notFound`, `invalidPayload`, `officeNotEntitled`, `notAllowed` (demonstration), `lastOperator`. */
  change(id: string, change: AccountChange, acting: Acting): Promise<PersonView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.get(tx, id, acting);
      const problems = problemsOf(change);
      if (problems.length > 0) throw new Refused('invalidPayload', [], problems);
      const actor = operatorActor(acting);
      const { name, language, disabled, reason: why = null } = change;
      const date = officeDate(this.clock.now());
      if (disabled) await lockOperators(tx);
      const person = await lockPerson(tx, id);
      demandNoDemonstration(person);
      const before = disabled ? await operatorsUntil(tx, date) : null;
      await tx.update(Person, { id }, { name: name ?? person.name, language: language ?? person.language });
      if (disabled !== undefined) await this.setDisabled(tx, id, disabled ? why : null);
      if (disabled) await demandOperators(tx, date, before);
      const details = { before: changeable(person), after: changeable(await tx.findOneByOrFail(Person, { id })) };
      const operation = disabled === undefined ? 'personChanged' : disabled ? 'personDisabled' : 'personEnabled';
      await operationJournal.append(tx, { at: this.at(), actor, operation, subject: id, details, reason: why });
      return this.reader.get(tx, id, acting);
    });
  }

  /**
   * A new one-time password; all sessions of the person end.
   * @throws Refused `notFound`, `officeNotEntitled`, `ownPassword`, `notAllowed` (demonstration), `busy`.
   */
  async resetPassword(id: string, acting: Acting): Promise<AccountWithPassword> {
    await this.reader.get(this.dataSource.manager, id, acting);
    const actor = operatorActor(acting);
    // Whoever finds an operator's session open must not come into the account for good.
    if (id === acting.person) throw new Refused('ownPassword', [reason('ownPassword')]);
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await passwordSlots.run(() => hashPassword(oneTimePassword));
    return inTransaction(this.dataSource, async (tx) => {
      demandNoDemonstration(await lockPerson(tx, id));
      await tx.update(Person, { id }, { passwordHash, mustChangePassword: true });
      await closeSessionsOf(tx, id);
      await forgetDevicesOf(tx, id);
      const record = { at: this.at(), actor, operation: 'passwordReset' as const, subject: id, details: {}, reason: null };
      await operationJournal.append(tx, record);
      return { ...(await this.reader.get(tx, id, acting)), oneTimePassword };
    });
  }

  /** `why`: null enables again. Sessions and tokens that ended with the account do not come back with it. */
  private async setDisabled(tx: EntityManager, id: string, why: string | null): Promise<void> {
    const now = this.clock.now();
    await tx.update(Person, { id }, { disabledAt: why === null ? null : now, disabledReason: why });
    if (why === null) return;
    await closeSessionsOf(tx, id);
    await revokeTokensOf(tx, id, now);
    await forgetDevicesOf(tx, id);
  }

  private at(): string {
    return this.clock.now().toISOString();
  }
}

/** What changes of an account, as the journal of operations holds it. */
function changeable({ name, language, disabledReason }: Person) {
  return { name, language, disabledReason };
}

function problemsOf({ name, language, disabled, reason: why }: AccountChange): PayloadProblem[] {
  if (name === undefined && language === undefined && disabled === undefined) return [{ path: '', code: 'isNotEmpty' }];
  return disabled !== undefined && why === undefined ? [{ path: '/reason', code: 'required' }] : [];
}
