import type { WorkflowPackage } from '#machine';
import { templateDemonstration } from './template.demonstration.js';
import { templateForms } from './template.forms.js';
import { templateIndicators } from './template.indicators.js';
import { templatePublication } from './template.publication.js';
import { templateScenarios } from './template.scenarios.js';
import { templateSimulation } from './template.simulation.js';
import { template as v1 } from './v1/template.workflow.js';

/** A state body proposes something to municipalities; it holds when each of them has agreed in time. */
export const template: WorkflowPackage = {
  name: 'template',
  versions: [v1],
  roles: { affected: 'recipient' },
  forms: templateForms,
  publication: templatePublication,
  migrations: [{ timestamp: 1790000000001, name: 'Template', file: 'workflows/template/public.sql' }],
  schema: 'workflows/template/schema.json',
  indicators: templateIndicators,
  rules: 'workflows/template/rules.json',
  scenarios: templateScenarios,
  demonstration: templateDemonstration,
  simulation: templateSimulation,
};
