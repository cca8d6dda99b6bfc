import type { Text } from '#machine';

/** What was done about a case, as its journal shows it. */
export const operationTexts: Readonly<Record<string, Text>> = {
  retryIncident: {
    ky: 'Ката оңдолуп, иш улантылды',
    ru: 'Сбой устранён, дело продолжено',
    en: 'The fault was corrected, the case goes on',
  },
  skipEffect: {
    ky: 'Аткарылбаган натыйжа калтырып кетилди',
    ru: 'Невыполненное последствие пропущено',
    en: 'An effect that could not be done was skipped',
  },
  skipDelivery: {
    ky: 'Жеткирилбеген билдирүү калтырып кетилди',
    ru: 'Недоставленное сообщение пропущено',
    en: 'A message that could not be delivered was skipped',
  },
  recomputeDeadlines: {
    ky: 'Мөөнөттөр азыркы эрежелер жана календарь боюнча кайра эсептелди',
    ru: 'Сроки пересчитаны по нынешним правилам и календарю',
    en: 'Deadlines were recalculated by the present rules and calendar',
  },
  resendEffect: { ky: 'Кайра жөнөтүлдү', ru: 'Отправлено повторно', en: 'Sent again' },
  correct: { ky: 'Мурдагы жазууга оңдоо', ru: 'Исправление прежней записи', en: 'Correction of an earlier record' },
};
