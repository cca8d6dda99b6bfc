import { html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { powerName, totalCells, totalColumns } from '../parts.js';
import type { PublicPower } from '../public-totals.reader.js';
import { dataTable } from '../table.js';

export function powersPage(ground: PageGround, powers: readonly PublicPower[]): PageContent {
  const { say, link, plainName, compare } = ground;
  const sorted = [...powers].sort((one, two) => compare(plainName(one.name), plainName(two.name)));
  const table = dataTable(
    say('powersCaption'),
    [{ title: say('power'), isHeader: true }, ...totalColumns(ground)],
    sorted.map((power) => {
      const cases = link('/public/delegations', { power: power.id });
      return [powerName(ground, power, cases), ...totalCells(ground, power, cases)];
    }),
  );
  const body = html`${sorted.length === 0 ? html`<p>${say('nothingYet')}</p>` : table}
    <p class="quiet">${say('coverageOfAllHint')}</p>`;
  return { title: say('powers'), at: { path: '/public/powers', query: {} }, body };
}
