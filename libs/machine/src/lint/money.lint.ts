import { payloadSchema } from '../schema.js';
import type { Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';
import { identifier } from './identifier.js';
import { allNodes, pathOf } from './state-tree.js';

/** Money has a payee, and names a state, attributes, events and fields that there are. */
export function lintMoney({ machine, events }: Workflow, { money, roles }: WorkflowPackage): string[] {
  if (money === undefined) return [];
  const { account, budgetCode, funding, payment, budgetLine } = money;
  const named = [
    { event: payment.event, fields: payment.fields },
    { event: budgetLine.event, fields: budgetLine.fields },
    { event: budgetLine.change, fields: budgetLine.fields },
  ];
  const isThere = allNodes(machine.root).some((node) => pathOf(node) === funding);
  return [
    ...(roles?.payee === undefined ? ['money: no party is the payee'] : []),
    ...[account, budgetCode]
      .filter((attribute) => !identifier.test(attribute))
      .map((attribute) => `money: an attribute is named in camelCase: ${attribute}`),
    ...(isThere ? [] : [`money: there is no state ${funding}`]),
    ...named.flatMap(({ event, fields }) => {
      if (!Object.hasOwn(events, event)) return [`money: there is no event ${event}`];
      const properties = payloadSchema(events[event]!.payload)['properties'] as object;
      return Object.values(fields)
        .filter((field) => !Object.hasOwn(properties, field))
        .map((field) => `money: ${event} has no field ${field}`);
    }),
  ];
}
