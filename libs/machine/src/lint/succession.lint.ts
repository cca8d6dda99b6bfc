import { payloadSchema } from '../schema.js';
import type { Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';

/** Its parties are there, and a registrar sends its event with the id of the succession and nothing else. */
export function lintSuccession({ texts, events }: Workflow, { succession }: WorkflowPackage): string[] {
  if (succession === undefined) return [];
  const { event, parties } = succession;
  return [
    ...parties.filter((party) => !Object.hasOwn(texts.parties, party)).map((party) => `succession: there is no party ${party}`),
    ...(Object.hasOwn(events, event) ? eventFaults(event, events[event]!) : [`succession: there is no event ${event}`]),
  ];
}

function eventFaults(name: string, { payload, by }: Workflow['events'][string]): string[] {
  const { properties = {}, required = [] } = payloadSchema(payload) as { properties?: object; required?: readonly string[] };
  return [
    ...(by.some(({ office }) => office === 'registrar') ? [] : [`succession: no registrar sends ${name}`]),
    ...(Object.hasOwn(properties, 'succession') ? [] : [`succession: ${name} has no field succession`]),
    ...required
      .filter((field) => field !== 'succession')
      .map((field) => `succession: ${name} needs the field ${field}, which the registry does not know`),
  ];
}
