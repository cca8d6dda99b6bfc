import { languages } from '#machine';
import { type Html, html } from './html.js';
import { addressOf, type PageContext, type Query } from './page-context.js';
import { pathOf, powerOf, type PublicWorkflow } from './public-workflow.js';
import { icon, stylesheet } from './stylesheet.js';

/** A page without what surrounds every page. */
export interface PageContent {
  readonly title: string;
  /** Its own address without language and place in a list, for the same page in other languages; null: it has none. */
  readonly at: { readonly path: string; readonly query: Query } | null;
  readonly body: Html;
}

const languageNames = { ky: 'Кыргызча', ru: 'Русский', en: 'English' } as const;

/** The collections, and the pages over all that have what they show. */
function sectionsOf({ workflows, say, textOf }: PageContext): (readonly [path: string, name: string])[] {
  if (workflows.length === 0) return [];
  const has = (test: (workflow: PublicWorkflow) => boolean): boolean => workflows.some(test);
  return [
    ['/public', say('home')],
    ...workflows.map((each) => [pathOf(each), textOf(each.publication.texts.title, each.publication.collection)] as const),
    ...(has(({ affected }) => affected !== null) ? [['/public/places', say('places')] as const] : []),
    ...(has((each) => powerOf(each) !== undefined) ? [['/public/powers', say('powers')] as const] : []),
    ...(has(({ publication }) => publication.breach !== undefined) ? [['/public/breaches', say('breaches')] as const] : []),
    ['/public/data', say('data')],
  ];
}

/** The whole page. It works without scripts; what it loads comes from here. */
export function layout(context: PageContext, { title, at, body }: PageContent): Html {
  const { say, language, link } = context;
  const sections = sectionsOf(context);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${say('name')}</title>
        <link rel="stylesheet" href="${stylesheet.path}" />
        <link rel="icon" href="${icon.path}" type="image/svg+xml" />
        ${at !== null && alternates(context, at)}
      </head>
      <body>
        <a class="button skip" href="#main">${say('skip')}</a>
        <header>
          <div class="top no-print">
            <div class="top__inside">
              <a class="top__name" href="${link('/public')}"
                ><img src="${icon.path}" alt="" width="32" height="32" /> ${say('title')}</a
              >
              <nav class="languages" aria-label="${say('language')}">${languageLinks(context, at)}</nav>
            </div>
          </div>
          ${context.isDemonstration && html`<div class="strip"><p>${say('demonstration')}</p></div>`}
          ${
            context.isPublicDemonstration &&
            html`<div class="strip">
              <p><strong>${say('publicDemonstration')}</strong></p>
            </div>`
          }
        </header>
        ${
          sections.length > 0 &&
          html`<nav class="navigation no-print" aria-label="${say('sections')}">
            <div class="navigation__inside">
              <ul>
                ${sections.map(([path, name]) => {
                  const isHere = at?.path === path || (path !== '/public' && at?.path.startsWith(`${path}/`) === true);
                  return html`<li><a href="${link(path)}" ${isHere && html` aria-current="page"`}>${name}</a></li>`;
                })}
              </ul>
            </div>
          </nav>`
        }
        <main id="main" class="main" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer class="foot">
          <div class="foot__inside">
            <span>${say('asOf', { time: context.time(context.now) })}</span>
            <a class="no-print" href="/">${say('application')}</a>
            <a class="no-print" href="/api/docs">${say('api')}</a>
          </div>
        </footer>
      </body>
    </html> `;
}

type Place = NonNullable<PageContent['at']>;

function alternates({ address }: PageContext, { path, query }: Place): Html {
  const each = languages.map((language) => [language, addressOf(path, { ...query, language })] as const);
  return html`${[...each, ['x-default', addressOf(path, query)] as const].map(
    ([language, href]) => html`<link rel="alternate" hreflang="${language}" href="${address}${href}" />`,
  )}`;
}

function languageLinks({ language: current }: PageContext, at: Place | null): Html {
  return html`${languages.map((language) => {
    const href = addressOf(at?.path ?? '/public', { ...at?.query, language });
    const isHere = language === current && html` aria-current="true"`;
    return html`<a href="${href}" lang="${language}" hreflang="${language}" ${isHere}>${languageNames[language]}</a> `;
  })}`;
}
