import { fillText } from '#machine';
import type { Page } from '#platform';
import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import { caseLink, lines, nextPage } from '../parts.js';
import type { PublicBreach } from '../public-breaches.reader.js';
import { pathOf, powerOf, type PublicWorkflow } from '../public-workflow.js';
import { asHeading, dataTable } from '../table.js';

const path = '/public/breaches';

interface BreachesShown {
  readonly page: Page<PublicBreach>;
  readonly isFirst: boolean;
  /** Those that record breaches. */
  readonly workflows: readonly PublicWorkflow[];
  /** How many cases are in effect without their resources. */
  readonly imposed: readonly { readonly workflow: PublicWorkflow; readonly count: number }[];
}

export function breachesPage(context: PageContext, { page, isFirst, workflows, imposed }: BreachesShown): PageContent {
  const { say, link } = context;
  const body = html`
    ${workflows.map(
      ({ publication: { breach } }) =>
        html`<h2>${breach!.caption[context.language]}</h2>
          <p>${breach!.text[context.language]}</p>`,
    )}
    ${page.items.length === 0 ? workflows.map(({ publication: { breach } }) => html`<p>${breach!.none[context.language]}</p>`) : table(context, page, workflows)}
    ${nextPage(context, isFirst ? null : link(path), page.nextCursor === null ? null : link(path, { cursor: page.nextCursor }))}
    ${imposed.map(({ workflow, count }) => imposedText(context, workflow, count))}
  `;
  return { title: say('breaches'), at: { path, query: {} }, body };
}

function table(context: PageContext, { items }: Page<PublicBreach>, workflows: readonly PublicWorkflow[]): Html {
  const { say, named, date } = context;
  const hasPower = workflows.some((each) => powerOf(each) !== undefined);
  const place = workflows.length === 1 ? workflows[0]!.publication.place : undefined;
  return dataTable(
    asHeading(say('breaches')),
    [
      { title: say('on') },
      { title: say('number'), isHeader: true },
      { title: context.textOf(place?.title, say('body')) },
      ...(hasPower ? [{ title: say('power') }] : []),
      { title: say('who') },
    ],
    items.map((breach) => [
      html`<span class="number">${date(breach.at)}</span>`,
      caseLink(
        context,
        workflows.find(({ name }) => name === breach.workflow)!,
        breach,
      ),
      lines(breach.bodies.map(named)),
      ...(hasPower ? [named(breach.power)] : []),
      named(breach.body?.name),
    ]),
  );
}

function imposedText({ say, link, number, language }: PageContext, workflow: PublicWorkflow, count: number): Html {
  const { state, heading, text } = workflow.publication.imposed!;
  return html`<h2>${heading[language]}</h2>
    <p>
      ${fillText(text, { count: number(count) }, language)}
      ${count > 0 && html`<a href="${link(pathOf(workflow), { state })}">${say('showImposed')}</a>`}
    </p>`;
}
