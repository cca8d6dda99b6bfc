import type { PublicColumn } from '#machine';
import { type Html, html, type Part, said } from './html.js';
import type { PageContext } from './page-context.js';
import type { PublicLine } from './public-cases.reader.js';
import { fieldOf, hasMoney, pathOf, type PublicWorkflow } from './public-workflow.js';
import type { PublicTotals } from './public-totals.reader.js';
import type { Column } from './table.js';

/** Pairs of a name and what there is of it; without those that there is nothing of. */
export function facts(pairs: readonly (readonly [name: Part, value: Part])[]): Html {
  const given = pairs.filter(([, value]) => value !== null && value !== undefined && value !== false);
  return html`<dl class="facts">
    ${given.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

export function coverageOf({ say, percent }: PageContext, coverage: number | null): string {
  return coverage === null ? say('notDue') : percent(coverage);
}

export function daysLateOf({ say, number }: PageContext, daysLate: number | null): Part {
  if (daysLate === null) return say('notLate');
  return html`<strong>${daysLate === 0 ? say('dueToday') : number(daysLate)}</strong>`;
}

/** Its colour says no more than its words. */
export function stateTag({ language }: PageContext, { texts, publication }: PublicWorkflow, state: string): Html {
  const good = publication.inForce?.states.includes(state) ? 'success' : 'info';
  const kind = publication.alarming?.includes(state) ? 'danger' : good;
  return html`<span class="tag tag--${kind}">${texts.states[state]?.[language] ?? state}</span>`;
}

/** @param href where its name leads. */
export function powerName({ named, say }: PageContext, power: PublicLine['power'], href?: string): Html {
  if (power === null) return html`–`;
  const name = href === undefined ? named(power.name) : html`<a href="${href}">${named(power.name)}</a>`;
  return html`${name}${!power.isListed && html` <small class="quiet">(${say('unlisted')})</small>`}`;
}

export function caseLink(
  { link }: PageContext,
  workflow: PublicWorkflow,
  { id, number, title }: Pick<PublicLine, 'id' | 'number' | 'title'>,
): Html {
  return html`<a href="${link(pathOf(workflow, id))}"><span class="number">${number}</span> ${said(title)}</a>`;
}

/** Names one under the other. */
export function lines(parts: readonly Part[]): Part {
  return parts.length === 0 ? null : parts.map((part, index) => html`${index > 0 && html`<br />`}${part}`);
}

/** Sections, each under what its cases are called; without that where there is only one. */
export function sections<Each extends { readonly workflow: PublicWorkflow }>(
  { textOf }: PageContext,
  shown: readonly Each[],
  content: (each: Each) => Html,
): Html {
  const heading = ({ publication: { texts, collection } }: PublicWorkflow): Html =>
    html`<h2>${textOf(texts.title, collection)}</h2>`;
  return html`${shown.map((each) => html`${shown.length > 1 && heading(each.workflow)}${content(each)}`)}`;
}

/** What stands in a column that is no power. */
export function columnValue(
  context: PageContext,
  { publication }: PublicWorkflow,
  column: PublicColumn,
  { values }: PublicLine,
): Part {
  const value = values[fieldOf(column)] ?? null;
  if (value === null) return null;
  if (column.kind === 'date') return context.date(value);
  return column.kind === 'word' ? context.textOf(publication.texts.words?.[value], value) : said(value);
}

/** The figures of a place or power, beside whatever they are of: those that the workflow has. */
export function totalColumns({ say, textOf }: PageContext, workflow: PublicWorkflow): Column[] {
  const { inForce, imposed } = workflow.publication;
  const titles = [
    say('casesShort'),
    ...(inForce ? [textOf(inForce.title, 'inForce')] : []),
    ...(imposed ? [textOf(imposed.title, imposed.state)] : []),
    ...(hasMoney(workflow) ? (['late', 'due', 'received', 'coverage'] as const).map((name) => say(name)) : []),
  ];
  return titles.map((title) => ({ title, isAmount: true }));
}

export function totalCells(context: PageContext, workflow: PublicWorkflow, totals: PublicTotals, cases: string): Part[] {
  const { number, money } = context;
  const { inForce, imposed, late, due, received, coverage } = totals;
  const { publication } = workflow;
  return [
    html`<a href="${cases}">${number(totals.cases)}</a>`,
    ...(publication.inForce ? [number(inForce)] : []),
    ...(publication.imposed ? [number(imposed)] : []),
    ...(hasMoney(workflow) ? [number(late), money(due), money(received), coverageOf(context, coverage)] : []),
  ];
}

export function nextPage({ say }: PageContext, first: string | null, next: string | null): Html {
  if (first === null && next === null) return html``;
  return html`<nav class="actions no-print" aria-label="${say('pages')}">
    ${first !== null && html`<a class="button button--secondary" href="${first}">${say('first')}</a>`}
    ${next !== null && html`<a class="button button--secondary" rel="next" href="${next}">${say('next')}</a>`}
  </nav>`;
}
