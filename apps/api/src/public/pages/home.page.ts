import { html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { coverageOf, facts } from '../parts.js';
import type { PublicTotals } from '../public-totals.reader.js';

export function homePage(ground: PageGround, totals: PublicTotals): PageContent {
  const { say, number, money, link } = ground;
  const cases = (text: number, query: Record<string, string>) =>
    html`<a href="${link('/public/delegations', query)}">${number(text)}</a>`;
  const body = html`
    <p>${say('about')}</p>
    <p>${say('aboutFigures')} ${say('published')}</p>
    ${searchForm(ground)}
    <h2>${say('totals')}</h2>
    ${facts([
      [say('cases'), cases(totals.cases, {})],
      [say('inForce'), number(totals.inForce)],
      [say('imposed'), number(totals.imposed)],
      [say('late'), cases(totals.late, { late: 'true', sort: 'late' })],
      [say('due'), money(totals.due)],
      [say('received'), money(totals.received)],
      [say('coverage'), coverageOf(ground, totals.coverage)],
    ])}
    <p class="quiet">${say('coverageOfAllHint')}</p>
  `;
  return { title: say('title'), at: { path: '/public', query: {} }, body };
}

function searchForm({ say, language }: PageGround) {
  return html`<form class="panel no-print" action="/public/delegations" method="get" role="search">
    <div class="field">
      <label class="field__label" for="q">${say('searchLabel')}</label>
      <input class="input input--wide" id="q" name="q" type="search" maxlength="200" />
    </div>
    <input type="hidden" name="language" value="${language}" />
    <button class="button" type="submit">${say('find')}</button>
  </form>`;
}
