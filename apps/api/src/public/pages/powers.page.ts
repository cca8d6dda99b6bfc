import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { powerName, sections, totalCells, totalColumns } from '../parts.js';
import { hasMoney, pathOf, type PublicWorkflow } from '../public-workflow.js';
import type { PublicPower } from '../public-totals.reader.js';
import { dataTable } from '../table.js';

export interface PowersSection {
  readonly workflow: PublicWorkflow;
  readonly powers: readonly PublicPower[];
}

export function powersPage(ground: PageGround, shown: readonly PowersSection[]): PageContent {
  const { say } = ground;
  const isWithMoney = shown.some(({ workflow }) => hasMoney(workflow));
  const body = html`${sections(ground, shown, (each) => powerTable(ground, each))}
  ${isWithMoney && html`<p class="quiet">${say('coverageOfAllHint')}</p>`}`;
  return { title: say('powers'), at: { path: '/public/powers', query: {} }, body };
}

function powerTable(ground: PageGround, { workflow, powers }: PowersSection): Html {
  const { say, link, plainName, compare } = ground;
  if (powers.length === 0) return html`<p>${say('nothingYet')}</p>`;
  const sorted = [...powers].sort((one, two) => compare(plainName(one.name), plainName(two.name)));
  return dataTable(
    say('powersCaption'),
    [{ title: say('power'), isHeader: true }, ...totalColumns(ground, workflow)],
    sorted.map((power) => {
      const cases = link(pathOf(workflow), { power: power.id });
      return [powerName(ground, power, cases), ...totalCells(ground, workflow, power, cases)];
    }),
  );
}
