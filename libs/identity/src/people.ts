import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '#machine';
import { Clock, newId } from '#platform';
import { Office, type OfficeName } from './office.entity.js';
import { assertStrongPassword, hashPassword } from './password.js';
import { assertLoginIsFree, insertPerson } from './person.repository.js';
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
  /** The person whom a substitute stands for. */
  readonly substituteFor?: string | null;
}

/** Makes people, the offices they hold and the tokens of systems. Whether the caller may is the caller's to ask. */
@Injectable()
export class People {
  constructor(private readonly clock: Clock) {}

  /** @returns the person's id. @throws Refused `invalidPayload` (login, password) or `loginTaken`. */
  async createPerson(tx: EntityManager, { password, ...person }: NewPerson): Promise<string> {
    const login = assertLoginIsFree(person.login);
    if (password !== null) await assertStrongPassword(password, { login, name: person.name }, '/password');
    return insertPerson(tx, { ...person, login, passwordHash: password === null ? null : await hashPassword(password) });
  }

  /** @returns the office's id. */
  async grantOffice(tx: EntityManager, office: NewOffice): Promise<string> {
    const id = newId();
    const { person: personId, body: bodyId, substituteFor = null, ...rest } = office;
    await tx.insert(Office, { id, personId, bodyId, substituteFor, endReason: null, ...rest });
    return id;
  }

  /** @returns the token's id and its secret, which is shown once and stored nowhere. */
  createToken(tx: EntityManager, token: NewToken): Promise<{ id: string; secret: string }> {
    return createToken(tx, token, this.clock.now());
  }
}
