import type { Text } from '#machine';

/** Texts of the reasons that bulk operations give. */
export const bulkTexts: Readonly<Record<string, Text>> = {
  tooManyMatched: {
    ky: 'Чыпкага {most} иштен көп туура келет: аны тарытыңыз.',
    ru: 'Под отбор подходит больше {most} дел: сузьте его.',
    en: 'More than {most} cases match: narrow the filter.',
  },
  planUnknown: {
    ky: 'Мындай план жок: аны кайра түзүңүз.',
    ru: 'Такого плана нет: составьте его заново.',
    en: 'There is no such plan: make it anew.',
  },
  planExpired: {
    ky: 'Пландын мөөнөтү өттү: аны кайра түзүңүз.',
    ru: 'Срок плана истёк: составьте его заново.',
    en: 'The plan has expired: make it anew.',
  },
  planUsed: {
    ky: 'Бул план буга чейин ишке киргизилген (операция {operation}).',
    ru: 'Этот план уже запущен (операция {operation}).',
    en: 'This plan was started already (operation {operation}).',
  },
  bulkIsRunning: { ky: 'Операция жүрүп жатат.', ru: 'Операция выполняется.', en: 'The operation is running.' },
  bulkIsPaused: { ky: 'Операция тындырылган.', ru: 'Операция приостановлена.', en: 'The operation is paused.' },
  bulkIsCancelled: { ky: 'Операция жокко чыгарылган.', ru: 'Операция отменена.', en: 'The operation is cancelled.' },
  bulkHasEnded: { ky: 'Операция аяктаган.', ru: 'Операция завершена.', en: 'The operation has ended.' },
  itemNotFailed: {
    ky: 'Каталык болгон же токтотулган иш гана кайталанат.',
    ru: 'Повторить можно только там, где произошёл сбой или дело было остановлено.',
    en: 'Only where it failed, or the case was stopped, can it be tried again.',
  },
  personGone: {
    ky: 'Операцияны баштаган адам мындан ары системага кире албайт.',
    ru: 'Тот, кто начал операцию, больше не имеет доступа к системе.',
    en: 'Whoever started the operation has no access any more.',
  },
  officeAmbiguous: {
    ky: 'Бир нече кызмат туура келет: бирин көрсөтүңүз.',
    ru: 'Подходит несколько должностей: укажите одну.',
    en: 'Several offices fit: name one.',
  },
  notFound: { ky: 'Иш мындан ары көрүнбөйт.', ru: 'Дело больше не видно.', en: 'The case can no longer be seen.' },
  busy: {
    ky: 'Система бош эмес болчу: кайра аракет кылыңыз.',
    ru: 'Система была занята: попробуйте ещё раз.',
    en: 'The system was busy: try again.',
  },
  fault: {
    ky: 'Системада каталык кетти: оператор чечкенден кийин кайра аракет кылыңыз.',
    ru: 'В системе произошёл сбой: когда оператор его разберёт, попробуйте ещё раз.',
    en: 'A fault of the system occurred: try again when an operator has resolved it.',
  },
  keyReused: {
    ky: 'Бул операциянын ачкычы иште башка окуя менен колдонулган.',
    ru: 'Ключ этой операции уже использован в деле с другим событием.',
    en: 'The key of this operation was used in the case with another event.',
  },
};
