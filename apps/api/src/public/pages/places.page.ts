import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import { sections, totalCells, totalColumns } from '../parts.js';
import { hasMoney, pathOf, type PublicWorkflow } from '../public-workflow.js';
import type { PlaceStep, PublicTerritory } from '../public-totals.reader.js';
import { dataTable } from '../table.js';

/** Under which nothing is that has its own cases: they lead to the cases themselves. */
const lowest: readonly string[] = ['aimak', 'rayon_city', 'oblast_city', 'republican_city', 'town'];

interface PlacesSection {
  readonly workflow: PublicWorkflow;
  readonly territories: readonly PublicTerritory[];
}

/** @param way from the oblast down to the territory shown; empty: the whole country. */
export function placesPage(context: PageContext, way: readonly PlaceStep[], shown: readonly PlacesSection[]): PageContent {
  const { say, link, named, plainName } = context;
  const here = way.at(-1);
  const editions = [...new Set(shown.flatMap(({ territories }) => territories.map(({ edition }) => edition)))].sort();
  const isWithMoney = shown.some(({ workflow }) => hasMoney(workflow));
  const body = html`
    <p>${say('placesText')}</p>
    ${
      here !== undefined &&
      html`<p>
        <a href="${link('/public/places')}">${say('allPlaces')}</a>${way.map(
          ({ id, name }) =>
            html` → ${id === here.id ? named(name) : html`<a href="${link('/public/places', { place: id })}">${named(name)}</a>`}`,
        )}
      </p>`
    }
    ${sections(
      context,
      shown,
      (each) =>
        html`${here !== undefined && html`<p><a href="${link(pathOf(each.workflow), { place: here.id })}">${say('showCases')}</a></p>`}
        ${territoryTable(context, each)}`,
    )}
    ${
      editions.length > 0 &&
      html`<p class="quiet">
        ${say('editions', { edition: editions.join(', ') })} ${say('severalBodiesHint')}
        ${isWithMoney && say('coverageOfAllHint')}
      </p>`
    }
  `;
  const title = here === undefined ? say('places') : say('inPlace', { name: plainName(here.name) });
  return { title, at: { path: '/public/places', query: { place: here?.id } }, body };
}

function territoryTable(context: PageContext, { workflow, territories }: PlacesSection): Html {
  const { say, link, named, plainName, compare } = context;
  if (territories.length === 0) return html`<p>${say('nothingYet')}</p>`;
  const sorted = [...territories].sort((one, two) => compare(plainName(one.name), plainName(two.name)));
  return dataTable(
    say('placesCaption'),
    [{ title: say('place'), isHeader: true }, ...totalColumns(context, workflow)],
    sorted.map((territory) => {
      const cases = link(pathOf(workflow), { place: territory.id });
      const down = lowest.includes(territory.level) ? cases : link('/public/places', { place: territory.id });
      return [html`<a href="${down}">${named(territory.name)}</a>`, ...totalCells(context, workflow, territory, cases)];
    }),
  );
}
