import type { Workflow } from '../workflow/use-workflow';
import type { EventForm } from '../form/form-context';
import type { FieldSchema } from '../form/schema';
import type { Me } from '../session/use-me';

type Held = Me['offices'][number];

/** A way to begin a case. */
export interface StartOption {
  /** In addresses: the name of the workflow, or of another way to begin. */
  readonly name: string;
  readonly workflow: Workflow;
  /** Whose form it is: that of `start`, or of the event that begins. */
  readonly event: string;
  /** As a request names it; undefined: the workflow's own start. */
  readonly start: string | undefined;
  readonly schema: FieldSchema;
  /** What is said of each of many recipients; null: cases begin one by one. */
  readonly recipient: FieldSchema | null;
  /** The rows of a table can begin in this way. */
  readonly hasTable: boolean;
  /** Who may begin so. */
  readonly by: readonly { readonly party: string; readonly office: string }[];
  /** The offices of this person that may begin so; of some ways none. */
  readonly offices: readonly Held[];
  readonly form: EventForm;
}

const ownStart = 'start';

/** Every way to begin. */
export function startOptions(workflow: Workflow, me: Me): readonly StartOption[] {
  const { start, starts, tables, forms } = workflow;
  const all = [
    { ...start, type: ownStart, name: workflow.name, start: undefined },
    ...starts.map((each) => ({ ...each, recipient: null, name: each.type, start: each.type })),
  ];
  return all.map(({ name, type, start: named, schema, recipient, by }) => ({
    name,
    workflow,
    event: type,
    start: named,
    schema: schema as FieldSchema,
    recipient: recipient as FieldSchema | null,
    hasTable: named !== undefined && tables.includes(named),
    by,
    offices: me.offices.filter((held) => by.some(({ office }) => office === held.office)),
    form: forms?.events[type] ?? {},
  }));
}
