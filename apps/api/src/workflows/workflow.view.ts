import { RuleView } from '#calendar';
import {
  type DeadlineDefinition,
  type EventDefinition,
  type JsonSchema,
  payloadSchema,
  type Workflow,
  type WorkflowPackage,
} from '#machine';
import {
  anything,
  byName,
  component,
  describing,
  each,
  flag,
  list,
  object,
  oneOf,
  orNull,
  type Static,
  type StaticObject,
  text,
  translated,
} from '#schema';
import { dueOf } from './due-basis.js';
import { CaseMoneyView, FormsView } from './form.view.js';
import { WorkflowGraph, workflowGraph } from './workflow-graph.js';

const kinds = ['parties', 'states', 'events', 'fields', 'deadlines', 'tasks', 'reasons', 'notices'] as const;
const permissions = list(object({ party: text, office: text }));
const line = { name: text, version: text, text: translated };
/** `rule` is the record of today; null for a date, and for a rule that has none today. */
const due = { kind: oneOf('term', 'date', 'lastDay'), rule: orNull(RuleView) };
type DueView = StaticObject<typeof due>;
const sending = { schema: describing<JsonSchema>(anything), by: permissions };

/** A workflow in the list of workflows. */
export const WorkflowLine = component('WorkflowLine', object(line));
export type WorkflowLine = Static<typeof WorkflowLine>;

/** A workflow's definition, to draw it, fill in its forms, or send it events. */
export const WorkflowView = component(
  'Workflow',
  object({
    ...line,
    /** `recipient`: what is said of each recipient of a start of many; null where cases are started one by one only. */
    start: object({ ...sending, recipient: orNull(describing<JsonSchema>(anything)) }),
    /** Other ways to begin. */
    starts: list(object({ type: text, ...sending })),
    events: list(object({ type: text, ...sending })),
    tables: { ...list(text), description: 'Ways to begin that the rows of a table can take' },
    states: list(text),
    deadlines: list(object({ name: text, ...due })),
    tasks: list(
      object({
        name: text,
        state: text,
        party: text,
        office: text,
        event: text,
        /** By when, with the deadline that fires then, if one does. */
        due: orNull(object({ deadline: orNull(text), ...due })),
      }),
    ),
    forms: { ...orNull(FormsView), description: 'What its forms ask of people beyond the schemas' },
    texts: object({ workflow: translated, ...each(kinds, byName(translated)) }),
    graph: WorkflowGraph,
    versions: {
      ...list(object({ version: text, hasTerms: flag, hasPapers: flag })),
      description: 'Older ones first: what a case of each can have',
    },
    caseMoney: { ...orNull(CaseMoneyView), description: 'How the money of a case is shown; null: it has none' },
  }),
);
export type WorkflowView = Static<typeof WorkflowView>;

type EventView = WorkflowView['events'][number];

export function workflowLine({ name, version, texts }: Workflow): WorkflowLine {
  return { name, version, text: texts.workflow };
}

export function workflowView({ versions, forms, caseMoney }: WorkflowPackage, rules: readonly RuleView[]): WorkflowView {
  const workflow = versions.at(-1)!;
  const graph = workflowGraph(workflow);
  const dueView = ({ kind, rule }: DeadlineDefinition): DueView => ({ kind, rule: rules.find(({ id }) => id === rule) ?? null });
  return {
    ...workflowLine(workflow),
    ...schemasOf(workflow),
    tables: Object.keys(workflow.tables ?? {}),
    states: [...graph.nodes.map(({ id }) => id), ...(workflow.flags?.names ?? [])],
    deadlines: Object.entries(workflow.deadlines).map(([name, deadline]) => ({ name, ...dueView(deadline) })),
    tasks: workflow.tasks.map((task) => {
      const { name, state, party, office, event, due } = task;
      const deadline = typeof due === 'string' ? due : null;
      const definition = dueOf(workflow, task);
      return { name, state, party, office, event, due: definition === undefined ? null : { deadline, ...dueView(definition) } };
    }),
    forms: forms ?? null,
    texts: workflow.texts,
    graph,
    versions: versions.map(({ version, terms, papers = {} }) => ({
      version,
      hasTerms: terms !== undefined,
      hasPapers: Object.keys(papers).length > 0,
    })),
    caseMoney: caseMoney ?? null,
  };
}

type Schemas = Pick<WorkflowView, 'start' | 'starts' | 'events'>;

/** Made once for each: the JSON Schemas of a real workflow take 70 ms (November 2026). */
const schemas = new WeakMap<Workflow, Schemas>();

function schemasOf(workflow: Workflow): Schemas {
  const known = schemas.get(workflow);
  if (known !== undefined) return known;
  const asked = ({ payload, by }: EventDefinition): Omit<EventView, 'type'> => ({ schema: payloadSchema(payload), by });
  const made = {
    start: { ...asked(workflow.start), recipient: workflow.startFor ? payloadSchema(workflow.startFor.recipient) : null },
    starts: Object.entries(workflow.starts ?? {}).map(([type, definition]) => ({ type, ...asked(definition) })),
    events: Object.entries(workflow.events).map(([type, definition]) => ({ type, ...asked(definition) })),
  };
  schemas.set(workflow, made);
  return made;
}
