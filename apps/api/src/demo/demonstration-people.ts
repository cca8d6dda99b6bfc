import type { EntityManager } from 'typeorm';
import type { Acting } from '#engine';
import { findDemonstrationAccounts } from '#identity';

/** The people of the demonstration by login, each acting in the offices held now. */
export async function findDemonstrationPeople(tx: EntityManager, now: Date): Promise<(login: string) => Acting> {
  const accounts = await findDemonstrationAccounts(tx, now);
  const rows = await tx.query<{ login: string; person: string }[]>('select login, id as person from person where demonstration');
  const people = new Map(
    rows.map(({ login, person }): [string, Acting] => {
      const shown = accounts.find((account) => account.login === login)?.offices ?? [];
      const offices = shown.map(({ id, office, body, basis }) => ({ id, office, body: body.id, basis }));
      return [login, { person, offices, reads: login === 'operator' ? 'all' : 'own' }];
    }),
  );
  return (login) => {
    const acting = people.get(login);
    if (acting === undefined) throw new Error(`The demonstration has no account ${login}.`);
    return acting;
  };
}
