import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { languages, reason, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction, operationJournal } from '#platform';
import { flag, id, instant, list, object, oneOf, type Static, text } from '#schema';
import type { Acting } from './acting.js';
import { findActing } from './acting.repository.js';
import { forgetDevicesOf, rememberDevice } from './known-device.repository.js';
import { normaliseLogin } from './login.js';
import { findShownOffices, ShownOffice } from './office.repository.js';
import { selfActor } from './operation-actor.js';
import { passwordSemaphore } from './password-semaphore.js';
import { assertLongPassword, assertStrongPassword, hashPassword, verifyPassword } from './password.js';
import { Person } from './person.entity.js';
import { lockPerson } from './person.repository.js';
import type { ProfileChange } from './profile.dto.js';
import { closeSession, closeSessionsOf, isSightStale, openSession, recordSight } from './session.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { isToken, isUseStale, recordUse } from './token.repository.js';
import { revokeTokens } from './tokens.js';

/** Where a request comes from. `session`: the secret of the session it carries, which a sign-in replaces. */
export interface From {
  readonly address: string;
  readonly userAgent: string | null;
  readonly session: string | null;
  /** The secret of a browser at which somebody has signed in before, if it carries one. */
  readonly device?: string | null;
}

/** What else ends with a password, unless its person keeps it: `alongside` is done in the same transaction. */
interface EndedAccess {
  readonly alongside: (tx: EntityManager) => Promise<void>;
}

/** What is said of a demonstration to everybody. */
export const publicDemonstration = {
  ...flag,
  description:
    'A demonstration that others can reach: anybody who reaches it may sign in as anybody in it, and every page says so',
};

export const profileProperties = {
  person: id,
  name: text,
  login: text,
  language: oneOf(...languages),
  /** Until then the person holds no office. */
  mustChangePassword: flag,
  now: { ...instant, description: 'The time that the server goes by; in a demonstration it may run ahead' },
  demonstration: flag,
  publicDemonstration,
};

export const Profile = object({ ...profileProperties, offices: list(ShownOffice) });
export type Profile = Static<typeof Profile>;

