import type { Page } from '#platform';
import { html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { caseLink, nextPage } from '../parts.js';
import type { PublicBreach } from '../public-breaches.reader.js';
import { asHeading, dataTable } from '../table.js';

const path = '/public/breaches';

export interface BreachesShown {
  readonly page: Page<PublicBreach>;
  readonly isFirst: boolean;
  /** How many powers are in effect without their resources, and the state they are in. */
  readonly imposed: { readonly count: number; readonly state: string };
}

export function breachesPage(ground: PageGround, { page, isFirst, imposed }: BreachesShown): PageContent {
  const { say, link, named, number, date } = ground;
  const table = dataTable(
    asHeading(say('breachesCaption')),
    [
      { title: say('on') },
      { title: say('number'), isHeader: true },
      { title: say('municipality') },
      { title: say('power') },
      { title: say('who') },
    ],
    page.items.map((breach) => [
      html`<span class="number">${date(breach.at)}</span>`,
      caseLink(ground, breach),
      named(breach.municipality),
      named(breach.power),
      named(breach.body?.name),
    ]),
  );
  const body = html`
    <h2>${say('breachesCaption')}</h2>
    <p>${say('breachesText')}</p>
    ${page.items.length === 0 ? html`<p>${say('noBreaches')}</p>` : table}
    ${nextPage(ground, isFirst ? null : link(path), page.nextCursor === null ? null : link(path, { cursor: page.nextCursor }))}
    <h2>${say('imposedHeading')}</h2>
    <p>
      ${say('imposedText', { count: number(imposed.count) })}
      ${imposed.count > 0 && html`<a href="${link('/public/delegations', { state: imposed.state })}">${say('showImposed')}</a>`}
    </p>
  `;
  return { title: say('breaches'), at: { path, query: {} }, body };
}
