import type { Text, Texts } from '#machine';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

export const templateTexts: Texts = {
  workflow: text('Сунуш', 'Предложение', 'Proposal'),
  parties: {
    proposer: text('Сунуштаган орган', 'Предлагающий орган', 'Proposer'),
    recipient: text('Сунуш жиберилген айыл аймагы же шаар', 'Получатель предложения', 'Recipient'),
  },
  states: {
    asked: text('Жооп күтүлүүдө', 'Ожидается ответ', 'Waiting for answers'),
    agreed: text('Баары макул', 'Все согласны', 'Agreed by all'),
    published: text('Жарыяланды', 'Опубликовано', 'Published'),
    refused: text('Четке кагылды', 'Отклонено', 'Refused'),
    lapsed: text('Мөөнөтүндө жооп берилген жок', 'Осталось без ответа', 'Not answered in time'),
    withdrawn: text('Кайтарып алынды', 'Отозвано', 'Withdrawn'),
  },
  events: {
    start: text('Сунуш киргизүү', 'Внести предложение', 'Make a proposal'),
    agree: text('Макул болуу', 'Согласиться', 'Agree'),
    refuse: text('Четке кагуу', 'Отклонить', 'Refuse'),
    withdraw: text('Сунушту кайтарып алуу', 'Отозвать предложение', 'Withdraw the proposal'),
    publish: text('Жарыялоо', 'Опубликовать', 'Publish'),
  },
  fields: {
    title: text('Аталышы', 'Название', 'Title'),
    text: text('Эмне сунушталат', 'Что предлагается', 'What is proposed'),
    recipients: text('Кимге', 'Кому', 'To whom'),
    body: text('Айыл аймагы же шаар', 'Айылный аймак или город', 'Municipality'),
    reasonText: text('Себеби', 'Причина', 'Reason'),
  },
  deadlines: { answerDue: text('Жооп берүү мөөнөтү', 'Срок ответа', 'Answer due') },
  tasks: {
    answer: text('Сунушка жооп берүү', 'Ответить на предложение', 'Answer the proposal'),
    publish: text('Макулдашылган сунушту жарыялоо', 'Опубликовать согласованное предложение', 'Publish what was agreed'),
  },
  reasons: {
    recipientTwice: text('Бир алуучу эки жолу аталган.', 'Один получатель назван дважды.', 'A recipient is named twice.'),
    agreedAlready: text('Бул орган макул болгон.', 'Этот орган уже согласился.', 'This body has agreed already.'),
  },
  notices: {
    asked: text('Сунушка жообуңуз күтүлөт', 'Ожидается ваш ответ на предложение', 'Your answer to a proposal is awaited'),
    agreed: text('Сунушка баары макул болду', 'С предложением согласились все', 'Everybody has agreed to a proposal'),
    refused: text('Сунуш четке кагылды', 'Предложение отклонено', 'A proposal was refused'),
    lapsed: text(
      'Сунушка мөөнөтүндө жооп берилген жок',
      'На предложение не ответили в срок',
      'A proposal was not answered in time',
    ),
    published: text(
      'Макулдашылган сунуш жарыяланды',
      'Согласованное предложение опубликовано',
      'An agreed proposal was published',
    ),
  },
};
