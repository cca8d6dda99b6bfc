import type { Text } from '#machine';

/** Texts of the reasons that bulk operations give. */
export const bulkTexts: Readonly<Record<string, Text>> = {
  tooManyMatched: {
    ky: 'Тандоого {most} иштен көп туура келет: аны тарытыңыз.',
    ru: 'Под отбор подходит больше {most} дел: сузьте его.',
    en: 'More than {most} cases match: narrow the filter.',
  },
  planUnknown: {
    ky: 'Мындай план жок: аны кайра түзүңүз.',
    ru: 'Такого плана нет: составьте его заново.',
    en: 'There is no such plan: make a new one.',
  },
  planExpired: {
    ky: 'Пландын мөөнөтү өттү: аны кайра түзүңүз.',
    ru: 'Срок плана истёк: составьте его заново.',
    en: 'The plan has expired: make a new one.',
  },
  planUsed: {
    ky: 'Бул план буга чейин ишке киргизилген (жалпы аракет {operation}).',
    ru: 'Этот план уже запущен (массовое действие {operation}).',
    en: 'This plan was started already (bulk operation {operation}).',
  },
  bulkIsRunning: { ky: 'Жалпы аракет жүрүп жатат.', ru: 'Массовое действие выполняется.', en: 'The bulk operation is running.' },
  bulkIsPaused: {
    ky: 'Жалпы аракет токтото турулган.',
    ru: 'Массовое действие приостановлено.',
    en: 'The bulk operation is paused.',
  },
  bulkIsCancelled: {
    ky: 'Жалпы аракет токтотулган.',
    ru: 'Массовое действие прекращено.',
    en: 'The bulk operation is cancelled.',
  },
  bulkHasEnded: { ky: 'Жалпы аракет аяктаган.', ru: 'Массовое действие завершено.', en: 'The bulk operation has ended.' },
  itemNotFailed: {
    ky: 'Каталык болгон же токтотулган иш гана кайталанат.',
    ru: 'Повторить можно только там, где произошёл сбой или дело было остановлено.',
    en: 'Only where it failed, or the case was stopped, can it be tried again.',
  },
  personGone: {
    ky: 'Жалпы аракетти баштаган адам мындан ары системага кире албайт.',
    ru: 'Тот, кто начал массовое действие, больше не имеет доступа к системе.',
    en: 'Whoever started the bulk operation has no access any more.',
  },
  officeAmbiguous: {
    ky: 'Бир нече кызмат орду туура келет: бирин көрсөтүңүз.',
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
    ky: 'Бул жалпы аракеттин ачкычы иште башка окуя менен колдонулган.',
    ru: 'Ключ этого массового действия уже использован в деле с другим событием.',
    en: 'The key of this bulk operation was used in the case with another event.',
  },
};
