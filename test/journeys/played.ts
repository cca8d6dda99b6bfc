import { type MachineCase, MachineDesk, storedRules } from './machine-desk.js';
import { draft, pay, termFrom, untilForce } from '../../workflows/delegation/scenarios/stages.js';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';

/** The term of the delegations in these specs. */
export const term = termFrom('2027-01-01');

export interface Played {
  readonly desk: MachineDesk;
  readonly power: MachineCase;
}
export type Stage = (desk: MachineDesk, power: MachineCase, stageTerm: typeof term) => Promise<void>;

/** A delegation as it begins. */
export async function opened(instrument = 'agreement'): Promise<Played> {
  const desk = new MachineDesk(delegation, storedRules());
  return { desk, power: await desk.open({ instrument }) };
}

/** An agreement in force since 1 January 2027, its first transfer received. */
export async function inForce(): Promise<Played> {
  return played(untilForce);
}

/** The same, with every transfer of these dates received in advance. */
export async function inForceAndPaid(dates: readonly string[]): Promise<Played> {
  const { desk, power } = await inForce();
  for (const dueOn of dates) await pay(desk, power, dueOn);
  return { desk, power };
}

/** A delegation that was brought to a stage. */
export async function played(stage: Stage, instrument = 'agreement'): Promise<Played> {
  const { desk, power } = await opened(instrument);
  await stage(desk, power, term);
  return { desk, power };
}

export const drafted: Stage = (_, power) => draft(power, term);

export const contextOf = (power: MachineCase): DelegationContext => power.snapshot.context as DelegationContext;
export const stateOf = async (power: MachineCase): Promise<string> => (await power.see()).state;
export const statesOf = async (power: MachineCase): Promise<readonly string[]> => (await power.see()).states;
export const taskNames = async (power: MachineCase): Promise<string[]> => (await power.see()).tasks.map(({ name }) => name);
