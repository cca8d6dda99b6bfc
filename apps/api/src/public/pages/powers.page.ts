import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import { powerName, sections, totalCells, totalColumns } from '../parts.js';
import { hasMoney, pathOf, type PublicWorkflow } from '../public-workflow.js';
import type { PublicPower } from '../public-totals.reader.js';
import { dataTable } from '../table.js';

interface PowersSection {
  readonly workflow: PublicWorkflow;
  readonly powers: readonly PublicPower[];
}

export function powersPage(context: PageContext, shown: readonly PowersSection[]): PageContent {
  const { say } = context;
  const isWithMoney = shown.some(({ workflow }) => hasMoney(workflow));
  const body = html`${sections(context, shown, (each) => powerTable(context, each))}
  ${isWithMoney && html`<p class="quiet">${say('coverageOfAllHint')}</p>`}`;
  return { title: say('powers'), at: { path: '/public/powers', query: {} }, body };
}

function powerTable(context: PageContext, { workflow, powers }: PowersSection): Html {
  const { say, link, plainName, compare } = context;
  if (powers.length === 0) return html`<p>${say('nothingYet')}</p>`;
  const sorted = [...powers].sort((one, two) => compare(plainName(one.name), plainName(two.name)));
  return dataTable(
    say('powersCaption'),
    [{ title: say('power'), isHeader: true }, ...totalColumns(context, workflow)],
    sorted.map((power) => {
      const cases = link(pathOf(workflow), { power: power.id });
      return [powerName(context, power, cases), ...totalCells(context, workflow, power, cases)];
    }),
  );
}
