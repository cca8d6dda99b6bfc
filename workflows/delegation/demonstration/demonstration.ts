import type { Demonstration } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import { demonstrationDelegations } from './delegations.js';
import { stages } from './stages.js';

/** Delegations at five stages. */
export const demonstration: Demonstration<DelegationContext> = demonstrationDelegations.map((delegation) => {
  const { name, title, instrument, power, recipient, way } = delegation;
  return {
    name,
    title,
    start: {
      by: 'ministry.drafter',
      input: (scene) => ({ instrument, title, power: scene.power(power).id, recipient: scene.body(recipient).id }),
    },
    acts: way.flatMap((stage) => stages[stage](delegation)),
  };
});
