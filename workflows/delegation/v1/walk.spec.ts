import fc from 'fast-check';
import { explain, Refused, type Step } from '#machine';
import { bodies, type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import type { Role } from '../scenarios/desk.js';
import { payloadsOf, roles } from '../scenarios/payloads.js';
import { dayAfter, dueDates, termFrom, untilEnacted, untilForce, untilOffered, untilSuspended } from '../scenarios/stages.js';
import { inHand } from './amendment.js';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';
import { consentGiven } from './funding.requirements.js';
import { appropriated, costOf, schedule, termEnd, transfersOf, yearsToCost } from './money.js';

const term = termFrom('2027-01-01');
const rules = storedRules();

/** Where a walk begins. */
const beginnings: Record<string, (desk: MachineDesk) => Promise<MachineCase>> = {
  'an agreement that is offered': (desk) => opened(desk, 'agreement', untilOffered),
  'an agreement in force': (desk) => opened(desk, 'agreement', untilForce),
  'an agreement that is suspended': (desk) => opened(desk, 'agreement', untilSuspendedInApril),
  'a law that is enacted': (desk) => opened(desk, 'law', untilEnacted),
  'an agreement that is registered': (desk) => registered(desk, 'agreement'),
  'a law that is registered': (desk) => registered(desk, 'law'),
};

async function opened(
  desk: MachineDesk,
  instrument: string,
  stage: (desk: MachineDesk, power: MachineCase, stageTerm: typeof term) => Promise<void>,
): Promise<MachineCase> {
  const power = await desk.open({ instrument });
  await stage(desk, power, term);
  return power;
}

async function untilSuspendedInApril(desk: MachineDesk, power: MachineCase, stageTerm: typeof term): Promise<void> {
  await untilForce(desk, power, stageTerm);
  await desk.moveTo(dueDates(stageTerm)[1]!);
  await untilSuspended(desk, power);
}

async function registered(desk: MachineDesk, instrument: 'agreement' | 'law'): Promise<MachineCase> {
  await desk.moveTo('2027-01-05');
  const since = '2022-03-01';
  return (await desk.register({ instrument, since, publishedOn: since, basisDate: since })) as MachineCase;
}

/** What must hold after every step, whatever was done (DELEGATION.md, invariants 1, 2, 4 and 5). */
class Watch {
  private before: { states: readonly string[]; context: DelegationContext } | null = null;

  constructor(private readonly today: () => string) {}

  after({ snapshot, states, isFinal }: Step): void {
    const context = snapshot.context as DelegationContext;
    const today = this.today();
    if (states.includes('live')) this.funding(context, states, today);
    if (!isFinal) expect(snapshot.deadlines.length + snapshot.tasks.length).toBeGreaterThan(0);
    this.before = { states, context };
  }

  private funding(context: DelegationContext, states: readonly string[], today: string): void {
    const cost = costOf(context, Number(today.slice(0, 4)));
    const isAppropriated = cost !== null && appropriated(context, Number(today.slice(0, 4))) >= cost;
    const isPaid = transfersOf(context).outstandingBy(today) === 0n;
    if (today <= (context.draft.termEnd ?? '2199-12-31')) {
      expect(states.includes('live.fiscalYear.appropriated')).toBe(isAppropriated);
    }
    if (!isPaid) expect(states).not.toContain('live.funding.onSchedule');
    if (states.includes('live.force.inForce') && this.before?.states.includes('live.force.inForce') !== true) {
      expect({ isPaid, isAppropriated }).toEqual({ isPaid: true, isAppropriated: true });
      expect(transfersOf(context).received > 0n).toBe(true);
      expect(context.items.filter(({ state }) => state !== 'acknowledged')).toEqual([]);
    }
    expect(consentGiven.check({ context, event: undefined as never })).toEqual([]);
    if (this.before !== null)
      expect(transfersOf(context).dueBy(today) >= transfersOf(this.before.context).dueBy(today)).toBe(true);
  }
}

/** Rare, or every walk would soon be over. */
const endings = ['withdraw', 'rescind', 'abandon', 'giveNotice', 'openSuccessionReview', 'contestItem', 'withdrawAmendment'];

type Move = { readonly role: number; readonly event: number; readonly days: number };

/** Somebody does something that they may do now; or time passes. */
async function move(desk: MachineDesk, power: MachineCase, { role, event, days }: Move): Promise<void> {
  if (days > 0) return desk.moveTo(dayAfter(desk.today(), days));
  const context = power.snapshot.context as DelegationContext;
  const actor = roles[role % roles.length]!;
  const [party, office] = actor.split('.') as [keyof typeof bodies, string];
  const offices = [{ id: actor, body: bodies[party], office, basis: 'order' }];
  const at = `${desk.today()}T04:00:00.000Z`;
  const facts = { rules, calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] }, power: listed };
  const may = explain(delegation, power.snapshot, { at, person: actor, offices, facts }).filter(({ allowed }) => allowed);
  if (may.length === 0) return;
  const { type } = may[event % may.length]!;
  if (endings.includes(type) && event % 5 !== 0) return;
  try {
    await power.send(actor as Role, type, await payload(desk, context, type, event));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

const listed = { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true };

/** A payload that fits, where one can be known: money is there when it is to be recorded. */
async function payload(desk: MachineDesk, context: DelegationContext, type: string, chance: number): Promise<object> {
  const fitting = payloadsOf(context, desk.today())[type]!;
  if (type === 'recordTranche') {
    const next = schedule(context)[chance % 5] ?? { dueOn: dueDates(term)[0]!, amount: '1' };
    return { payment: await desk.payment({ amount: next.amount }), ...next };
  }
  if (type === 'submitCosting') return calculated(inHand(context), BigInt(chance % 3));
  if (type === 'recordAppropriation') {
    const year = Number(desk.today().slice(0, 4)) + (chance % 2);
    const amount = String(costOf(context, year) ?? 1n);
    return { budgetLine: await desk.budgetLine({ year, amount }), amount };
  }
  if (type === 'openSuccessionReview') return { succession: desk.succession(['successor']) };
  if (type === 'decideSuccession') {
    return {
      decision: (['renegotiate', 'continue', 'renegotiate', 'continue', 'end'] as const)[chance % 5],
      reasonText: 'The service goes on.',
    };
  }
  return fitting;
}

/** Costs of the required years, by quarter; the schedule of the years before stays as it was. */
function calculated(context: DelegationContext, change: bigint): object {
  const years = yearsToCost(context);
  const quarters = years
    .flatMap((year) => ['01-15', '04-01', '07-01', '10-01'].map((day) => `${year}-${day}`))
    .filter((dueOn) => dueOn <= termEnd(context));
  const amount = 120_000_000n + change * 1_000_000n;
  const costs = years.map((year) => [
    year,
    BigInt(Math.max(1, quarters.filter((day) => day.startsWith(`${year}`)).length)) * amount,
  ]);
  return {
    method: 'Res. 715 App. 1',
    methodVersion: '2019',
    lines: costs.map(([year, cost]) => ({ year, kind: 'staff', description: 'Specialists', volume: 1, price: `${cost}` })),
    schedule: quarters.map((dueOn) => ({ dueOn, amount: `${amount}` })),
    items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years' }],
    backLoadedByClause: 'Clause 7',
  };
}

const moves = fc.array(
  fc.record({ role: fc.nat(1000), event: fc.nat(1000), days: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(40)) }),
  { minLength: 60, maxLength: 120 },
);

describe('whatever people do, in any order, and however time passes', () => {
  test.each(Object.entries(beginnings))('%s is never in force unfunded, nor silent about what is missing', async (_, begin) => {
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        let today = (): string => '';
        const watch = new Watch(() => today());
        const desk: MachineDesk = new MachineDesk(delegation, rules, (step) => watch.after(step));
        today = () => desk.today();
        const power = await begin(desk);
        for (const step of steps) await move(desk, power, step);
      }),
      { numRuns: 15 },
    );
  });
});
