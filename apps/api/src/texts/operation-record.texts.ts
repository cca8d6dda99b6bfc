import type { Text } from '#machine';
import type { OperationName } from '#platform';

/** What was done outside cases, as the journal of operations shows it. */
export const operationRecordTexts: Readonly<Record<OperationName, Text>> = {
  bodiesImported: { ky: 'Органдардын тизмеси киргизилди', ru: 'Внесён список органов', en: 'A list of bodies was imported' },
  bodyChanged: { ky: 'Орган жөнүндө жазуу өзгөртүлдү', ru: 'Запись об органе изменена', en: 'A body was changed' },
  bodyCreated: { ky: 'Орган киргизилди', ru: 'Внесён орган', en: 'A body was entered' },
  budgetLineChanged: { ky: 'Бюджеттин сабы өзгөртүлдү', ru: 'Строка бюджета изменена', en: 'A budget line was changed' },
  budgetLineEntered: { ky: 'Бюджеттин сабы киргизилди', ru: 'Внесена строка бюджета', en: 'A budget line was entered' },
  bulkCancelled: { ky: 'Жалпы аракет токтотулду', ru: 'Массовое действие прекращено', en: 'A bulk operation was cancelled' },
  bulkItemRetried: {
    ky: 'Жалпы аракет бир иш боюнча кайталанды',
    ru: 'Массовое действие повторено по одному делу',
    en: 'A bulk operation was tried again for one case',
  },
  bulkPaused: { ky: 'Жалпы аракет токтото турулду', ru: 'Массовое действие приостановлено', en: 'A bulk operation was paused' },
  bulkResumed: { ky: 'Жалпы аракет улантылды', ru: 'Массовое действие продолжено', en: 'A bulk operation was resumed' },
  bulkStarted: { ky: 'Жалпы аракет башталды', ru: 'Массовое действие начато', en: 'A bulk operation was started' },
  calendarFeedMade: {
    ky: 'Мөөнөттөр календарынын дареги түзүлдү',
    ru: 'Создан адрес календаря сроков',
    en: 'An address for a calendar of due dates was created',
  },
  calendarFeedRevoked: {
    ky: 'Мөөнөттөр календарынын дареги жокко чыгарылды',
    ru: 'Адрес календаря сроков отозван',
    en: 'The address of a calendar of due dates was revoked',
  },
  calendarImported: {
    ky: 'Иш күндөрүнүн календары киргизилди',
    ru: 'Внесён календарь рабочих дней',
    en: 'A calendar of working days was imported',
  },
  dataLoaded: {
    ky: 'Программа менен келген маалыматтар киргизилди',
    ru: 'Внесены данные, поставляемые с программой',
    en: 'Data that come with the program were entered',
  },
  identityEnded: {
    ky: 'Тышкы каттоо эсебинин байланышы үзүлдү',
    ru: 'Внешняя учётная запись отвязана',
    en: 'The link to an external account was ended',
  },
  identityLinked: {
    ky: 'Тышкы каттоо эсеби байланыштырылды',
    ru: 'Привязана внешняя учётная запись',
    en: 'An external account was linked',
  },
  mandateRecorded: { ky: 'Мандат катталды', ru: 'Записан мандат', en: 'A mandate was recorded' },
  mandateRevoked: { ky: 'Мандат кайтарып алынды', ru: 'Мандат отозван', en: 'A mandate was revoked' },
  officeEnded: { ky: 'Кызмат орду токтотулду', ru: 'Должность прекращена', en: 'An office was ended' },
  officeGranted: { ky: 'Кызмат орду берилди', ru: 'Назначена должность', en: 'An office was given' },
  otherSessionsEnded: {
    ky: 'Башка сеанстар бүтүрүлдү',
    ru: 'Остальные сеансы завершены',
    en: 'The other sessions were ended',
  },
  passwordChanged: { ky: 'Сырсөз өзгөртүлдү', ru: 'Пароль изменён', en: 'A password was changed' },
  passwordReset: { ky: 'Жаңы сырсөз берилди', ru: 'Пароль сброшен', en: 'A password was reset' },
  paymentConfirmed: { ky: 'Төлөм ырасталды', ru: 'Платёж подтверждён', en: 'A payment was confirmed' },
  paymentEntered: { ky: 'Төлөм киргизилди', ru: 'Внесён платёж', en: 'A payment was entered' },
  paymentVoided: {
    ky: 'Төлөм жараксыз деп табылды',
    ru: 'Платёж признан недействительным',
    en: 'A payment was declared void',
  },
  personChanged: {
    ky: 'Адам жөнүндө маалымат өзгөртүлдү',
    ru: 'Данные человека изменены',
    en: 'A person’s entry was changed',
  },
  personCreated: { ky: 'Адам киргизилди', ru: 'Внесён человек', en: 'A person was entered' },
  personDisabled: {
    ky: 'Адамдын каттоо эсеби өчүрүлдү',
    ru: 'Учётная запись человека отключена',
    en: 'A person’s account was disabled',
  },
  personEnabled: {
    ky: 'Адамдын каттоо эсеби кайра иштетилди',
    ru: 'Учётная запись человека включена снова',
    en: 'A person’s account was enabled again',
  },
  recomputationStarted: {
    ky: 'Мөөнөттөрдү кайра эсептөө башталды',
    ru: 'Начат пересчёт сроков',
    en: 'A recalculation of deadlines was started',
  },
  retryIncident: {
    ky: 'Жеткирилбеген билдирүү кайра жөнөтүүгө коюлду',
    ru: 'Недоставленное сообщение поставлено на повторную отправку',
    en: 'A message that could not be delivered was set to be tried again',
  },
  ruleRecorded: { ky: 'Эреже катталды', ru: 'Записано правило', en: 'A rule was recorded' },
  sessionEnded: { ky: 'Сеанс бүтүрүлдү', ru: 'Сеанс завершён', en: 'A session was ended' },
  signingKeyRotated: {
    ky: 'Текшерүү чекиттерине кол коюучу ачкыч алмаштырылды',
    ru: 'Сменён ключ, которым подписываются контрольные точки',
    en: 'The key that signs checkpoints was replaced',
  },
  skipDelivery: {
    ky: 'Жеткирилбеген билдирүү калтырып кетилди',
    ru: 'Недоставленное сообщение пропущено',
    en: 'A message that could not be delivered was skipped',
  },
  skipEffect: {
    ky: 'Аткарылбаган натыйжа калтырып кетилди',
    ru: 'Невыполненное последствие пропущено',
    en: 'An effect that could not be done was skipped',
  },
  successionRecorded: {
    ky: 'Органдардын укук мураскердиги катталды',
    ru: 'Записано правопреемство органов',
    en: 'A succession of bodies was recorded',
  },
  tablesRecorded: {
    ky: 'Таблицалардын мазмуну жазууга алынды',
    ru: 'Содержание таблиц внесено в запись',
    en: 'The content of tables was taken on record',
  },
  territoriesImported: {
    ky: 'Аймактардын тизмеси киргизилди',
    ru: 'Внесён список территорий',
    en: 'A list of territories was imported',
  },
  tokenCreated: { ky: 'Токен түзүлдү', ru: 'Создан токен', en: 'A token was created' },
  tokenRevoked: { ky: 'Токен жараксыз кылынды', ru: 'Токен отозван', en: 'A token was revoked' },
  webhookChanged: { ky: 'Вебхук өзгөртүлдү', ru: 'Вебхук изменён', en: 'A webhook was changed' },
  webhookCreated: { ky: 'Вебхук түзүлдү', ru: 'Создан вебхук', en: 'A webhook was created' },
  webhookDisabled: {
    ky: 'Кабыл алуучу жооп бербегендиктен вебхук өчүрүлдү',
    ru: 'Вебхук отключён: получатель не отвечает',
    en: 'A webhook was disabled: its receiver does not answer',
  },
  webhookRemoved: { ky: 'Вебхук жок кылынды', ru: 'Вебхук удалён', en: 'A webhook was removed' },
  webhookResent: {
    ky: 'Вебхуктун билдирүүсү кайра жөнөтүлдү',
    ru: 'Сообщение вебхука отправлено повторно',
    en: 'A message of a webhook was sent again',
  },
  webhookRotated: {
    ky: 'Вебхуктун сыры алмаштырылды',
    ru: 'Секрет вебхука сменён',
    en: 'The secret of a webhook was replaced',
  },
  webhookTested: { ky: 'Вебхук сыналды', ru: 'Вебхук опробован', en: 'A webhook was tried out' },
};
