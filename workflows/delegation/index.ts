import type { WorkflowPackage } from '#machine';
import { caseMoney } from './case-money.js';
import { demonstration } from './demonstration/demonstration.js';
import { delegationForms } from './forms/delegation.forms.js';
import { money } from './money.js';
import { indicators } from './indicators.js';
import { publication } from './public/publication.js';
import { exploration } from './scenarios/exploration.js';
import { scenarios } from './scenarios/scenarios.js';
import { simulation } from './simulation/simulation.js';
import { delegation as v1 } from './v1/delegation.workflow.js';

/** A state power goes to a municipality, with its money and resources. */
export const delegation: WorkflowPackage = {
  name: 'delegation',
  versions: [v1],
  roles: { payee: 'recipient', affected: 'recipient', overseer: { party: 'control', office: 'controller' } },
  forms: delegationForms,
  publication,
  migrations: [
    { timestamp: 1764000006000, name: 'Delegation', file: 'workflows/delegation/v1/in-force.sql' },
    { timestamp: 1764000031100, name: 'DelegationPublic', file: 'workflows/delegation/public/public.sql' },
    { timestamp: 1764600003020, name: 'DelegationRecorded', file: 'workflows/delegation/v1/recorded.sql' },
  ],
  schema: 'workflows/delegation/schema.json',
  money,
  indicators,
  caseMoney,
  succession: { event: 'openSuccessionReview', parties: ['recipient'] },
  rules: 'workflows/delegation/rules.json',
  reminders: 'workflows/delegation/reminders.json',
  scenarios,
  exploration,
  demonstration,
  simulation,
};
