import { eachOf, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import type { BenchEngine } from '../lives/bench-engine.js';
import { lifeOf, type Setting, titleOf } from '../lives/life.js';
import { fund } from '../lives/prepared-cases.js';
import { begun, sendAll, termsHashOf } from '../lives/settings.js';

/** How far a case has come, and its part of all cases. */
const kinds = {
  /** A power that is carried out already, and waits for its costing: one record. */
  registered: 0.35,
  /** Given up at its beginning: two records, and nobody is awaited. */
  withdrawn: 0.3,
  /** Two. */
  drafted: 0.15,
  /** Three. */
  submitted: 0.1,
  /** Eight. */
  offered: 0.07,
  /** Twenty. */
  inForce: 0.03,
} as const;
export type Kind = keyof typeof kinds;

/** So many kinds, each as often as its part says, and none of them after all others. */
export function kindsOf(count: number): Kind[] {
  const names = Object.keys(kinds) as Kind[];
  const made = Object.fromEntries(names.map((name) => [name, 0])) as Record<Kind, number>;
  return Array.from({ length: count }, (_, index) => {
    const lagging = (name: Kind): number => kinds[name] * (index + 1) - made[name];
    const next = names.reduce((most, name) => (lagging(name) > lagging(most) ? name : most));
    made[next] += 1;
    return next;
  });
}

const atOnce = 16;

/** Brings a case of each kind through the engine to where it stands, the settings in turn. */
export async function makeModels(bench: BenchEngine, settings: readonly Setting[], each: readonly Kind[]): Promise<void> {
  const wanted = each.map((kind, index) => ({ kind, setting: settings[index % settings.length]! }));
  await eachOf(wanted, atOnce, ({ kind, setting }) => make[kind](bench, setting));
}

const make: Readonly<Record<Kind, (bench: BenchEngine, setting: Setting) => Promise<void>>> = {
  async registered({ engine, person }, setting) {
    const input = {
      instrument: 'law',
      title: titleOf(setting),
      power: setting.power,
      proposer: demonstrationBodies.ministry.id,
      recipient: setting.recipient,
      basisAct: 'Постановление Правительства (пример)',
      basisNumber: '715',
      basisDate: '2019-03-01',
      publishedOn: '2019-03-01',
      since: '2019-03-01',
      items: [{ key: 'архив', kind: 'data', description: 'Дела и журналы за последние десять лет', isHandedOver: true }],
      knownMoney: [{ year: 2019, amount: '84000000' }],
    };
    const acting = person(`${setting.municipality}.signatory`);
    await engine.start({ workflow: 'delegation', start: 'registerExisting', input, acting });
  },

  async withdrawn(bench, setting) {
    const id = await begun(bench, setting);
    const payload = { reasonCode: 'other', reasonText: 'Полномочие будет передано вместе с другими.' };
    await sendAll(bench, id, [{ by: 'ministry.signatory', type: 'withdraw', payload: () => payload }]);
  },

  drafted: (bench, setting) => comeSoFar(bench, setting, 1),
  submitted: (bench, setting) => comeSoFar(bench, setting, 2),
  offered: (bench, setting) => comeSoFar(bench, setting, 7),

  async inForce(bench, setting) {
    const id = await begun(bench, setting);
    const proposal = lifeOf(setting, null);
    await sendAll(bench, id, proposal);
    const money = { budgetLine: newId(), payment: newId() };
    await fund(bench, setting, [money]);
    await sendAll(bench, id, lifeOf(setting, await termsHashOf(bench, id)).slice(proposal.length), money);
  },
};

async function comeSoFar(bench: BenchEngine, setting: Setting, acts: number): Promise<void> {
  await sendAll(bench, await begun(bench, setting), lifeOf(setting, null).slice(0, acts));
}
