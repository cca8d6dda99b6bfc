import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Language, reason, Refused } from '#machine';
import { Clock, newId } from '#platform';
import { normaliseLogin } from './login.js';
import { Office, type OfficeName } from './office.entity.js';
import { assertStrongPassword, hashPassword } from './password.js';
import { Person } from './person.entity.js';
import { createToken, type NewToken } from './token.repository.js';

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly language: Language;
  /** Null: signs in by token only. */
  readonly password: string | null;
  /** A password that somebody else has seen: the person holds no office until it is changed. */
  readonly mustChangePassword: boolean;
}

export interface NewOffice {
  readonly person: string;
  readonly body: string;
  readonly office: OfficeName;
  /** Local dates (YYYY-MM-DD), both included. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
}

/** Makes people, the offices they hold and the tokens of systems. Whether the caller may is the caller's to ask. */
@Injectable()
export class People {
  constructor(private readonly clock: Clock) {}

  /** @returns the person's id. @throws Refused `invalidPayload` (login, password) or `loginTaken`. */
  async createPerson(tx: EntityManager, person: NewPerson): Promise<string> {
    const login = normaliseLogin(person.login);
    if (login === null) throw new Refused('invalidPayload', [], [{ path: '/login', code: 'isLogin' }]);
    if (person.password !== null) assertStrongPassword(person.password, '/password');
    if (await tx.existsBy(Person, { login })) throw loginTaken(login);
    const id = newId();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Person)
      .values({
        id,
        login,
        name: person.name,
        language: person.language,
        passwordHash: person.password === null ? null : await hashPassword(person.password),
        mustChangePassword: person.mustChangePassword,
        demonstration: false,
        disabledAt: null,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw loginTaken(login);
    return id;
  }

  /** @returns the office's id. */
  async grantOffice(tx: EntityManager, office: NewOffice): Promise<string> {
    const id = newId();
    const { person: personId, body: bodyId, ...rest } = office;
    await tx.insert(Office, { id, personId, bodyId, ...rest });
    return id;
  }

  /** @returns the token's id and its secret, which is shown once and stored nowhere. */
  createToken(tx: EntityManager, token: NewToken): Promise<{ id: string; secret: string }> {
    return createToken(tx, token, this.clock.now());
  }
}

function loginTaken(login: string): Refused {
  return new Refused('loginTaken', [reason('loginTaken', { login })]);
}
