import { fillText, languages } from '#machine';
import { caseColumns, type DataColumn, ledgerColumns } from '../data-columns.js';
import { dataTexts } from '../texts.js';
import { type Download, downloadFormats, downloadsOf } from '../downloads.js';
import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import { addressOf, type PageContext } from '../page-context.js';
import { dataTable } from '../table.js';

type Said = (name: keyof typeof dataTexts, params?: Readonly<Record<string, string>>) => string;

export function dataPage(context: PageContext): PageContent {
  const { workflows } = context;
  const say: Said = (name, params = {}) => fillText(dataTexts[name], params, context.language);
  const section = (heading: keyof typeof dataTexts, ...paragraphs: (keyof typeof dataTexts)[]): Html =>
    html`<h2>${say(heading)}</h2>
      ${paragraphs.map((each) => html`<p>${say(each)}</p>`)}`;
  const body = html`
    <p>${say('intro')}</p>
    ${workflows.flatMap(downloadsOf).map((each) => (each.isLedger ? download(context, say, each, ledgerColumns(each.workflow)) : download(context, say, each, caseColumns(each.workflow))))}
    <p>${say('format')}</p>
    ${section('programs', 'programsText')}
    <ul>
      ${workflows.map(
        ({ publication: { collection } }) =>
          html`<li>
            <a href="/api/public/${collection}"><code>/api/public/${collection}</code></a>
          </li>`,
      )}
      <li>
        <a href="/api/docs"><code>/api/docs</code></a>
      </li>
    </ul>
    ${section('fresh', 'freshText')} ${section('terms', 'termsText')} ${section('notPublic', 'notPublicText')}
    ${workflows.map(({ publication: { texts } }) => texts.notPublic && html`<p>${texts.notPublic[context.language]}</p>`)}
    <h2 id="check">${say('check')}</h2>
    <ul>
      ${[...workflows.flatMap(({ publication: { texts } }) => texts.checks ?? []), dataTexts.checkJournal].map((each) => html`<li>${each[context.language]}</li>`)}
    </ul>
  `;
  return { title: context.say('data'), at: { path: '/public/data', query: {} }, body };
}

/** Every column in all three languages: who works with the file may not read that of the page. */
function download<Row>(
  { language, workflows }: PageContext,
  say: Said,
  { name, workflow, isLedger }: Download,
  columns: readonly DataColumn<Row>[],
): Html {
  const file = (format: string): string => addressOf(`/public/data/${name}.${format}`, { language });
  const title = workflow.publication.texts.title[language];
  const ofLedger = workflows.length > 1 ? `${title}: ${say('ledger')}` : say('ledger');
  return html`<h2>${isLedger ? ofLedger : title}</h2>
    <p>${say(isLedger ? 'ledgerText' : 'casesText')}</p>
    <p class="actions no-print">
      ${downloadFormats.map(
        (format) =>
          html`<a class="button button--secondary" href="${file(format)}"
            >${say('download', { format: format.toUpperCase() })}</a
          > `,
      )}
    </p>
    ${dataTable(
      `${say('columns')}: ${name}`,
      [{ title: say('column'), isHeader: true }, { title: say('about') }],
      columns.map((column) => [
        html`<code>${column.name}</code>`,
        [language, ...languages.filter((each) => each !== language)].map(
          (each) =>
            html`<span lang="${each}" class="${each === language ? 'about' : 'about quiet'}">${column.about[each]}</span>`,
        ),
      ]),
    )}`;
}
