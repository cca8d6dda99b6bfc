import { html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { totalCells, totalColumns } from '../parts.js';
import type { PlaceStep, PublicTerritory } from '../public-totals.reader.js';
import { dataTable } from '../table.js';

/** Under which nothing is that has its own cases: they lead to the cases themselves. */
const lowest: readonly string[] = ['aimak', 'rayon_city', 'oblast_city', 'republican_city', 'town'];

/** @param way from the oblast down to the territory shown; empty: the whole country. */
export function placesPage(ground: PageGround, way: readonly PlaceStep[], territories: readonly PublicTerritory[]): PageContent {
  const { say, link, named, plainName, compare } = ground;
  const here = way.at(-1);
  const sorted = [...territories].sort((one, two) => compare(plainName(one.name), plainName(two.name)));
  const editions = [...new Set(territories.map(({ edition }) => edition))].sort();
  const body = html`
    <p>${say('placesText')}</p>
    ${
      here !== undefined &&
      html`<p>
          <a href="${link('/public/places')}">${say('allPlaces')}</a>${way.map(
            ({ id, name }) =>
              html` →
              ${id === here.id ? named(name) : html`<a href="${link('/public/places', { place: id })}">${named(name)}</a>`}`,
          )}
        </p>
        <p><a href="${link('/public/delegations', { place: here.id })}">${say('showCases')}</a></p>`
    }
    ${
      sorted.length === 0
        ? html`<p>${say('nothingYet')}</p>`
        : dataTable(
            say('placesCaption'),
            [{ title: say('place'), isHeader: true }, ...totalColumns(ground)],
            sorted.map((territory) => {
              const cases = link('/public/delegations', { place: territory.id });
              const down = lowest.includes(territory.level) ? cases : link('/public/places', { place: territory.id });
              return [html`<a href="${down}">${named(territory.name)}</a>`, ...totalCells(ground, territory, cases)];
            }),
          )
    }
    ${editions.length > 0 && html`<p class="quiet">${say('editions', { edition: editions.join(', ') })} ${say('coverageOfAllHint')}</p>`}
  `;
  const title = here === undefined ? say('places') : say('inPlace', { name: plainName(here.name) });
  return { title, at: { path: '/public/places', query: { place: here?.id } }, body };
}
