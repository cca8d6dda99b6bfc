import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Refused } from '#machine';
import { Clock, inTransaction } from '#platform';
import { createBody } from '#registry';
import { accountsSchema } from '../../../test/support/accounts-schema.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type From, Identity, People } from './index.js';
import type { NewOffice, NewPerson } from './people.js';
import { SignInThrottle } from './sign-in-throttle.js';

const password = 'ak-kalpak ak-sakal';
const names = { ky: 'Министрлик', ru: 'Министерство', en: 'Ministry' };
const hour = 3_600_000;

let lastAddress = 0;
/** A new address each time, so that tests do not share a count. */
function from(session: string | null = null): From {
  lastAddress += 1;
  return { address: `10.0.${lastAddress >> 8}.${lastAddress & 255}`, userAgent: 'jest', session };
}

function code(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: Refused) => error.code,
  );
}

describe('identity', () => {
  let database: TestDatabase;
  let clock: Clock;
  let identity: Identity;
  let people: People;
  let body: string;
  let aida: string;

  beforeAll(async () => (database = await createTestDatabase(accountsSchema)));
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.dataSource.query('delete from office');
    for (const table of ['session', 'token', 'sign_in_attempt', 'known_device', 'person'])
      await database.dataSource.query(`delete from ${table}`);
    clock = new Clock();
    identity = newIdentity();
    people = new People(clock);
    aida = await create({ login: 'aida' });
    body = await inTransaction(database.dataSource, (tx) =>
      createBody(tx, { kind: 'ministry', name: names, territory: null, validFrom: null }),
    );
  });

  function newIdentity(): Identity {
    return new Identity(database.dataSource, clock, new SignInThrottle(database.dataSource), { demo: true, publicDemo: false });
  }

  function create(person: Partial<NewPerson>): Promise<string> {
    const whole = { login: 'beka', name: 'A drafter', language: 'ky', password, mustChangePassword: false, ...person } as const;
    return inTransaction(database.dataSource, (tx) => people.createPerson(tx, whole));
  }

  function grant(office: Partial<NewOffice> = {}): Promise<string> {
    const whole = {
      person: aida,
      body,
      office: 'drafter',
      validFrom: '2020-01-01',
      validTo: null,
      basis: 'order 1',
      ...office,
    } as const;
    return inTransaction(database.dataSource, (tx) => people.grantOffice(tx, whole));
  }

  /** Moves the clock to a local time of Bishkek (UTC+6). */
  function at(local: string): void {
    clock.advanceTo(new Date(`${local}+06:00`));
  }

  describe('signing in', () => {
    it('opens a session of which only the hash is stored', async () => {
      const session = await identity.signIn(' AIDA ', password, from());
      expect(session).toMatch(/^[\w-]{43}$/);
      await expect(identity.resolve(session)).resolves.toMatchObject({
        person: aida,
        name: 'A drafter',
        language: 'ky',
        reads: 'own',
      });
      const stored: { hash: Buffer }[] = await database.dataSource.query('select token_sha256 as hash from session');
      expect(stored).toEqual([{ hash: createHash('sha256').update(session).digest() }]);
    });

    it('is refused alike for a wrong password, an unknown or impossible login, a disabled person and one without password', async () => {
      await create({ login: 'disabled' });
      await database.dataSource.query(`update person set disabled_at = '2026-01-01Z' where login = 'disabled'`);
      await create({ login: 'system', password: null });
      const attempts: [string, string][] = [
        ['aida', 'wrong'],
        ['nobody', password],
        ['disabled', password],
        ['system', ''],
        ["aida' --", password],
        ['аida', password],
        ['aida\0', password],
        ['\ud800\udfff\ud800', password],
        ['', ''],
      ];
      for (const [login, tried] of attempts) {
        await expect(identity.signIn(login, tried, from())).rejects.toMatchObject({
          code: 'unauthenticated',
          reasons: [{ code: 'wrongCredentials', params: {} }],
        });
      }
    });

    it('takes as long for an unknown login as for a known one', async () => {
      const times = { aida: [] as number[], nobody: [] as number[] };
      for (let round = 0; round < 15; round += 1) {
        for (const login of ['aida', 'nobody'] as const) {
          const begin = performance.now();
          await code(identity.signIn(login, 'wrong', from()));
          times[login].push(performance.now() - begin);
        }
      }
      const ratio = median(times.aida) / median(times.nobody);
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    });

    it('replaces the session that the browser had', async () => {
      const first = await identity.signIn('aida', password, from());
      const second = await identity.signIn('aida', password, from(first));
      expect(second).not.toBe(first);
      await expect(identity.resolve(first)).resolves.toBeNull();
      await expect(identity.resolve(second)).resolves.not.toBeNull();
    });

    it('a thousand at once: some are served, the others refused for now, and then all is well', async () => {
      const logins = Array.from({ length: 1000 }, (_, index) => `nobody${index}`);
      const codes = await Promise.all(logins.map((login) => code(identity.signIn(login, password, from()))));
      expect(codes.filter((each) => each === 'unauthenticated')).toHaveLength(102);
      expect(codes.filter((each) => each === 'tooManyRequests')).toHaveLength(898);
      await expect(code(identity.signIn('aida', password, from()))).resolves.toBe('done');
    });
  });

  describe('a session', () => {
    it('ends after 12 hours by the clock, and is then removed by the next sign-in', async () => {
      const session = await identity.signIn('aida', password, from());
      const begin = clock.now().getTime();
      clock.advanceTo(new Date(begin + 12 * hour - 5000));
      await expect(identity.resolve(session)).resolves.not.toBeNull();
      clock.advanceTo(new Date(begin + 12 * hour));
      await expect(identity.resolve(session)).resolves.toBeNull();
      await identity.signIn('aida', password, from());
      await expect(database.dataSource.query('select count(*)::int as count from session')).resolves.toEqual([{ count: 1 }]);
    });

    it('is carried over when the clock of the demonstration moves', async () => {
      const session = await identity.signIn('aida', password, from());
      clock.advanceTo(new Date(clock.now().getTime() + 1000 * hour));
      await inTransaction(database.dataSource, (tx) => identity.carryOver(tx, 1000 * hour));
      await expect(identity.resolve(session)).resolves.not.toBeNull();
    });

    it('ends by signing out and when the person is disabled', async () => {
      const [first, second] = [await identity.signIn('aida', password, from()), await identity.signIn('aida', password, from())];
      await identity.signOut(first);
      await expect(identity.resolve(first)).resolves.toBeNull();
      await expect(identity.resolve(second)).resolves.not.toBeNull();
      await database.dataSource.query(`update person set disabled_at = '2026-01-01Z'`);
      await expect(identity.resolve(second)).resolves.toBeNull();
    });

    it.each(['', 'x', "' or true --", 'yntymak_', '\0', 'a'.repeat(100_000)])('is not made up: %#', async (secret) => {
      await expect(identity.resolve(secret)).resolves.toBeNull();
      await expect(identity.signOut(secret)).resolves.toBeUndefined();
    });
  });

  describe('an office', () => {
    it('is held from its first to its last local day', async () => {
      const year = clock.now().getUTCFullYear() + 1;
      const office = await grant({ validFrom: `${year}-03-01`, validTo: `${year}-03-31` });
      const { secret } = await inTransaction(database.dataSource, (tx) =>
        people.createToken(tx, { person: aida, name: 'test', expiresAt: new Date(`${year + 1}-01-01Z`) }),
      );
      const held = async (): Promise<string[]> => (await identity.resolve(secret))?.offices.map(({ id }) => id) ?? ['none'];
      at(`${year}-02-28T23:59:50`);
      await expect(held()).resolves.toEqual([]);
      at(`${year}-03-01T00:00:00`);
      await expect(held()).resolves.toEqual([office]);
      at(`${year}-03-31T23:59:50`);
      await expect(held()).resolves.toEqual([office]);
      at(`${year}-04-01T00:00:00`);
      await expect(held()).resolves.toEqual([]);
    });

    it.each(['auditor', 'operator'] as const)('of %s reads every case', async (office) => {
      await grant();
      await grant({ office });
      const acting = await identity.resolve(await identity.signIn('aida', password, from()));
      expect(acting).toMatchObject({ reads: 'all', offices: [{ body, office: 'drafter', basis: 'order 1' }, { office }] });
    });

    it('is shown with its body', async () => {
      const id = await grant();
      const acting = await identity.resolve(await identity.signIn('aida', password, from()));
      await expect(identity.profile(acting!)).resolves.toEqual({
        now: expect.any(String) as string,
        demonstration: true,
        publicDemonstration: false,
        person: aida,
        name: 'A drafter',
        login: 'aida',
        language: 'ky',
        mustChangePassword: false,
        offices: [
          { id, office: 'drafter', basis: 'order 1', validFrom: expect.any(String), validTo: null, body: { id: body, names } },
        ],
      });
    });
  });

  describe('a bearer token', () => {
    it('acts as its person until it expires, and its use is recorded once a minute', async () => {
      const expiresAt = new Date(clock.now().getTime() + 48 * hour);
      const { secret } = await inTransaction(database.dataSource, (tx) =>
        people.createToken(tx, { person: aida, name: 'accounting', expiresAt }),
      );
      await expect(identity.resolve(secret)).resolves.toMatchObject({ person: aida });
      const used = await lastUse();
      expect(used).not.toBeNull();
      await identity.resolve(secret);
      await expect(lastUse()).resolves.toEqual(used);
      clock.advanceTo(new Date(clock.now().getTime() + 61_000));
      await identity.resolve(secret);
      await expect(lastUse()).resolves.not.toEqual(used);
      clock.advanceTo(expiresAt);
      await expect(identity.resolve(secret)).resolves.toBeNull();
    });

    async function lastUse(): Promise<Date | null> {
      const rows: { at: Date | null }[] = await database.dataSource.query('select last_used_at as at from token');
      return rows[0]!.at;
    }
  });

  describe('a one-time password', () => {
    it('gives no office until it is changed, and changing it ends all other sessions', async () => {
      aida = await create({ login: 'cholpon', mustChangePassword: true });
      await grant({ office: 'operator' });
      const first = await identity.signIn('cholpon', password, from());
      const second = await identity.signIn('cholpon', password, from());
      const acting = (await identity.resolve(first))!;
      expect(acting).toMatchObject({ offices: [], reads: 'own' });
      await expect(identity.profile(acting)).resolves.toMatchObject({ mustChangePassword: true, offices: [] });

      const changed = await identity.changePassword(acting, password, 'another long secret', from(first));
      await expect(identity.resolve(changed)).resolves.toMatchObject({ reads: 'all', offices: [{ office: 'operator' }] });
      await expect(Promise.all([first, second].map((each) => identity.resolve(each)))).resolves.toEqual([null, null]);
      await expect(code(identity.signIn('cholpon', password, from()))).resolves.toBe('unauthenticated');
      await expect(code(identity.signIn('cholpon', 'another long secret', from()))).resolves.toBe('done');
    });

    it('is not changed without the current one, nor into a short one or the same', async () => {
      const acting = (await identity.resolve(await identity.signIn('aida', password, from())))!;
      const change = (current: string, next: string): Promise<string> => identity.changePassword(acting, current, next, from());
      await expect(change('wrong', 'another long secret')).rejects.toMatchObject({
        problems: [{ path: '/current', code: 'wrongPassword' }],
      });
      await expect(change(password, 'short')).rejects.toMatchObject({ problems: [{ path: '/next', code: 'minLength' }] });
      await expect(change(password, 'aaaaaaaaaaaa')).rejects.toMatchObject({
        problems: [{ path: '/next', code: 'isGuessable' }],
      });
      await expect(change(password, 'Aida and her horse')).rejects.toMatchObject({
        problems: [{ path: '/next', code: 'containsLogin' }],
      });
      // None of these was a guess of the present one.
      for (let weak = 0; weak < 12; weak += 1) await code(change(password, 'qwertyuiop[]'));
      await expect(change(password, password)).rejects.toMatchObject({ problems: [{ path: '/next', code: 'sameAsCurrent' }] });
      await expect(code(identity.signIn('aida', password, from()))).resolves.toBe('done');
    });

    it('changed while a sign-in with it is under way opens no session', async () => {
      const signIn = await inTransaction(database.dataSource, async (tx) => {
        await tx.query(`update person set password_hash = 'another' where id = $1`, [aida]);
        const underWay = code(identity.signIn('aida', password, from()));
        while (!(await someoneWaitsForALock())) await delay(10);
        // Not awaited here: it waits for this transaction to end.
        return { underWay };
      });
      await expect(signIn.underWay).resolves.toBe('unauthenticated');
      await expect(database.dataSource.query('select from session')).resolves.toEqual([]);
    });

    async function someoneWaitsForALock(): Promise<boolean> {
      const waiting: unknown[] = await database.dataSource.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    }
  });

  describe('a person', () => {
    it('has a login of its own, however it is typed, also when two are made at once', async () => {
      await expect(code(create({ login: 'Aida' }))).resolves.toBe('loginTaken');
      const codes = await Promise.all([code(create({ login: 'twin' })), code(create({ login: 'TWIN' }))]);
      expect(codes.sort()).toEqual(['done', 'loginTaken']);
      await expect(code(create({ login: 'x' }))).resolves.toBe('invalidPayload');
      for (const weak of ['short', 'aaaaaaaaaaaa'])
        await expect(code(create({ password: weak }))).resolves.toBe('invalidPayload');
    });
  });

  describe('guessing', () => {
    it('ends after ten failures at a login from one address; another address signs in, and so does this one 15 minutes later', async () => {
      const guesser = from();
      for (let guess = 0; guess < 10; guess += 1) {
        await expect(code(identity.signIn('aida', 'wrong', guesser))).resolves.toBe('unauthenticated');
      }
      await expect(identity.signIn('aida', password, guesser)).rejects.toMatchObject({
        code: 'tooManyAttempts',
        reasons: [{ code: 'tooManyAttempts', params: { minutes: '15' } }],
      });
      await expect(code(identity.signIn('aida', password, from()))).resolves.toBe('done');
      clock.advanceTo(new Date(clock.now().getTime() + 15 * 60_000));
      await expect(code(identity.signIn('aida', password, guesser))).resolves.toBe('done');
    });

    it('ends after fifty failures from one address, also at logins that nobody has', async () => {
      const guesser = from();
      for (let guess = 0; guess < 50; guess += 1) await code(identity.signIn(`nobody${guess}`, 'wrong', guesser));
      await expect(code(identity.signIn('aida', password, guesser))).resolves.toBe('tooManyAttempts');
      await expect(code(identity.signIn('aida', password, from()))).resolves.toBe('done');
    });

    it('locks nobody out who has signed in at the same device before, however many fail at its address', async () => {
      const office = from();
      const acting = (await identity.resolve(await identity.signIn('aida', password, office)))!;
      const device = await identity.rememberDevice(acting, null);
      for (let guess = 0; guess < 50; guess += 1) await code(identity.signIn(`nobody${guess}`, 'wrong', office));
      await expect(code(identity.signIn('aida', password, office))).resolves.toBe('tooManyAttempts');
      await expect(code(identity.signIn('aida', password, { ...office, device: 'made up' }))).resolves.toBe('tooManyAttempts');
      await expect(code(identity.signIn('aida', password, { ...office, device }))).resolves.toBe('done');
      // It is this person's: at any other login it is no better than none, and its own failures count.
      await expect(code(identity.signIn('nobody', 'wrong', { ...office, device }))).resolves.toBe('tooManyAttempts');
      for (let guess = 0; guess < 10; guess += 1) await code(identity.signIn('aida', 'wrong', { ...office, device }));
      await expect(code(identity.signIn('aida', password, { ...office, device }))).resolves.toBe('tooManyAttempts');
    });

    it('knows a device of several people, at most twenty of each, and none after a change of the password', async () => {
      const acting = (await identity.resolve(await identity.signIn('aida', password, from())))!;
      const device = await identity.rememberDevice(acting, 'planted by somebody');
      expect(device).not.toBe('planted by somebody');
      const other = await create({ login: 'bolot' });
      await expect(identity.rememberDevice({ ...acting, person: other }, device)).resolves.toBe(device);
      const devices = async (person: string): Promise<number> =>
        (await database.dataSource.query<unknown[]>('select from known_device where person_id = $1', [person])).length;
      for (let count = 0; count < 25; count += 1) await identity.rememberDevice(acting, null);
      await expect(Promise.all([devices(aida), devices(other)])).resolves.toEqual([20, 1]);
      await identity.changePassword(acting, password, 'another long secret', from());
      await expect(Promise.all([devices(aida), devices(other)])).resolves.toEqual([0, 1]);
    });

    it('from many addresses leaves each one failure, and does not lock the person out', async () => {
      for (let guess = 0; guess < 100; guess += 1) await code(identity.signIn('aida', 'wrong', from()));
      const address = from();
      await expect(code(identity.signIn('aida', 'wrong', address))).resolves.toBe('unauthenticated');
      await expect(code(identity.signIn('aida', 'wrong', address))).resolves.toBe('tooManyAttempts');
      await expect(code(identity.signIn('aida', password, from()))).resolves.toBe('done');
    });

    it('side by side in two processes passes no more than one by one', async () => {
      const guesser = from();
      const both = [identity, newIdentity()];
      const codes = await Promise.all(
        Array.from({ length: 60 }, (_, index) => code(both[index % 2]!.signIn('aida', 'wrong', guesser))),
      );
      const looked = codes.filter((each) => each === 'unauthenticated').length;
      expect(looked).toBeLessThanOrEqual(10);
      expect(looked).toBeGreaterThan(0);
      expect(codes.filter((each) => each === 'tooManyAttempts')).toHaveLength(60 - looked);
    });

    it('keeps nothing of right passwords, refused attempts or what is older than the window', async () => {
      const guesser = from();
      for (let guess = 0; guess < 12; guess += 1) await code(identity.signIn('aida', 'wrong', guesser));
      await identity.signIn('aida', password, from());
      await expect(attempts()).resolves.toBe(10);
      clock.advanceTo(new Date(clock.now().getTime() + 16 * 60_000));
      await code(identity.signIn('nobody', 'wrong', from()));
      await expect(attempts()).resolves.toBe(1);
    });

    async function attempts(): Promise<number> {
      const rows: { count: number }[] = await database.dataSource.query('select count(*)::int as count from sign_in_attempt');
      return rows[0]!.count;
    }
  });
});

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
