import type { EntityManager } from 'typeorm';
import { type Language, reason, Refused } from '#machine';
import { operationJournal } from '#platform';
import { isHeldOn, officeDate } from './held-offices.js';
import { newOneTimePassword } from './one-time-password.js';
import { installationActor } from './operation-actor.js';
import type { People } from './people.js';

interface FirstOperator {
  readonly login: string;
  readonly name: string;
  readonly language: Language;
  /** The operating body. */
  readonly body: string;
}

/**
 * Makes the person who can make all others. Only while there is none: later ones come from an operator, who answers for them.
 * @returns a one-time password of 96 random bits; until it is changed the person holds no office.
 * @throws Refused `operatorExists`, `loginTaken`, `invalidPayload`.
 */
export async function createFirstOperator(
  tx: EntityManager,
  people: People,
  { login, name, language, body }: FirstOperator,
  now: Date,
): Promise<string> {
  const date = officeDate(now);
  const operators: { login: string }[] = await tx.query(
    `select person.login from office join person on person.id = office.person_id
      where office.office = 'operator' and not person.demonstration and person.disabled_at is null and ${isHeldOn('$1')}`,
    [date],
  );
  if (operators[0]) throw new Refused('operatorExists', [reason('operatorExists', { login: operators[0].login })]);
  const password = newOneTimePassword();
  const person = await people.createPerson(tx, { login, name, language, password, mustChangePassword: true });
  const office = { person, body, office: 'operator', validFrom: date, validTo: null, basis: 'installation' } as const;
  await people.grantOffice(tx, office);
  const record = { at: now.toISOString(), actor: installationActor, subject: person, reason: null };
  await operationJournal.append(tx, { ...record, operation: 'personCreated', details: { login, name, language } });
  const details = { body, office: 'operator', validFrom: date };
  await operationJournal.append(tx, { ...record, operation: 'officeGranted', details });
  return password;
}
