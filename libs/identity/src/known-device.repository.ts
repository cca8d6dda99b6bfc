import { sha256 } from '#platform';
import type { EntityManager } from 'typeorm';
import { newSecret } from './secret.js';

/** As long as browsers keep a cookie at the most. */
const knownDays = 400;
/** Programs that sign in without keeping cookies would add one each time. */
const maxOfPerson = 20;

const isFresh = (now: string): string => `seen_at > ${now}::timestamptz - interval '${knownDays} days'`;

/** Whether somebody with this login has signed in at this device. */
export async function isKnownDevice(tx: EntityManager, device: string, login: string, now: Date): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select from known_device join person on person.id = person_id where sha256 = $1 and login = $2 and ${isFresh('$3')}`,
    [sha256(device), login, now],
  );
  return rows.length > 0;
}

/** The person has signed in at this device. @param carried what the browser says it is. @returns its secret, the same where it is known. */
export async function rememberDevice(tx: EntityManager, person: string, carried: string | null, now: Date): Promise<string> {
  const known = carried !== null && (await isAnybodys(tx, carried, now));
  const device = known ? carried : newSecret();
  await tx.query(
    `insert into known_device (sha256, person_id, seen_at) values ($1, $2, $3)
     on conflict (sha256, person_id) do update set seen_at = excluded.seen_at`,
    [sha256(device), person, now],
  );
  await tx.query(
    `delete from known_device where person_id = $1 and sha256 in
      (select sha256 from known_device where person_id = $1 order by seen_at desc, sha256 offset ${maxOfPerson})`,
    [person],
  );
  return device;
}

export async function forgetDevicesOf(tx: EntityManager, person: string): Promise<void> {
  await tx.query('delete from known_device where person_id = $1', [person]);
}

async function isAnybodys(tx: EntityManager, device: string, now: Date): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`select from known_device where sha256 = $1 and ${isFresh('$2')} limit 1`, [
    sha256(device),
    now,
  ]);
  return rows.length > 0;
}
