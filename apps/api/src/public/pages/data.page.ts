import { fillText, languages } from '#machine';
import { type DataColumn, delegationColumns, ledgerColumns } from '../data-columns.js';
import { dataTexts } from '../data.texts.js';
import { downloadFormats, type DownloadName } from '../downloads.js';
import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import { addressOf, type PageGround } from '../page-ground.js';
import { dataTable } from '../table.js';

type Said = (name: keyof typeof dataTexts, params?: Readonly<Record<string, string>>) => string;

export function dataPage(ground: PageGround): PageContent {
  const say: Said = (name, params = {}) => fillText(dataTexts[name], params, ground.language);
  const section = (heading: keyof typeof dataTexts, ...paragraphs: (keyof typeof dataTexts)[]): Html =>
    html`<h2>${say(heading)}</h2>
      ${paragraphs.map((each) => html`<p>${say(each)}</p>`)}`;
  const body = html`
    <p>${say('intro')}</p>
    ${download(ground, say, 'delegations', 'delegationsText', delegationColumns)}
    ${download(ground, say, 'ledger', 'ledgerText', ledgerColumns)}
    <p>${say('format')}</p>
    ${section('programs', 'programsText')}
    <ul>
      <li>
        <a href="/api/public/delegations"><code>/api/public/delegations</code></a>
      </li>
      <li>
        <a href="/api/docs"><code>/api/docs</code></a>
      </li>
    </ul>
    ${section('fresh', 'freshText')} ${section('terms', 'termsText')} ${section('notPublic', 'notPublicText')}
    <h2 id="check">${say('check')}</h2>
    <ul>
      ${(['checkDocument', 'checkTerms', 'checkJournal'] as const).map((each) => html`<li>${say(each)}</li>`)}
    </ul>
  `;
  return { title: ground.say('data'), at: { path: '/public/data', query: {} }, body };
}

/** Every column in all three languages: whoever works with the file may not read that of the page. */
function download<Row>(
  { language }: PageGround,
  say: Said,
  name: DownloadName,
  about: keyof typeof dataTexts,
  columns: readonly DataColumn<Row>[],
): Html {
  const file = (format: string): string => addressOf(`/public/data/${name}.${format}`, { language });
  return html`<h2>${say(name)}</h2>
    <p>${say(about)}</p>
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
