import { Clock, inTransaction } from '#platform';
import { demonstrationBodies, loadDemonstrationBodies, loadReferenceData } from '#registry';
import { accountsSchema } from '../../../test/support/accounts-schema.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import {
  createFirstOperator,
  findDemonstrationAccounts,
  hasDemonstrationAccounts,
  Identity,
  loadDemonstrationAccounts,
  People,
} from './index.js';
import { SignInThrottle } from './sign-in-throttle.js';

const bodies = Object.entries(demonstrationBodies)
  .filter(([key]) => key !== 'registry')
  .map(([key, { id, kind }]) => ({ id, kind, key }));
const from = { address: '192.0.2.1', userAgent: null, session: null };

describe('the accounts of an installation', () => {
  let database: TestDatabase;
  let identity: Identity;
  const clock = new Clock();

  beforeAll(async () => {
    database = await createTestDatabase(accountsSchema);
    identity = new Identity(database.dataSource, clock, new SignInThrottle(database.dataSource), {
      demo: true,
      publicDemo: false,
    });
    await inTransaction(database.dataSource, async (tx) => {
      await loadReferenceData(tx);
      await loadDemonstrationBodies(tx);
    });
  });
  afterAll(() => database.drop());

  it('begin with one operator, whose one-time password signs in', async () => {
    await expect(hasDemonstrationAccounts(database.dataSource)).resolves.toBe(false);
    const person = { login: 'admin', name: 'admin', language: 'ky', body: demonstrationBodies.operator.id } as const;
    const create = (login: string): Promise<string> =>
      inTransaction(database.dataSource, (tx) => createFirstOperator(tx, new People(clock), { ...person, login }, clock.now()));
    const password = await create('admin');
    const acting = (await identity.resolve(await identity.signIn('admin', password, from)))!;
    await expect(identity.profile(acting)).resolves.toMatchObject({ login: 'admin', mustChangePassword: true });
    await expect(create('second')).rejects.toMatchObject({
      code: 'operatorExists',
      reasons: [{ code: 'operatorExists', params: { login: 'admin' } }],
    });
  });

  it('are, in a demonstration, one for each office that a delegation needs', async () => {
    await inTransaction(database.dataSource, (tx) => loadDemonstrationAccounts(tx, bodies));
    const accounts = await findDemonstrationAccounts(database.dataSource.manager, clock.now());
    expect(accounts.map(({ login }) => login)).toEqual([
      'aimak.financier',
      'aimak.registrar',
      'aimak.signatory',
      'audit.auditor',
      'city.financier',
      'city.registrar',
      'city.signatory',
      'finance.financier',
      'ministry.drafter',
      'ministry.financier',
      'ministry.lawyer',
      'ministry.signatory',
      'operator',
      'rayon.controller',
      'treasury.treasurer',
      'treasury.treasurer2',
    ]);
    expect(accounts.find(({ login }) => login === 'ministry.drafter')).toMatchObject({
      name: 'Токтосунова Айгүл',
      offices: [
        { office: 'drafter', body: { id: demonstrationBodies.ministry.id, names: { ky: demonstrationBodies.ministry.name[0] } } },
      ],
    });
    for (const { login, password } of accounts) {
      await expect(identity.resolve(await identity.signIn(login, password, from))).resolves.toMatchObject({ offices: [{}] });
    }
    await expect(hasDemonstrationAccounts(database.dataSource)).resolves.toBe(true);
  });

  it('are not made twice', async () => {
    const before = await findDemonstrationAccounts(database.dataSource.manager, clock.now());
    await inTransaction(database.dataSource, (tx) => loadDemonstrationAccounts(tx, bodies));
    await expect(findDemonstrationAccounts(database.dataSource.manager, clock.now())).resolves.toEqual(before);
  });
});
