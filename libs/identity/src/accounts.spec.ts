import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { HeldOffice } from '#machine';
import { Clock, inTransaction } from '#platform';
import { createBody } from '#registry';
import { accountsSchema } from '../../../test/support/accounts-schema.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Accounts } from './accounts.js';
import type { Acting } from './acting.js';
import { People } from './people.js';
import { PersonReader } from './person.reader.js';

const clock = new Clock();
const names = { ky: 'Оператор', ru: 'Оператор', en: 'Operator' };

let database: TestDatabase;
let accounts: Accounts;
let reader: PersonReader;
let operator: Acting;

beforeAll(async () => {
  database = await createTestDatabase(accountsSchema);
  reader = new PersonReader(database.dataSource, clock);
  accounts = new Accounts(database.dataSource, clock, reader);
  const body = await inTransaction(database.dataSource, (tx) =>
    createBody(tx, { kind: 'operator', name: names, territory: null, validFrom: null }),
  );
  const person = await created('operator', body);
  const held: HeldOffice = { id: person, body, office: 'operator', basis: 'order' };
  operator = { person, name: 'Operator', language: 'en', offices: [held], reads: 'all' };
});
afterAll(() => database.drop());

function created(login: string, body?: string): Promise<string> {
  const people = new People(clock);
  return inTransaction(database.dataSource, async (tx) => {
    const row = { login, name: login, language: 'ky', password: 'ak-kalpak ak-sakal', mustChangePassword: false } as const;
    const person = await people.createPerson(tx, row);
    const office = { person, office: 'operator', basis: 'order', validFrom: '2026-01-01', validTo: null } as const;
    if (body !== undefined) await people.grantOffice(tx, { ...office, body, substituteFor: null });
    return person;
  });
}

describe('a change of an account', () => {
  test.each([
    ['aida.renamed', { name: 'Aida, deputy', language: 'ru' }],
    ['aida.disabled', { disabled: true, reason: 'left the office' }],
    ['aida.enabled', { disabled: false, reason: 'came back' }],
  ] as const)('of %s answers the person as they are now, and reads them once', async (login, change) => {
    const id = await created(login);
    const sent = jest.spyOn(PostgresQueryRunner.prototype, 'query');
    const answer = await accounts.change(id, change, operator);
    const reads = sent.mock.calls.map(([query]) => query).filter((query) => /\bfrom (person|"person") /i.test(query));
    sent.mockRestore();
    expect(answer).toEqual(await reader.get(database.dataSource.manager, id, operator));
    expect(reads).toHaveLength(1);
  });

  test('at once with another changes what that one left', async () => {
    const id = await created('beka');
    await Promise.all([
      accounts.change(id, { name: 'Beka, deputy' }, operator),
      accounts.change(id, { language: 'ru' }, operator),
      accounts.change(id, { disabled: true, reason: 'left the office' }, operator),
    ]);
    expect(await reader.get(database.dataSource.manager, id, operator)).toMatchObject({
      name: 'Beka, deputy',
      language: 'ru',
      disabledReason: 'left the office',
    });
  });
});
