import type { SimulatedRecord } from '#machine';
import { type Calculated, calculated, type CostingCalculation } from '../v1/costing.calculation.js';
import { type VolumeList, volumesOf } from '../v1/group.js';

const force = 'live.force.inForce';

/**
 * Reads a case again from its payloads and its ledger, past every guard: whether it ever came into force unfunded, and
 * whether missing money showed in the same commit. @returns what is wrong, with the step.
 */
export function moneyFaults(records: readonly SimulatedRecord[]): { seq: number; fault: string }[] {
  const books = new CaseMoney();
  const faults: { seq: number; fault: string }[] = [];
  for (const record of records) {
    books.take(record);
    const { seq, day, from: before, to: after } = record;
    if (!after.includes('live')) continue;
    const missing = books.missing(day);
    const fault = (what: string): void => void faults.push({ seq, fault: what });
    if (after.includes(force) && !before.includes(force) && missing.length > 0)
      fault(`came into force unfunded: ${missing.join(', ')}`);
    if (missing.includes('transfers') && after.includes('live.funding.onSchedule')) fault('missing transfers do not show');
    if (missing.includes('year') && after.includes('live.fiscalYear.appropriated'))
      fault('a missing appropriation does not show');
  }
  return faults;
}

class CaseMoney {
  private received = 0n;
  private readonly due: { on: string; amount: bigint }[] = [];
  private readonly appropriated = new Map<string, bigint>();
  private volumes: Record<string, number> | undefined;
  private submitted: Calculated['years'] = {};
  private costs: Calculated['years'] = {};
  private amended: Calculated['years'] | null = null;
  private termEnd = '9999-12-31';

  take({ event, payload, from, ledger }: SimulatedRecord): void {
    if (event === 'start') this.volumes = volumesOf(payload as VolumeList).volumes;
    this.termEnd = (payload as { termEnd?: string }).termEnd ?? this.termEnd;
    if (event === 'submitCosting')
      this.submitted = calculated(
        this.volumes === undefined ? {} : { volumes: this.volumes },
        payload as CostingCalculation,
      ).years;
    if (event === 'confirmCosting') {
      if (from.some((path) => path.startsWith('live.amendment.underWay'))) this.amended = this.submitted;
      else this.costs = this.submitted;
    }
    if (event === 'applyAmendment') this.costs = this.amended ?? this.costs;
    for (const { kind, period, dueOn, amount } of ledger) {
      if (kind === 'received') this.received += BigInt(amount);
      if (kind === 'due') this.due.push({ on: dueOn!, amount: BigInt(amount) });
      if (kind === 'appropriated') this.appropriated.set(period, (this.appropriated.get(period) ?? 0n) + BigInt(amount));
    }
  }

  /** Of a day. */
  missing(date: string): string[] {
    const due = this.due.reduce((sum, { on, amount }) => (on <= date ? sum + amount : sum), 0n);
    const year = date.slice(0, 4);
    const cost = this.costs[year];
    const isAwaited = date <= this.termEnd && (cost === undefined || (this.appropriated.get(year) ?? 0n) < BigInt(cost));
    return [...(this.received < due ? ['transfers'] : []), ...(isAwaited ? ['year'] : [])];
  }
}
