import type { Text } from '#machine';
import type { OperationName } from '#platform';

/** What was done outside cases, as the journal of operations shows it. */
export const operationRecordTexts: Readonly<Record<OperationName, Text>> = {
  bodiesImported: { ky: 'Органдардын тизмеси киргизилди', ru: 'Внесён список органов', en: 'A list of bodies was imported' },
  bodyChanged: { ky: 'Орган тууралуу жазуу өзгөртүлдү', ru: 'Запись об органе изменена', en: 'A body was changed' },
  bodyCreated: { ky: 'Орган киргизилди', ru: 'Внесён орган', en: 'A body was entered' },
  bulkCancelled: { ky: 'Жалпы аракет токтотулду', ru: 'Массовое действие отменено', en: 'A bulk operation was cancelled' },
  bulkItemRetried: {
    ky: 'Жалпы аракет бир иш боюнча кайталанды',
    ru: 'Массовое действие повторено по одному делу',
    en: 'A bulk operation was tried again for one case',
  },
  bulkPaused: { ky: 'Жалпы аракет тыныгууга коюлду', ru: 'Массовое действие приостановлено', en: 'A bulk operation was paused' },
  bulkResumed: { ky: 'Жалпы аракет улантылды', ru: 'Массовое действие продолжено', en: 'A bulk operation was resumed' },
  bulkStarted: { ky: 'Жалпы аракет башталды', ru: 'Массовое действие начато', en: 'A bulk operation was started' },
  calendarFeedMade: {
    ky: 'Мөөнөттөр календарынын дареги түзүлдү',
    ru: 'Создан адрес календаря сроков',
    en: 'An address for a calendar of due dates was made',
  },
  calendarFeedRevoked: {
    ky: 'Мөөнөттөр календарынын дареги жокко чыгарылды',
    ru: 'Адрес календаря сроков отозван',
    en: 'The address of a calendar of due dates was revoked',
  },
  calendarImported: {
    ky: 'Жумуш күндөрүнүн календары киргизилди',
    ru: 'Внесён календарь рабочих дней',
    en: 'A calendar of working days was imported',
  },
  identityEnded: {
    ky: 'Тышкы эсептин байланышы үзүлдү',
    ru: 'Внешняя учётная запись отвязана',
    en: 'The link to an outside identity was ended',
  },
  identityLinked: {
    ky: 'Тышкы эсеп байланды',
    ru: 'Привязана внешняя учётная запись',
    en: 'An outside identity was linked',
  },
  mandateRecorded: { ky: 'Мандат катталды', ru: 'Записан мандат', en: 'A mandate was recorded' },
  mandateRevoked: { ky: 'Мандат кайтарып алынды', ru: 'Мандат отозван', en: 'A mandate was revoked' },
  officeEnded: { ky: 'Кызмат токтотулду', ru: 'Должность прекращена', en: 'An office was ended' },
  officeGranted: { ky: 'Кызмат берилди', ru: 'Предоставлена должность', en: 'An office was granted' },
  otherSessionsEnded: {
    ky: 'Башка кирүүлөр жабылды',
    ru: 'Остальные сеансы завершены',
    en: 'The other sessions were ended',
  },
  passwordChanged: { ky: 'Сырсөз өзгөртүлдү', ru: 'Пароль изменён', en: 'A password was changed' },
  passwordReset: { ky: 'Жаңы сырсөз берилди', ru: 'Пароль сброшен', en: 'A password was reset' },
  personChanged: {
    ky: 'Колдонуучунун маалыматы өзгөртүлдү',
    ru: 'Данные пользователя изменены',
    en: 'A person’s entry was changed',
  },
  personCreated: { ky: 'Колдонуучу киргизилди', ru: 'Внесён пользователь', en: 'A person was entered' },
  personDisabled: { ky: 'Колдонуучунун кирүүсү жабылды', ru: 'Пользователь отключён', en: 'A person was disabled' },
  personEnabled: { ky: 'Колдонуучунун кирүүсү ачылды', ru: 'Пользователь включён снова', en: 'A person was enabled again' },
  recomputationStarted: {
    ky: 'Мөөнөттөрдү кайра эсептөө башталды',
    ru: 'Начат пересчёт сроков',
    en: 'A recomputation of due dates was started',
  },
  retryIncident: {
    ky: 'Жеткирилбеген билдирүү кайра жөнөтүүгө коюлду',
    ru: 'Недоставленное сообщение поставлено на повторную отправку',
    en: 'A message that could not be delivered was to be tried again',
  },
  ruleRecorded: { ky: 'Эреже катталды', ru: 'Записано правило', en: 'A rule was recorded' },
  sessionEnded: { ky: 'Кирүү жабылды', ru: 'Сеанс завершён', en: 'A session was ended' },
  signingKeyRotated: {
    ky: 'Текшерүү чекиттерине кол коюучу ачкыч алмаштырылды',
    ru: 'Сменён ключ, которым подписываются контрольные точки',
    en: 'The key that signs checkpoints was replaced',
  },
  skipDelivery: {
    ky: 'Жеткирилбеген билдирүү калтырылды',
    ru: 'Недоставленное сообщение пропущено',
    en: 'A message that could not be delivered was skipped',
  },
  skipEffect: {
    ky: 'Аткарылбаган билдирүү же тапшырма калтырылды',
    ru: 'Неисполнимое действие пропущено',
    en: 'An effect that could not be done was skipped',
  },
  successionRecorded: {
    ky: 'Органдын мураскору катталды',
    ru: 'Записано правопреемство органов',
    en: 'A succession of bodies was recorded',
  },
  territoriesImported: {
    ky: 'Аймактардын тизмеси киргизилди',
    ru: 'Внесён список территорий',
    en: 'A list of territories was imported',
  },
  tokenCreated: { ky: 'Токен түзүлдү', ru: 'Создан токен', en: 'A token was made' },
  tokenRevoked: { ky: 'Токен жокко чыгарылды', ru: 'Токен отозван', en: 'A token was revoked' },
  webhookChanged: { ky: 'Вебхук өзгөртүлдү', ru: 'Вебхук изменён', en: 'A webhook was changed' },
  webhookCreated: { ky: 'Вебхук түзүлдү', ru: 'Создан вебхук', en: 'A webhook was made' },
  webhookDisabled: {
    ky: 'Кабыл алуучу жооп бербегендиктен вебхук өчүрүлдү',
    ru: 'Вебхук отключён из-за получателя',
    en: 'A webhook was disabled because of its receiver',
  },
  webhookRemoved: { ky: 'Вебхук жок кылынды', ru: 'Вебхук удалён', en: 'A webhook was removed' },
  webhookResent: {
    ky: 'Вебхуктун билдирүүсү кайра жөнөтүлдү',
    ru: 'Сообщение вебхука отправлено повторно',
    en: 'A message of a webhook was sent again',
  },
  webhookRotated: {
    ky: 'Вебхуктун ачкычы алмаштырылды',
    ru: 'Секрет вебхука сменён',
    en: 'The secret of a webhook was replaced',
  },
  webhookTested: { ky: 'Вебхук сыналды', ru: 'Вебхук опробован', en: 'A webhook was tried out' },
};
