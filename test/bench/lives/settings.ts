import { localDay } from '#calendar';
import { demonstrationBodies } from '#registry';
import type { DelegationContext } from '../../../workflows/delegation/v1/context.js';
import type { BenchEngine } from './bench-engine.js';
import { type Act, lifeOf, type Money, type Setting, startOf } from './life.js';

/** A setting and the hash of its terms: its whole life can be computed beforehand. */
export interface KnownSetting extends Setting {
  readonly termsHash: string;
}

interface Row {
  readonly id: string;
  readonly territory: string;
  readonly name_ky: string | null;
  readonly name_ru: string;
}

/** Delegations to the two municipalities of the demonstration, in both languages of its papers. */
export async function demonstrationSettings(bench: BenchEngine): Promise<KnownSetting[]> {
  const { aimak, city } = demonstrationBodies;
  const settings = [await settingOf(bench, 'aimak', aimak.id, 'ru'), await settingOf(bench, 'city', city.id, 'ky')];
  return Promise.all(
    settings.map(async (setting) => {
      const id = await begun(bench, setting);
      await sendAll(bench, id, lifeOf(setting, null));
      return { ...setting, termsHash: await termsHashOf(bench, id) };
    }),
  );
}

/** @param municipality how its logins begin. */
export async function settingOf(
  { dataSource, clock }: BenchEngine,
  municipality: string,
  recipient: string,
  language: 'ky' | 'ru',
): Promise<Setting> {
  const [body] = await dataSource.query<Row[]>('select id, territory_id as territory, name_ky, name_ru from body where id = $1', [
    recipient,
  ]);
  const [power] = await dataSource.query<Row[]>(
    `select id, name_ky, name_ru from power where code = 'civilRegistration' and demonstration limit 1`,
  );
  const named = (row: Row): string => (language === 'ky' ? (row.name_ky ?? row.name_ru) : row.name_ru);
  return {
    municipality,
    recipient,
    territory: body!.territory,
    power: power!.id,
    language,
    subject: { power: named(power!), recipient: named(body!) },
    day: localDay(clock.now().toISOString()),
  };
}

/** An empty draft. @returns its id. */
export async function begun({ engine, person }: BenchEngine, setting: Setting): Promise<string> {
  const acting = person('ministry.drafter');
  return (await engine.start({ workflow: 'delegation', input: startOf(setting), acting })).id;
}

const noMoney: Money = { budgetLine: '', payment: '' };

export async function sendAll({ engine, person }: BenchEngine, id: string, acts: readonly Act[], money = noMoney): Promise<void> {
  for (const { by, type, payload } of acts)
    await engine.send({ instance: id, type, payload: payload(money), acting: person(by) });
}

/** Of a case that has been offered. */
export async function termsHashOf({ cases, person }: BenchEngine, id: string): Promise<string> {
  const { snapshot } = await cases.readable(id, person('ministry.drafter'));
  return (snapshot.context as DelegationContext).termsHash!;
}
