import { fillText } from '#machine';
import type { Page } from '#platform';
import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { caseLink, lines, nextPage } from '../parts.js';
import type { PublicBreach } from '../public-breaches.reader.js';
import { pathOf, powerOf, type PublicWorkflow } from '../public-workflow.js';
import { asHeading, dataTable } from '../table.js';

const path = '/public/breaches';

export interface BreachesShown {
  readonly page: Page<PublicBreach>;
  readonly isFirst: boolean;
  /** Those that record breaches. */
  readonly workflows: readonly PublicWorkflow[];
  /** How many cases are in effect without their resources. */
  readonly imposed: readonly { readonly workflow: PublicWorkflow; readonly count: number }[];
}

export function breachesPage(ground: PageGround, { page, isFirst, workflows, imposed }: BreachesShown): PageContent {
  const { say, link } = ground;
  const body = html`
    ${workflows.map(
      ({ publication: { breach } }) =>
        html`<h2>${breach!.caption[ground.language]}</h2>
          <p>${breach!.text[ground.language]}</p>`,
    )}
    ${page.items.length === 0 ? workflows.map(({ publication: { breach } }) => html`<p>${breach!.none[ground.language]}</p>`) : table(ground, page, workflows)}
    ${nextPage(ground, isFirst ? null : link(path), page.nextCursor === null ? null : link(path, { cursor: page.nextCursor }))}
    ${imposed.map(({ workflow, count }) => imposedText(ground, workflow, count))}
  `;
  return { title: say('breaches'), at: { path, query: {} }, body };
}

function table(ground: PageGround, { items }: Page<PublicBreach>, workflows: readonly PublicWorkflow[]): Html {
  const { say, named, date } = ground;
  const hasPower = workflows.some((each) => powerOf(each) !== undefined);
  const place = workflows.length === 1 ? workflows[0]!.publication.place : undefined;
  return dataTable(
    asHeading(say('breaches')),
    [
      { title: say('on') },
      { title: say('number'), isHeader: true },
      { title: ground.textOf(place?.title, say('body')) },
      ...(hasPower ? [{ title: say('power') }] : []),
      { title: say('who') },
    ],
    items.map((breach) => [
      html`<span class="number">${date(breach.at)}</span>`,
      caseLink(
        ground,
        workflows.find(({ name }) => name === breach.workflow)!,
        breach,
      ),
      lines(breach.bodies.map(named)),
      ...(hasPower ? [named(breach.power)] : []),
      named(breach.body?.name),
    ]),
  );
}

function imposedText({ say, link, number, language }: PageGround, workflow: PublicWorkflow, count: number): Html {
  const { state, heading, text } = workflow.publication.imposed!;
  return html`<h2>${heading[language]}</h2>
    <p>
      ${fillText(text, { count: number(count) }, language)}
      ${count > 0 && html`<a href="${link(pathOf(workflow), { state })}">${say('showImposed')}</a>`}
    </p>`;
}
