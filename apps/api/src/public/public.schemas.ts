import type { JsonSchema } from '#machine';
import {
  component,
  date,
  flag,
  id,
  instant,
  list,
  name,
  object,
  oneOf,
  orNull,
  sha256,
  text,
  tyiyn,
  whole,
} from '../openapi/schema.js';
import { fieldOf, hasMoney, plainColumns, powerOf, type PublicWorkflow } from './public-workflow.js';

const power = orNull(object({ id, code: text, name, isListed: flag }));
const place = list(object({ id, soate: text, level: text, name }));
const body = object({ id, name });
const bodies = list(object({ id, name, place }));
const stamp = { isDemonstration: flag, asOf: instant };
const money = { due: tyiyn, received: tyiyn, coverage: orNull(whole), daysLate: orNull(whole) };

/** What the shapes of a workflow are called in the document of the API. */
export function componentsOf({ name: workflow }: PublicWorkflow): Readonly<Record<'line' | 'page' | 'one', string>> {
  const one = `Public${workflow.slice(0, 1).toUpperCase()}${workflow.slice(1)}`;
  return { line: `${one}Line`, page: `${one}Page`, one };
}

/** Exactly what is public: no other property is ever there. */
export function publicSchemas(workflows: readonly PublicWorkflow[]): Readonly<Record<string, JsonSchema>> {
  return { PublicFact: fact, ...Object.assign({}, ...workflows.map(schemasOf)) } as Readonly<Record<string, JsonSchema>>;
}

const fact = object({
  name: text,
  kind: oneOf('word', 'text', 'date', 'tyiyn', 'count', 'sha256'),
  value: text,
  text,
  valueText: text,
});

function schemasOf(workflow: PublicWorkflow): Record<string, JsonSchema> {
  const { publication } = workflow;
  const names = componentsOf(workflow);
  const shown = {
    id,
    number: text,
    title: text,
    state: text,
    stateText: text,
    isFinal: flag,
    ...(powerOf(workflow) && { power }),
    ...(publication.place && { place, bodies }),
    ...(hasMoney(workflow) && money),
  };
  const values = plainColumns(publication).map(
    (column) => [fieldOf(column), orNull(column.kind === 'date' ? date : text)] as const,
  );
  return {
    [names.line]: object({
      ...shown,
      ...(publication.place && { [publication.place.field]: orNull(body) }),
      ...Object.fromEntries(values),
      ...(publication.breach && { breaches: whole }),
    }),
    [names.page]: object({ items: list(component(names.line)), nextCursor: orNull(text), count: text, ...stamp }),
    [names.one]: object({
      ...shown,
      ...stamp,
      parties: list(object({ party: text, text, body })),
      facts: list(component('PublicFact')),
      items: list(object({ kind: text, kindText: text, state: text, stateText: text, count: whole })),
      ledger: list(object({ body: orNull(body), kind: text, period: text, amount: tyiyn, dueToDate: orNull(tyiyn) })),
      events: list(
        object({ at: instant, type: text, text, body: orNull(body), words: list(object({ name: text, value: text, text })) }),
      ),
      journal: object({ seq: whole, head: sha256 }),
    }),
  };
}
