import { type MachineCase, MachineDesk, storedRules } from './machine-desk.js';
import { draft, termFrom } from './stages.js';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';

/** The term of the delegations in these specs. */
export const term = termFrom('2027-01-01');

export interface Played {
  readonly desk: MachineDesk;
  readonly power: MachineCase;
}
export type Stage = (desk: MachineDesk, power: MachineCase, stageTerm: typeof term) => Promise<void>;

/** A delegation that was brought to a stage. */
export async function played(stage: Stage, instrument = 'agreement'): Promise<Played> {
  const desk = new MachineDesk(delegation, storedRules());
  const power = await desk.open({ instrument });
  await stage(desk, power, term);
  return { desk, power };
}

export const drafted: Stage = (_, power) => draft(power, term);

export const contextOf = (power: MachineCase): DelegationContext => power.snapshot.context as DelegationContext;
export const stateOf = async (power: MachineCase): Promise<string> => (await power.see()).state;
export const statesOf = async (power: MachineCase): Promise<readonly string[]> => (await power.see()).states;
export const taskNames = async (power: MachineCase): Promise<string[]> => (await power.see()).tasks.map(({ name }) => name);
