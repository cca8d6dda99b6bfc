import type { Publication } from '#machine';
import { texts } from './template.texts.js';
import type { TemplateContext } from './v1/template.context.js';

const { place, publishedOn, ...own } = texts.public;

/** What everybody may know of a published case; what is not named here stays between its parties. */
export const templatePublication: Publication = {
  collection: 'templates',
  publishedBy: ['publish'],
  parties: ['proposer', 'recipient'],
  place: { field: 'recipient', ...place },
  columns: [{ attribute: 'publishedOn', kind: 'date', ...publishedOn, listed: true }],
  events: { agree: { fields: [], before: true }, publish: { fields: [] } },
  facts: (context: TemplateContext) => [
    { name: 'text', kind: 'text', value: context.text },
    { name: 'recipients', kind: 'count', value: `${context.recipients.length}` },
  ],
  texts: own,
};
