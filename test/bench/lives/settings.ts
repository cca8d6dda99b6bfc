import { localDay } from '#calendar';
import { demonstrationBodies } from '#registry';
import type { DelegationContext } from '../../../workflows/delegation/v1/context.js';
import type { BenchEngine } from './bench-engine.js';
import { lifeOf, type Setting, startOf } from './life.js';

/** A setting and the hash of its terms: its whole life can be told beforehand. */
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
  const found = [];
  for (const municipality of ['aimak', 'city'] as const)
    found.push(
      await settingOf(bench, municipality, demonstrationBodies[municipality].id, municipality === 'aimak' ? 'ru' : 'ky'),
    );
  return found;
}

/** @param municipality how its logins begin. */
export async function settingOf(
  bench: BenchEngine,
  municipality: string,
  recipient: string,
  language: 'ky' | 'ru',
): Promise<KnownSetting> {
  const { dataSource, clock } = bench;
  const [body] = await dataSource.query<Row[]>('select id, territory_id as territory, name_ky, name_ru from body where id = $1', [
    recipient,
  ]);
  const [power] = await dataSource.query<Row[]>(
    `select id, name_ky, name_ru from power where code = 'civilRegistration' and demonstration limit 1`,
  );
  const named = (row: Row): string => (language === 'ky' ? (row.name_ky ?? row.name_ru) : row.name_ru);
  const setting: Setting = {
    municipality,
    recipient,
    territory: body!.territory,
    power: power!.id,
    language,
    subject: { power: named(power!), recipient: named(body!) },
    day: localDay(clock.now().toISOString()),
  };
  return { ...setting, termsHash: await termsHashOf(bench, setting) };
}

/** Of a first case that is brought to its offer. */
async function termsHashOf({ engine, cases, person }: BenchEngine, setting: Setting): Promise<string> {
  const acting = person('ministry.drafter');
  const { id } = await engine.start({ workflow: 'delegation', input: startOf(setting), acting });
  for (const { by, type, payload } of lifeOf(setting, null))
    await engine.send({ instance: id, type, payload: payload({ budgetLine: '', payment: '' }), acting: person(by) });
  const { snapshot } = await cases.readable(id, acting);
  return (snapshot.context as DelegationContext).termsHash!;
}