/** Who somebody is: passwords, sessions and tokens. */
@Injectable()
export class Identity implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'demo' | 'publicDemo'>,
  ) {}

  /** Where argon2 does not run, the program must not start; else the first sign-in would find out. */
  async onModuleInit(): Promise<void> {
    await verifyPassword('', null);
  }

  /**
   * @returns the secret of a new session; the session that the request carried is over.
   * @throws Refused `unauthenticated` (the same for every cause), `tooManyAttempts`, `tooManyRequests`.
   */
  async signIn(login: string, password: string, from: From): Promise<string> {
    const session = await this.withProof(login, password, from, async (tx, person) => {
      if (from.session !== null) await closeSession(tx, from.session);
      return openSession(tx, person.id, from.userAgent, this.clock.now());
    });
    if (session === null) throw new Refused('unauthenticated', [reason('wrongCredentials')]);
    return session;
  }

  async signOut(session: string): Promise<void> {
    await inTransaction(this.dataSource, (tx) => closeSession(tx, session));
  }

  /** Who acts with the secret of a session or a bearer token, with the offices held now; null when it is not valid. */
  async resolve(secret: string): Promise<Acting | null> {
    const now = this.clock.now();
    const resolved = await findActing(this.dataSource.manager, secret, now);
    if (!resolved) return null;
    const { lastUsedAt } = resolved;
    const [isStale, record] = isToken(secret) ? [isUseStale, recordUse] : [isSightStale, recordSight];
    if (isStale(lastUsedAt, now)) await inTransaction(this.dataSource, (tx) => record(tx, secret, now));
    return resolved.acting;
  }

  /**
   * @param ended tokens, and what a lib has given out besides, end as well; null: the person keeps them.
   * @returns the secret of a new session; all other sessions and known devices of the person are over.
   * @throws Refused `invalidPayload` at `/current` or `/next`, `tooManyAttempts`, `tooManyRequests`.
   */
  async changePassword(
    acting: Acting,
    current: string,
    next: string,
    from: From,
    ended: EndedAccess | null = nothingBesides,
  ): Promise<string> {
    assertLongPassword(next, '/next');
    if (next === current) throw new Refused('invalidPayload', [], [{ path: '/next', code: 'sameAsCurrent' }]);
    const passwordHash = await passwordSemaphore.run(() => hashPassword(next));
    const { login } = await this.dataSource.manager.findOneByOrFail(Person, { id: acting.person });
    const changed = await this.withProof(login, current, from, async (tx, person) => {
      // Everybody uses these accounts: a change of a password would lock out all others.
      if (person.demonstration) throw new Refused('notAllowed', [reason('demonstrationAccount')]);
      // Returned, not thrown: a password that will not do is no guess of the present one. Only now, for it takes time.
      const refused = await refusalOf(() => assertStrongPassword(next, person, '/next'));
      if (refused !== null) return refused;
      await tx.update(Person, { id: person.id }, { passwordHash, mustChangePassword: false });
      await closeSessionsOf(tx, person.id);
      await forgetDevicesOf(tx, person.id);
      const now = this.clock.now();
      if (ended !== null) {
        await revokeTokens(tx, acting, now);
        await ended.alongside(tx);
      }
      const opened = await openSession(tx, person.id, from.userAgent, now);
      const record = { at: now.toISOString(), actor: selfActor(acting), subject: person.id, details: {}, reason: null };
      await operationJournal.append(tx, { ...record, operation: 'passwordChanged' });
      return opened;
    });
    if (changed === null) throw new Refused('invalidPayload', [], [{ path: '/current', code: 'wrongPassword' }]);
    if (changed instanceof Refused) throw changed;
    return changed;
  }

  /** A person who has signed in at a browser keeps a way in there. @returns the secret by which it is known again. */
  rememberDevice({ person }: Acting, carried: string | null): Promise<string> {
    return inTransaction(this.dataSource, (tx) => rememberDevice(tx, person, carried, this.clock.now()));
  }

  /** The person as shown to the person, with the offices held now. */
  async profile({ person: id }: Acting): Promise<Profile> {
    const tx = this.dataSource.manager;
    const { name, login, language, mustChangePassword } = await tx.findOneByOrFail(Person, { id });
    const now = this.clock.now();
    const offices = await findShownOffices(tx, [id], now);
    return {
      person: id,
      name,
      login,
      language,
      mustChangePassword,
      offices: mustChangePassword ? [] : (offices.get(id) ?? []),
      now: now.toISOString(),
      demonstration: this.configuration.demo,
      publicDemonstration: this.configuration.publicDemo,
    };
  }

  /** What a person says of themselves; also of a demonstration account, where it locks nobody out. */
  changeProfile(acting: Acting, { language }: ProfileChange): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      const person = await lockPerson(tx, acting.person);
      if (person.language === language) return;
      await tx.update(Person, { id: person.id }, { language });
      const details = { before: { language: person.language }, after: { language } };
      const at = this.clock.now().toISOString();
      const record = { at, actor: selfActor(acting), subject: person.id, details, reason: null };
      await operationJournal.append(tx, { ...record, operation: 'personChanged' });
    });
  }

  /** The demonstration's clock moved forward: sessions and tokens move with it, so that nobody is signed out by that. */
  async carryOver(tx: EntityManager, milliseconds: number): Promise<void> {
    for (const table of ['session', 'token']) {
      await tx.query(`update ${table} set expires_at = expires_at + $1 * interval '1 millisecond'`, [milliseconds]);
    }
  }

  /**
   * Does the work when the password is right, else answers null.
   * Whether the login is known shows in nothing: every login that can be one costs one argon2 computation.
   */
  private async withProof<Result>(
    typedLogin: string,
    password: string,
    { address, device = null }: From,
    work: (tx: EntityManager, person: Person) => Promise<Result>,
  ): Promise<Result | null> {
    const login = normaliseLogin(typedLogin);
    if (login === null) return null;
    return passwordSemaphore.run(async () => {
      const attempt = await this.throttle.begin(login, address, device, this.clock.now());
      const passwordHash = (await this.dataSource.manager.findOneBy(Person, { login }))?.passwordHash ?? null;
      if (!(await verifyPassword(password, passwordHash)) || passwordHash === null) return null;
      return inTransaction(this.dataSource, async (tx) => {
        // Locked with the hash that was proved: a session must not outlive a change of the password made meanwhile.
        const where = { login, passwordHash, disabledAt: IsNull() };
        const person = await tx.findOne(Person, { where, lock: { mode: 'pessimistic_write' } });
        if (!person) return null;
        await this.throttle.clearFailed(tx, attempt);
        return work(tx, person);
      });
    });
  }
}

const nothingBesides: EndedAccess = { alongside: () => Promise.resolve() };

async function refusalOf(work: () => Promise<void>): Promise<Refused | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
