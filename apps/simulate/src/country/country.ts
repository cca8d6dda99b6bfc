import type { EntityManager } from 'typeorm';
import { type Acting, findDemonstrationAccounts, loadDemonstrationAccounts } from '#identity';
import { type Municipality, type Officeholder, type RayonAdministration, SeededRandom, type SimulatedCountry } from '#machine';
import { demonstrationBodies, type PowerView } from '#registry';
import { makeMunicipalities } from './municipalities.js';

/** Somebody who acts, in one office of one body. */
export interface Person extends Officeholder {
  /** The body's key and the office: the same in every run. */
  readonly key: string;
  readonly acting: Acting;
}

export interface Country extends SimulatedCountry {
  /** Everybody who plays, in the order in which they act on a day. */
  readonly people: readonly Person[];
  /** @throws Error when the body has nobody in that office. */
  readonly personIn: (holder: Officeholder) => Person;
  /** Who holds the same office beside this person. @throws Error when nobody does. */
  readonly colleagueOf: (person: Person) => Person;
}

type Bodies = { readonly municipalities: readonly Municipality[]; readonly administrations: readonly RayonAdministration[] };

/** The bodies with their people, beside the demonstration's state bodies that are there already. */
export async function makeBodies(tx: EntityManager, count: number, seed: number): Promise<Bodies> {
  const made = await makeMunicipalities(tx, count, seed);
  const known = new Set<string>(Object.values(demonstrationBodies).map(({ id }) => id));
  const accounts = [
    ...made.administrations.map(({ id, key }) => ({ id, key, kind: 'rayonAdministration', stem: `rayon-${key}` })),
    ...made.municipalities.map(({ id, key }) => ({ id, key, kind: 'municipality' })),
  ];
  await loadDemonstrationAccounts(
    tx,
    accounts.filter(({ id }) => !known.has(id)),
  );
  return made;
}

/** Who they are, with the offices held now. */
export async function findCountry(
  tx: EntityManager,
  made: Bodies,
  powers: readonly PowerView[],
  seed: number,
  now: Date,
): Promise<Country> {
  const { municipalities, administrations } = made;
  const order = stateFirst(made);
  const shown = await findDemonstrationAccounts(tx, now);
  const ids = await tx.query<{ login: string; id: string }[]>('select login, id from person where demonstration');
  const personId = new Map(ids.map(({ login, id }) => [login, id]));
  const all = shown.flatMap(({ login, name, offices }): Person[] => {
    const held = offices.map(({ id, office, body, basis }) => ({ id, office, body: body.id, basis }));
    const [own] = held;
    if (own === undefined || !order.has(own.body)) return [];
    const acting: Acting = { person: personId.get(login)!, name, language: 'ky', offices: held, reads: 'own' };
    return [{ key: `${order.get(own.body)!.key}.${own.office}`, office: own.office, body: own.body, acting }];
  });
  all.sort((left, right) => order.get(left.body)!.place - order.get(right.body)!.place || (left.key < right.key ? -1 : 1));
  // Of two in one office the first works; the other acts where a second person is needed.
  const byOffice = new Map([...all].reverse().map((person) => [`${person.body}.${person.office}`, person]));
  const people = all.filter((person) => byOffice.get(`${person.body}.${person.office}`) === person);
  const byBody = new Map(municipalities.map((municipality) => [municipality.id, municipality]));
  const administrationById = new Map(administrations.map((administration) => [administration.id, administration]));
  return {
    people,
    municipalities,
    municipalityOf: (body) => byBody.get(body),
    administrationOf: (body) => administrationById.get(body),
    stateBody,
    powers: [...powers].sort((left, right) => (left.code < right.code ? -1 : 1)),
    draw: (...names) => new SeededRandom(seed, ...names),
    personIn: ({ body, office }) => {
      const person = byOffice.get(`${body}.${office}`);
      if (person === undefined) throw new Error(`Nobody is ${office} of ${body}.`);
      return person;
    },
    colleagueOf: (person) => {
      const { key, acting, office, body } = person;
      const other = all.find((each) => each.key === key && each.acting.person !== acting.person);
      if (other === undefined) throw new Error(`Nobody else is ${office} of ${body}.`);
      return other;
    },
  };
}

function stateBody(key: string): string {
  const body = Object.entries(demonstrationBodies).find(([name]) => name === key)?.[1];
  if (body === undefined) throw new Error(`The demonstration has no body ${key}.`);
  return body.id;
}

/** The state acts first, then the rayons, then the municipalities in the order in which they were drawn. */
function stateFirst({ municipalities, administrations }: Bodies): Map<string, { place: number; key: string }> {
  const { ministry, financeMinistry, treasury, registry: registrar } = demonstrationBodies;
  const state = Object.entries({ ministry, financeMinistry, treasury, registry: registrar });
  const bodies = [
    ...state.map(([key, { id }]) => ({ key, id: id as string })),
    ...administrations.map(({ key, id }) => ({ key: `rayon-${key}`, id })),
    ...municipalities.map(({ key, id }) => ({ key: `lsg-${key}`, id })),
  ];
  return new Map(bodies.map(({ id, key }, place) => [id, { place, key }]));
}
