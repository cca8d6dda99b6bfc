import { type Html, html, type Part } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import { coverageOf, facts, sections } from '../parts.js';
import { hasMoney, pathOf, type PublicWorkflow } from '../public-workflow.js';
import type { PublicTotals } from '../public-totals.reader.js';

interface HomeSection {
  readonly workflow: PublicWorkflow;
  readonly totals: PublicTotals;
}

export function homePage(context: PageContext, shown: readonly HomeSection[]): PageContent {
  const { say, textOf } = context;
  const isAlone = shown.length === 1;
  const about = shown.map(({ workflow }) => html`<p>${textOf(workflow.publication.texts.intro, '')}</p>`);
  const body = html`
    ${isAlone && about}
    <p>${say('aboutFigures')} ${say('published')}</p>
    ${
      isAlone &&
      html`${searchForm(context, shown[0]!.workflow)}
        <h2>${say('totals')}</h2>`
    }
    ${sections(context, shown, (each) => html`${!isAlone && html`${about[shown.indexOf(each)]}${searchForm(context, each.workflow)}`}${figures(context, each)}`)}
    ${shown.some(({ workflow }) => hasMoney(workflow)) && html`<p class="quiet">${say('coverageOfAllHint')}</p>`}
  `;
  return { title: say('title'), at: { path: '/public', query: {} }, body };
}

function figures(context: PageContext, { workflow, totals }: HomeSection): Html {
  const { say, textOf, number, money, link } = context;
  const { texts, inForce, imposed } = workflow.publication;
  const cases = (text: number, query: Record<string, string>): Html =>
    html`<a href="${link(pathOf(workflow), query)}">${number(text)}</a>`;
  const ofMoney: (readonly [string, Part])[] = [
    [say('late'), cases(totals.late, { late: 'true', sort: 'late' })],
    [say('due'), money(totals.due)],
    [say('received'), money(totals.received)],
    [say('coverage'), coverageOf(context, totals.coverage)],
  ];
  return facts([
    [textOf(texts.published, ''), cases(totals.cases, {})],
    ...(inForce ? [[textOf(inForce.title, ''), number(totals.inForce)] as const] : []),
    ...(imposed ? [[textOf(imposed.title, ''), number(totals.imposed)] as const] : []),
    ...(hasMoney(workflow) ? ofMoney : []),
  ]);
}

function searchForm({ say, language }: PageContext, workflow: PublicWorkflow): Html {
  const field = `q-${workflow.publication.collection}`;
  return html`<form
    class="panel no-print"
    action="${pathOf(workflow)}"
    method="get"
    role="search"
    aria-label="${workflow.publication.texts.title[language]}"
  >
    <div class="field">
      <label class="field__label" for="${field}">${say('searchLabel')}</label>
      <input class="input input--wide" id="${field}" name="q" type="search" maxlength="200" />
    </div>
    <input type="hidden" name="language" value="${language}" />
    <button class="button" type="submit">${say('find')}</button>
  </form>`;
}
