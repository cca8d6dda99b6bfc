import { canonicalJson, type EventDefinition, type PayloadClass, payloadSchema, type Workflow } from '#machine';

interface StateNode {
  readonly type: string;
  readonly states: Readonly<Record<string, StateNode>>;
}

/** What a version lets people send and what it is made of, as far as no played case shows it: the form of each payload above all. One line for each part. */
export function declarationOf(workflow: Workflow): string {
  const lines = Object.entries(declaredBy(workflow)).flatMap(([kind, parts]) =>
    Object.entries(parts).map(([name, part]) => canonicalJson({ [kind]: { [name]: part } })),
  );
  return `${lines.join('\n')}\n`;
}

function declaredBy(workflow: Workflow): Readonly<Record<string, object>> {
  const { start, startFor, starts = {}, tables = {}, events, deadlines, tasks, rules, flags, papers = {} } = workflow;
  return {
    starts: each({ start, ...starts }, definition),
    startFor: startFor === undefined ? {} : { recipient: schemaOf(startFor.recipient) },
    tables: each(tables, ({ columns, columnOf, sameCase }) => ({ columns, columnOf, sameCase: sameCase.code })),
    events: each(events, definition),
    deadlines: each(deadlines, ({ kind, rule = null }) => ({ kind, rule })),
    tasks: each(
      Object.fromEntries(tasks.map((task) => [`${task.name} ${task.state}`, task])),
      ({ state, party, office, event }) => ({
        state,
        party,
        office,
        event,
      }),
    ),
    names: { rules: [...new Set(rules)].sort(), flags: flags?.names ?? [] },
    papers: each(papers, ({ isOfRecord = false, reads }) => ({ isOfRecord, reads: [...reads].sort() })),
    states: statesBelow(workflow.machine.root as StateNode, ''),
  };
}

const each = <Value>(values: Readonly<Record<string, Value>>, shown: (value: Value) => unknown): object =>
  Object.fromEntries(
    Object.entries(values)
      .sort(byName)
      .map(([name, value]) => [name, shown(value)]),
  );

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number => (left < right ? -1 : 1);

function definition({ payload, by, requires }: EventDefinition): object {
  return {
    payload: schemaOf(payload),
    by: by.map(({ party, office }) => `${party}.${office}`).sort(),
    reasons: [...new Set(requires.flatMap(({ codes }) => codes))].sort(),
  };
}

/** In which order a class declares its fields is not seen by anybody who sends. */
function schemaOf(payload: PayloadClass): unknown {
  const inOrder = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && 'required' in part
      ? { ...part, required: [...(part.required as string[])].sort() }
      : part;
  return JSON.parse(JSON.stringify(payloadSchema(payload), inOrder));
}

/** Every state by its path, and whether it is an end. */
function statesBelow({ states }: StateNode, above: string): object {
  const below = Object.entries(states).sort(byName);
  return Object.assign(
    {},
    ...below.map(([key, node]) => ({ [above + key]: node.type === 'final', ...statesBelow(node, `${above}${key}.`) })),
  );
}
