import type { IncidentOutcome } from '#engine';
import type { Text } from '#machine';

/** What failed, where no event of a workflow did: effects of the engine, and what is delivered. */
export const failedTexts: Readonly<Record<string, Text>> = {
  notify: { ky: 'Билдирүү', ru: 'Уведомление', en: 'A notice' },
  startWorkflow: { ky: 'Жаңы ишти баштоо', ru: 'Начало нового дела', en: 'The start of a new case' },
  childFinished: {
    ky: 'Аяктаган иш жөнүндө кабар берүү',
    ru: 'Сообщение об оконченном деле',
    en: 'Telling a case that another has ended',
  },
  mail: { ky: 'Электрондук кат', ru: 'Электронное письмо', en: 'An email' },
  digest: { ky: 'Күнүмдүк кыскача кат', ru: 'Ежедневная сводка', en: 'A daily digest' },
  webhook: { ky: 'Тышкы системага кабар', ru: 'Сообщение внешней системе', en: 'A message to another system' },
  operation: { ky: 'Оператордун аракети', ru: 'Действие оператора', en: 'An operation by an operator' },
};

/** How an incident was resolved. */
export const outcomeTexts: Readonly<Record<IncidentOutcome, Text>> = {
  retried: { ky: 'Кайра аракет кылынды', ru: 'Повторено', en: 'Tried again' },
  skipped: { ky: 'Калтырып кетилди', ru: 'Пропущено', en: 'Skipped' },
  resent: { ky: 'Кайра жөнөтүлүп, жеткирилди', ru: 'Отправлено повторно и доставлено', en: 'Sent again, and delivered' },
};
