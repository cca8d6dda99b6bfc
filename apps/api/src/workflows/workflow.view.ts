import type { RuleView } from '#calendar';
import {
  type CaseMoney,
  type DeadlineDefinition,
  type EventDefinition,
  type Forms,
  type JsonSchema,
  payloadSchema,
  type Permission,
  type TaskDefinition,
  type Text,
  type Texts,
  type Workflow,
  type WorkflowPackage,
} from '#machine';
import { dueOf } from './due-basis.js';
import { type WorkflowGraph, workflowGraph } from './workflow-graph.js';

/** A workflow in the list of workflows. */
export interface WorkflowLine {
  readonly name: string;
  readonly version: string;
  readonly text: Text;
}

/** A workflow's definition for whoever wants to draw it, fill in its forms, or send it events. */
export interface WorkflowView extends WorkflowLine {
  /** `recipient`: what is said of each recipient of a start of many; null where cases are started one by one only. */
  readonly start: Omit<EventView, 'type'> & { readonly recipient: JsonSchema | null };
  /** Other ways to begin. */
  readonly starts: readonly EventView[];
  readonly events: readonly EventView[];
  /** The ways to begin that the rows of a table can take. */
  readonly tables: readonly string[];
  readonly states: readonly string[];
  readonly deadlines: readonly DeadlineView[];
  readonly tasks: readonly TaskView[];
  /** How its forms are shown; null: as the schemas say. */
  readonly forms: Forms | null;
  readonly texts: Texts;
  readonly graph: WorkflowGraph;
  /** Older ones first: what a case of each can have. */
  readonly versions: readonly { readonly version: string; readonly hasTerms: boolean; readonly hasPapers: boolean }[];
  /** How the money of a case is shown; null: it has none. */
  readonly caseMoney: CaseMoney | null;
}

export interface EventView {
  readonly type: string;
  readonly schema: JsonSchema;
  readonly by: readonly Permission[];
}

/** `rule` is the record of today; null for a date, and for a rule that has none today. */
export interface DueView {
  readonly kind: DeadlineDefinition['kind'];
  readonly rule: RuleView | null;
}

export interface DeadlineView extends DueView {
  readonly name: string;
}

/** `due` is by when; with the deadline that rings then, if one does. */
export interface TaskView extends Pick<TaskDefinition, 'name' | 'state' | 'party' | 'office' | 'event'> {
  readonly due: (DueView & { readonly deadline: string | null }) | null;
}

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
