import type { Publication, Text } from '#machine';
import type { TemplateContext } from './v1/template.context.js';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

/** What everybody may know of a published case; what is not named here stays between its parties. */
export const templatePublication: Publication = {
  collection: 'templates',
  publishedBy: ['publish'],
  parties: ['proposer', 'recipient'],
  place: {
    field: 'recipient',
    title: text('Айыл аймагы же шаар', 'Айылный аймак или город', 'Municipality'),
    about: text('Макул болгон айыл аймагы же шаар', 'Кто согласился', 'The municipality that has agreed'),
  },
  columns: [
    {
      attribute: 'publishedOn',
      kind: 'date',
      title: text('Жарыяланган', 'Опубликовано', 'Published'),
      about: text('Жарыяланган күнү', 'День опубликования', 'Day of the publication'),
      listed: true,
    },
  ],
  events: { agree: { fields: [], before: true }, publish: { fields: [] } },
  facts: (context: TemplateContext) => [
    { name: 'text', kind: 'text', value: context.text },
    { name: 'recipients', kind: 'count', value: `${context.recipients.length}` },
  ],
  texts: {
    title: text('Сунуштар', 'Предложения', 'Proposals'),
    singular: text('Сунуш', 'Предложение', 'Proposal'),
    published: text('Жарыяланган сунуштар', 'Опубликованные предложения', 'Published proposals'),
    intro: text(
      'Айыл аймактары жана шаарлар макул болгон сунуштар.',
      'Предложения, с которыми согласились айылные аймаки и города.',
      'Proposals that municipalities have agreed to.',
    ),
    facts: {
      text: text('Эмне сунушталган', 'Что предложено', 'What was proposed'),
      recipients: text('Канчасы макул болду', 'Сколько согласилось', 'How many have agreed'),
    },
    events: {
      agree: text('Макул болду', 'Согласие дано', 'Agreed'),
      publish: text('Жарыяланды', 'Опубликовано', 'Published'),
    },
  },
};
