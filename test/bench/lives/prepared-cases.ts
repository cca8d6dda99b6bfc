import { clockActor } from '#machine';
import { eachOf, inTransaction, newId, operationJournal } from '#platform';
import { demonstrationBodies } from '#registry';
import type { BenchEngine } from './bench-engine.js';
import { amountsOf, classificationCode, lifeOf, type Money, type Setting, treasuryAccount } from './life.js';
import { begun, type KnownSetting } from './settings.js';

/** A case that has begun, with the rows of the treasury that it will draw on. `setting`: its place in the list. */
export interface PreparedCase extends Money {
  readonly id: string;
  readonly setting: number;
}

const atOnce = 32;

/** Begins so many cases through the engine, in turn of the settings. */
export async function prepareCases(
  bench: BenchEngine,
  settings: readonly KnownSetting[],
  count: number,
): Promise<PreparedCase[]> {
  const prepared: PreparedCase[] = [];
  await eachOf(
    Array.from({ length: count }, (_, index) => index % settings.length),
    atOnce,
    async (setting) => {
      prepared.push({ id: await begun(bench, settings[setting]!), setting, budgetLine: newId(), payment: newId() });
    },
  );
  for (const [index, setting] of settings.entries())
    await fund(
      bench,
      setting,
      prepared.filter((each) => each.setting === index),
    );
  return prepared;
}

/** The budget line and the payment of each, as finance and treasury would enter them; in one record. */
export async function fund({ dataSource, clock }: BenchEngine, setting: Setting, cases: readonly Money[]): Promise<void> {
  const { year, appropriation, tranche } = amountsOf(setting);
  const { recipient, day } = setting;
  const { financeMinistry, treasury } = demonstrationBodies;
  const now = clock.now();
  await inTransaction(dataSource, async (tx) => {
    await tx.query(
      `insert into budget_line (id, act, classification_code, year, recipient_body_id, amount_tyiyn, created_by_body_id, created_at)
     select id, 'Law on the republican budget, line ' || id, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) id`,
      [cases.map(({ budgetLine }) => budgetLine), classificationCode, year, recipient, appropriation, financeMinistry.id, now],
    );
    await tx.query(
      `insert into payment (id, account, reference, paid_on, amount_tyiyn, payer_body_id, recipient_body_id, status, created_by_body_id, created_at)
     select id, $2, id, $3, $4, $5, $6, 'confirmed', $5, $7 from unnest($1::uuid[]) id`,
      [cases.map(({ payment }) => payment), treasuryAccount, day, tranche, treasury.id, recipient, now],
    );
    const record = { operation: 'dataLoaded', subject: 'bench', details: {}, reason: null } as const;
    await operationJournal.append(tx, { ...record, at: now.toISOString(), actor: clockActor });
  });
}

/** Callers need other cases to turn to while the last ones come to their end. */
const minCases = 128;

/** As many as take so many steps in their whole lives. */
export function casesOfSteps([setting]: readonly KnownSetting[], steps: number): number {
  return Math.max(minCases, Math.round(steps / lifeOf(setting!, setting!.termsHash).length));
}
