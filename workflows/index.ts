import type { Workflow } from '#machine';
import { delegationForms } from './delegation/forms/delegation.forms.js';
import { publication } from './delegation/public/publication.js';
import { delegation } from './delegation/v1/delegation.workflow.js';

/** Every version of every workflow that this program runs, older versions first. */
export const workflows: readonly Workflow[] = [{ ...delegation, forms: delegationForms, publication }];

/** The constraints that workflows bring with them: plain SQL, run after the tables exist. */
export const workflowMigrations = [
  { timestamp: 1764000006000, name: 'Delegation', file: 'workflows/delegation/v1/in-force.sql' },
  { timestamp: 1764000031100, name: 'DelegationPublic', file: 'workflows/delegation/public/public.sql' },
  { timestamp: 1764600003020, name: 'DelegationRecorded', file: 'workflows/delegation/v1/recorded.sql' },
];
