import type { EntityManager } from 'typeorm';
import { type Language, reason, Refused } from '#machine';
import { newId } from '#platform';
import { normaliseLogin } from './login.js';
import { Person } from './person.entity.js';

interface PersonRow {
  readonly login: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

/** The login in its one spelling. @throws Refused `invalidPayload` at `/login`. */
export function assertLoginIsFree(typed: string): string {
  const login = normaliseLogin(typed);
  if (login === null) throw new Refused('invalidPayload', [], [{ path: '/login', code: 'isLogin' }]);
  return login;
}

/** @returns the person's id. @throws Refused `loginTaken`, also when two make it at once. */
export async function insertPerson(tx: EntityManager, person: PersonRow): Promise<string> {
  const id = newId();
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ id, ...person, demonstration: false, disabledAt: null, disabledReason: null })
    .orIgnore()
    .returning('id')
    .execute();
  const { login } = person;
  if ((inserted.raw as unknown[]).length === 0) throw new Refused('loginTaken', [reason('loginTaken', { login })]);
  return id;
}

/** The person, locked until the end of the transaction. @throws Refused `notFound`. */
export async function lockPerson(tx: EntityManager, id: string): Promise<Person> {
  const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (person === null) throw new Refused('notFound');
  return person;
}

/** Everybody uses these accounts: a change of one would take it from all others. @throws Refused `notAllowed`. */
export function assertNoDemonstration({ demonstration }: Pick<Person, 'demonstration'>): void {
  if (demonstration) throw new Refused('notAllowed', [reason('demonstrationAccount')]);
}
