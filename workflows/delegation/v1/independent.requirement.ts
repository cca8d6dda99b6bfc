import { met } from '#machine';
import type { DelegationContext } from './context.js';
import { newDelegation } from './new-delegation.js';
import { payloadRequirement, reason } from './vocabulary.js';

/** A body that controls the power or decides between the sides is a body of its own: not a side, not the money. */
const isIndependent = <Role extends 'control' | 'third'>(role: Role) =>
  payloadRequirement<{ readonly [Each in Role]?: string }>([`${role}Unknown`, `${role}NotIndependent`], ({ context, event }) => {
    const body: string | undefined = event.payload[role];
    if (body === undefined) return met;
    if (event.facts[role] === null) return [reason(`${role}Unknown`)];
    // At the beginning there is no case yet.
    const { proposer, recipient, finance, treasury } = (context as DelegationContext | null) ?? newDelegation(event);
    return [proposer, recipient, finance, treasury].includes(body) ? [reason(`${role}NotIndependent`)] : met;
  });

export const controlIsIndependent = isIndependent('control');
export const thirdIsIndependent = isIndependent('third');
