export const reminderTexts = {
  summary: {
    ky: 'Эскертүүлөр: {{sent}} жөнөтүлдү, {{coming}} алдыда',
    ru: 'Напоминания: отправлено {{sent}}, впереди {{coming}}',
    en: 'Reminders: {{sent}} sent, {{coming}} to come',
  },
  none: {
    ky: 'Эскертүү жок: бул күнгө карата эч кимден эч нерсе күтүлбөйт.',
    ru: 'Напоминаний нет: к этому дню ни от кого ничего не ждут.',
    en: 'No reminders: nothing is awaited from anybody by this date.',
  },
  noneLeft: { ky: 'Мындан ары эскертүү болбойт.', ru: 'Напоминаний больше не будет.', en: 'There will be no more reminders.' },
  before: {
    ky: { one: 'мөөнөткө {{count}} иш күнү калганда', other: 'мөөнөткө {{count}} иш күнү калганда' },
    ru: {
      one: 'за {{count}} рабочий день до срока',
      few: 'за {{count}} рабочих дня до срока',
      many: 'за {{count}} рабочих дней до срока',
      other: 'за {{count}} рабочего дня до срока',
    },
    en: { one: '{{count}} working day before it is due', other: '{{count}} working days before it is due' },
  },
  onTheDay: { ky: 'мөөнөт бүткөн күнү', ru: 'в последний день срока', en: 'on the day it is due' },
  after: {
    ky: { one: 'мөөнөттөн {{count}} иш күнү өткөндө', other: 'мөөнөттөн {{count}} иш күнү өткөндө' },
    ru: {
      one: 'через {{count}} рабочий день после срока',
      few: 'через {{count}} рабочих дня после срока',
      many: 'через {{count}} рабочих дней после срока',
      other: 'через {{count}} рабочего дня после срока',
    },
    en: { one: '{{count}} working day after it was due', other: '{{count}} working days after it was due' },
  },
  to: { ky: 'Кимге: {{who}}', ru: 'Кому: {{who}}', en: 'To: {{who}}' },
  superior: { ky: 'жогору турган жетекчи', ru: 'вышестоящий руководитель', en: 'the superior' },
  control: {
    ky: 'мамлекеттик орган кечиксе — контролдоочу орган',
    ru: 'контролирующий орган, если опаздывает государственный орган',
    en: 'the control body, where a state body is late',
  },
  sent: { ky: 'жөнөтүлдү: {{time}}', ru: 'отправлено {{time}}', en: 'sent {{time}}' },
  toCome: { ky: 'алдыда', ru: 'впереди', en: 'to come' },
  statutory: {
    ky: 'Мөөнөттү мыйзам талап кылат, эскертүүлөрдүн күндөрү сунушталган.',
    ru: 'Срок требует закон, дни напоминаний — рекомендуемые.',
    en: 'The term is required by law; the days of the reminders are recommended.',
  },
  recommended: {
    ky: 'Мөөнөт да, эскертүүлөрдүн күндөрү да сунушталган.',
    ru: 'И срок, и дни напоминаний — рекомендуемые.',
    en: 'Both the term and the days of the reminders are recommended.',
  },
  own: {
    ky: 'Мөөнөт иште белгиленген, эскертүүлөрдүн күндөрү сунушталган.',
    ru: 'Срок установлен в деле, дни напоминаний — рекомендуемые.',
    en: 'The date is set in this case; the days of the reminders are recommended.',
  },
} as const;
