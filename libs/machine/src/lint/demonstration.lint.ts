import type { DemonstrationCase } from '../demonstration.js';
import type { EventDefinition, Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';

/** Its cases are named apart, its acts are events of the newest version, sent by an office that may. */
export function lintDemonstration(newest: Workflow, { demonstration }: WorkflowPackage): string[] {
  if (demonstration === undefined) return [];
  const names = demonstration.map(({ name }) => name);
  const titles = demonstration.map(({ title }) => title);
  const isLastBegunOnly = demonstration.at(-1)?.acts.length === 0;
  return [
    ...names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)).map((name) => `a case is named in kebab-case: ${name}`),
    ...repeated(names).map((name) => `${name} is there twice`),
    ...repeated(titles).map((title) => `two cases have the title ${title}`),
    ...(isLastBegunOnly ? [] : ['the last case has acts: where it stands, it must be whole']),
    ...demonstration.flatMap((shown) => caseFaults(newest, shown).map((fault) => `${shown.name}: ${fault}`)),
  ].map((fault) => `demonstration: ${fault}`);
}

function caseFaults({ start, starts = {}, events }: Workflow, shown: DemonstrationCase): string[] {
  const { by, event } = shown.start;
  const begins = event === undefined ? { start } : starts;
  return [...actFaults(begins, event ?? 'start', by), ...shown.acts.flatMap((act) => actFaults(events, act.event, act.by))];
}

function actFaults(definitions: Readonly<Record<string, EventDefinition>>, event: string, login: string): string[] {
  if (!Object.hasOwn(definitions, event)) return [`there is no event ${event}`];
  // Of two people in one office the second has a number.
  const office = login.replace(/^.*[.]/, '').replace(/\d+$/, '');
  return definitions[event]!.by.some((permission) => permission.office === office) ? [] : [`${event} is not sent by ${login}`];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
