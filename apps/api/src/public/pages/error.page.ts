import { html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import type { TextName } from '../texts.js';

const said: Readonly<Record<number, readonly [title: TextName, text: TextName]>> = {
  400: ['misunderstood', 'notFoundText'],
  404: ['notFound', 'notFoundText'],
  429: ['tooMany', 'troubleText'],
};

/** In place of a page that cannot be shown. @param requestId by which the log has it. */
export function errorPage({ say, link, workflows }: PageContext, status: number, requestId: string): PageContent {
  const [title, text] = said[status] ?? ['trouble', 'troubleText'];
  const hasPages = workflows.length > 0;
  const body = html`<p>${say(hasPages || status !== 404 ? text : 'nothingPublic')}</p>
    ${hasPages && html`<p><a href="${link('/public')}">${say('toHome')}</a></p>`}
    <p class="quiet"><small>${status} · ${requestId}</small></p>`;
  return { title: say(title), at: null, body };
}
