import {
  component,
  date,
  describing,
  flag,
  id,
  instant,
  list,
  name,
  object,
  orNull,
  type Schema,
  sha256,
  text,
  tyiyn,
  whole,
} from '#schema';
import { type PublicCaseView, type PublicPageView, ShownFact } from './public.view.js';
import { fieldOf, hasMoney, plainColumns, powerOf, type PublicWorkflow } from './public-workflow.js';

const power = orNull(object({ id, code: text, name, isListed: flag }));
const place = list(object({ id, soate: text, level: text, name }));
const body = object({ id, name });
const bodies = list(object({ id, name, place }));
const stamp = { isDemonstration: flag, asOf: instant };
const money = { due: tyiyn, received: tyiyn, coverage: orNull(whole), daysLate: orNull(whole) };

interface PublicAnswers {
  readonly page: Schema<PublicPageView>;
  readonly one: Schema<PublicCaseView>;
}

/** Exactly what is public of a workflow's cases: no other property is ever there. */
export function publicAnswers(workflow: PublicWorkflow): PublicAnswers {
  const { publication } = workflow;
  const title = `Public${workflow.name.slice(0, 1).toUpperCase()}${workflow.name.slice(1)}`;
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
  const line = component(
    `${title}Line`,
    object({
      ...shown,
      ...(publication.place && { [publication.place.field]: orNull(body) }),
      ...Object.fromEntries(values),
      ...(publication.breach && { breaches: whole }),
    }),
  );
  const one = component(
    title,
    object({
      ...shown,
      ...stamp,
      parties: list(object({ party: text, text, body })),
      facts: list(ShownFact),
      items: list(object({ kind: text, kindText: text, state: text, stateText: text, count: whole })),
      ledger: list(object({ body: orNull(body), kind: text, period: text, amount: tyiyn, dueToDate: orNull(tyiyn) })),
      events: list(
        object({ at: instant, type: text, text, body: orNull(body), words: list(object({ name: text, value: text, text })) }),
      ),
      journal: object({ seq: whole, head: sha256 }),
    }),
  );
  const page = component(`${title}Page`, object({ items: list(line), nextCursor: orNull(text), count: text, ...stamp }));
  return { page: describing(page), one: describing(one) };
}
