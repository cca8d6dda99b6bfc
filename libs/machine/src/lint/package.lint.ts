import type { Permission, Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';
import { lintDemonstration } from './demonstration.lint.js';
import { lintCaseMoney, lintIndicators } from './figures.lint.js';
import { lintForms } from './forms.lint.js';
import { identifier } from './identifier.js';
import { lintMoney } from './money.lint.js';
import { lintPublication } from './publication.lint.js';
import { lintScenarios } from './scenarios.lint.js';
import { lintSimulation } from './simulation.lint.js';
import { lintSuccession } from './succession.lint.js';
import { type KnownRule, lintWorkflow } from './workflow.lint.js';

/** Every fault of a package and of its versions, as `lintWorkflow` gives them. */
export function lintPackage(workflowPackage: WorkflowPackage, knownRules?: readonly KnownRule[]): string[] {
  const { name, versions, forms, indicators, caseMoney } = workflowPackage;
  const newest = versions.at(-1)!;
  const named = versions.map(({ version }) => version);
  return [
    ...(identifier.test(name) ? [] : [`${name}: a package is named in camelCase`]),
    ...versions.filter((each) => each.name !== name).map((each) => `${name}: its version ${each.version} is called ${each.name}`),
    ...named.filter((version, index) => named.indexOf(version) !== index).map((version) => `${name}/${version} is there twice`),
    ...versions.flatMap((version) => [
      ...lintWorkflow(version, knownRules),
      ...[
        ...lintForms(version, forms),
        ...lintRoles(version, workflowPackage),
        ...lintMoney(version, workflowPackage),
        ...lintIndicators(version, indicators),
        ...lintCaseMoney(caseMoney),
        ...lintSuccession(version, workflowPackage),
        ...lintPublication(version, workflowPackage),
      ].map((fault) => `${name}/${version.version}: ${fault}`),
    ]),
    ...[
      ...lintDemonstration(newest, workflowPackage),
      ...lintScenarios(newest, workflowPackage),
      ...lintSimulation(newest, workflowPackage),
    ].map((fault) => `${name}/${newest.version}: ${fault}`),
  ];
}

/** A role is a party that the version has, and an office of it that some event names. */
function lintRoles({ texts, events, start }: Workflow, { roles = {} }: WorkflowPackage): string[] {
  const { payee, affected, overseer } = roles;
  const parties = { payee, affected, overseer: overseer?.party };
  const permissions: readonly Permission[] = [start, ...Object.values(events)].flatMap(({ by }) => by);
  const isKnown = permissions.some(({ party, office }) => party === overseer?.party && office === overseer.office);
  return [
    ...Object.entries(parties).flatMap(([role, party]) =>
      party === undefined || Object.hasOwn(texts.parties, party) ? [] : [`role ${role}: there is no party ${party}`],
    ),
    ...[payee, affected].flatMap((party) =>
      party === undefined || identifier.test(party) ? [] : [`a party with a role is named in camelCase: ${party}`],
    ),
    ...(overseer === undefined || isKnown ? [] : [`role overseer: no event is sent by ${overseer.party}.${overseer.office}`]),
  ];
}
