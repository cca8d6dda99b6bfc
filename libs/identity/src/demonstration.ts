import { type DataSource, type EntityManager, In } from 'typeorm';
import { newId } from '#platform';
import { component, list, object, type Static, text } from '#schema';
import { demonstrationNames } from './demonstration-names.js';
import { Office, type OfficeName } from './office.entity.js';
import { findShownOffices, ShownOffice } from './office.repository.js';
import { hashPassword } from './password.js';
import { Person } from './person.entity.js';

/** Known to everybody, by intention: `GET /api/demo/accounts` answers it, and a production start refuses the accounts. */
const demonstrationPassword = 'yntymak-demo';

/** A body of the demonstration; `key` is its short name, the same in every installation. */
export interface DemonstrationBody {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  /** How its logins begin, where several bodies are of one kind. */
  readonly stem?: string;
}

export const DemonstrationAccount = component(
  'DemonstrationAccount',
  object({ login: text, password: text, name: text, offices: list(ShownOffice) }),
);
export type DemonstrationAccount = Static<typeof DemonstrationAccount>;

interface Staff {
  /** How its logins begin; else with the body's key. */
  readonly stem?: string;
  readonly offices: readonly OfficeName[];
}

/** The offices that each kind of body needs for a whole case, each held by a person of its own; one may have two. */
const staffByKind: Readonly<Record<string, Staff>> = {
  ministry: { offices: ['drafter', 'lawyer', 'financier', 'signatory'] },
  municipality: { offices: ['registrar', 'financier', 'signatory'] },
  financeMinistry: { stem: 'finance', offices: ['financier'] },
  // Who enters a payment does not confirm it.
  treasury: { offices: ['treasurer', 'treasurer'] },
  rayonAdministration: { stem: 'rayon', offices: ['controller'] },
  auditOffice: { stem: 'audit', offices: ['auditor'] },
  operator: { offices: ['operator'] },
  registry: { offices: ['registrar'] },
};

/** Before anything in the demonstration. */
const validFrom = '2020-01-01';

/**
 * Makes the accounts of these bodies that are missing; the same twice is the same as once.
 * Who has no name there is called by office and body.
 */
export async function loadDemonstrationAccounts(tx: EntityManager, bodies: readonly DemonstrationBody[]): Promise<void> {
  const wanted = bodies.flatMap(wantedOf);
  const present = await tx.findBy(Person, { login: In(wanted.map(({ login }) => login)) });
  const missing = wanted.filter(({ login }) => !present.some((person) => person.login === login));
  if (missing.length === 0) return;
  const names = await findBodyNames(tx, bodies);
  // One hash for all: they share the password, and each computation costs 30 ms (November 2026).
  const passwordHash = await hashPassword(demonstrationPassword);
  const accounts = missing.map((each) => ({ ...each, person: newId() }));
  await tx.insert(
    Person,
    accounts.map(({ person, login, body, office }) => ({
      id: person,
      login,
      name: demonstrationNames[login] ?? `${office[0]!.toUpperCase()}${office.slice(1)}, ${names.get(body)}`,
      language: 'ky' as const,
      passwordHash,
      mustChangePassword: false,
      demonstration: true,
      disabledAt: null,
      disabledReason: null,
    })),
  );
  await tx.insert(
    Office,
    accounts.map(({ person, body, office }) => {
      const more = { validTo: null, basis: 'demonstration', substituteFor: null, endReason: null };
      return { id: newId(), personId: person, bodyId: body, office, validFrom, ...more };
    }),
  );
}

/** The demonstration's accounts with the offices they hold at this moment, by login. */
export async function findDemonstrationAccounts(tx: EntityManager, now: Date): Promise<readonly DemonstrationAccount[]> {
  const people = await tx.find(Person, { where: { demonstration: true }, order: { login: 'asc' } });
  const offices = await findShownOffices(
    tx,
    people.map(({ id }) => id),
    now,
  );
  return people.map(({ id, login, name }) => {
    return { login, password: demonstrationPassword, name, offices: offices.get(id) ?? [] };
  });
}

/** A production start refuses a database with accounts whose password everybody knows. */
export function hasDemonstrationAccounts(dataSource: DataSource): Promise<boolean> {
  return dataSource.manager.existsBy(Person, { demonstration: true });
}

/** Logins are `ministry.drafter`, of the second in an office `treasury.treasurer2`; where the body is called as its only office, the office alone: `operator`. */
function wantedOf({ id, kind, key, stem: own }: DemonstrationBody): { login: string; body: string; office: OfficeName }[] {
  const { stem: ofKind = key, offices = [] } = staffByKind[kind] ?? {};
  const stem = own ?? ofKind;
  return offices.map((office, index) => {
    const number = offices.indexOf(office) === index ? '' : '2';
    return { login: stem === office ? office : `${stem}.${office}${number}`, body: id, office };
  });
}

async function findBodyNames(tx: EntityManager, bodies: readonly DemonstrationBody[]): Promise<ReadonlyMap<string, string>> {
  const ids = bodies.map(({ id }) => id);
  const rows: { id: string; name: string }[] = await tx.query(
    'select id, coalesce(name_en, sort_name) as name from body where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
