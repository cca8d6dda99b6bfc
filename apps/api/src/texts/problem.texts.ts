import { documentProblemTexts } from '#documents';
import type { Text } from '#machine';

/** Titles of problems, by code; `conflict` stands for every code that has none of its own. */
export const problemTexts: Readonly<Record<string, Text>> = {
  ...documentProblemTexts,
  unauthenticated: { ky: 'Системага кирүү керек', ru: 'Нужно войти в систему', en: 'Signing in is needed' },
  notFound: { ky: 'Мындай нерсе жок', ru: 'Не найдено', en: 'Not found' },
  methodNotAllowed: {
    ky: 'Бул дарек мындай ыкманы кабыл албайт',
    ru: 'Этот адрес не принимает такой метод',
    en: 'This address does not take this method',
  },
  malformed: { ky: 'Суроо-талап туура түзүлгөн эмес', ru: 'Запрос составлен неверно', en: 'The request is malformed' },
  tooLarge: { ky: 'Суроо-талап өтө чоң', ru: 'Запрос слишком велик', en: 'The request is too large' },
  unsupportedMediaType: {
    ky: 'Суроо-талап JSON түрүндө, файл жөнөтүлсө форма (multipart/form-data) түрүндө болушу керек',
    ru: 'Запрос должен быть в формате JSON, а загрузка файла — формой (multipart/form-data)',
    en: 'The request must be JSON, or where a file is sent a form (multipart/form-data)',
  },
  fileUnreadable: { ky: 'Файл окулбайт', ru: 'Файл не читается', en: 'The file cannot be read' },
  notSkippable: {
    ky: 'Токтотулган ишти калтырып кетүүгө болбойт: аны улантуу керек',
    ru: 'Остановленное дело нельзя пропустить: его нужно продолжить',
    en: 'A stopped case cannot be skipped: let it go on',
  },
  incidentKindUnknown: {
    ky: 'Бул программа мындай каталыкты чече албайт: анын башка версиясы керек',
    ru: 'Эта программа не умеет разбирать такой сбой: нужна другая её версия',
    en: 'This program cannot resolve an incident of this kind: another version of it is needed',
  },
  unknownEvent: { ky: 'Мындай окуя белгисиз', ru: 'Такое событие неизвестно', en: 'This event is not known' },
  invalidPayload: { ky: 'Маалымат туура толтурулган эмес', ru: 'Данные заполнены неверно', en: 'The data is not valid' },
  keyReused: {
    ky: 'Бул Idempotency-Key башка суроо-талап менен колдонулган',
    ru: 'Этот Idempotency-Key уже использован с другим запросом',
    en: 'This Idempotency-Key was used with another request',
  },
  officeNotEntitled: {
    ky: 'Сиздин кызматыңыз муну жасай албайт',
    ru: 'Ваша должность не даёт на это права',
    en: 'Your office may not do this',
  },
  forbidden: { ky: 'Тыюу салынган', ru: 'Запрещено', en: 'Forbidden' },
  stale: {
    ky: 'Иш ошол учурдан бери өзгөрдү',
    ru: 'Дело с тех пор изменилось',
    en: 'The case has changed since you saw it',
  },
  notAccepted: {
    ky: 'Иштин азыркы абалында бул мүмкүн эмес',
    ru: 'В нынешнем состоянии дела это невозможно',
    en: 'Not possible in the present state of the case',
  },
  notAllowed: { ky: 'Талаптар аткарылган эмес', ru: 'Условия не выполнены', en: 'The conditions are not met' },
  instanceStopped: {
    ky: 'Иш каталыкка байланыштуу токтотулган: аны оператор чечет',
    ru: 'Дело остановлено из-за сбоя: его разбирает оператор',
    en: 'The case is stopped by a fault: an operator is to resolve it',
  },
  previewOfAnother: {
    ky: 'Бул файл текшерилген эмес',
    ru: 'Этот файл не был проверен',
    en: 'This file was not previewed',
  },
  importAlreadyApplied: {
    ky: 'Бул тизме буга чейин киргизилген',
    ru: 'Этот список уже внесён',
    en: 'This import has been applied already',
  },
  importStale: {
    ky: 'Реестр ошол текшерүүдөн бери өзгөрдү: файлды кайра жүктөңүз',
    ru: 'Реестр изменился после проверки: загрузите файл заново',
    en: 'The registry has changed since the preview: upload the file again',
  },
  planGone: {
    ky: 'Бул планды ишке киргизүүгө болбойт',
    ru: 'Этот план нельзя запустить',
    en: 'This plan cannot be started',
  },
  tooManyMatched: {
    ky: 'Чыпкага өтө көп нерсе туура келет',
    ru: 'Под отбор подходит слишком много',
    en: 'Too many match',
  },
  notYetCovered: {
    ky: 'Ишке азырынча кол коюлган текшерүү чекити жок',
    ru: 'Дело ещё не вошло в подписанную контрольную точку',
    en: 'No checkpoint covers the case yet',
  },
  signingKeyMissing: {
    ky: 'Текшерүү чекиттерине кол коюучу ачкыч бул жерде жок',
    ru: 'Ключа, которым подписываются контрольные точки, здесь нет',
    en: 'The key that signs checkpoints is not here',
  },
  bodyExists: { ky: 'Мындай орган буга чейин бар', ru: 'Такой орган уже есть', en: 'This body exists already' },
  loginTaken: { ky: 'Бул логин бош эмес', ru: 'Этот логин занят', en: 'This login is taken' },
  lastOperator: { ky: 'Акыркы оператор', ru: 'Последний оператор', en: 'The last operator' },
  ownOffice: { ky: 'Өзүнө кызмат берүүгө болбойт', ru: 'Нельзя дать должность себе', en: 'Not an office for oneself' },
  ownPassword: { ky: 'Бул өзүңүздүн сырсөзүңүз', ru: 'Это ваш собственный пароль', en: 'This is your own password' },
  officeHeld: { ky: 'Бул кызмат ээленген', ru: 'Эта должность уже занята', en: 'This office is held already' },
  officeOver: { ky: 'Кызмат аяктаган', ru: 'Должность закончилась', en: 'The office has ended' },
  passwordMustChange: { ky: 'Сырсөздү өзгөртүү керек', ru: 'Нужно сменить пароль', en: 'The password must be changed' },
  scopeMissing: { ky: 'Токендин укугу жетпейт', ru: 'У токена нет такого права', en: 'The token may not do this' },
  tooManyTokens: { ky: 'Токендер өтө көп', ru: 'Слишком много токенов', en: 'Too many tokens' },
  identityUnknown: {
    ky: 'Эсеп эч кимге байланган эмес',
    ru: 'Учётная запись не привязана',
    en: 'The identity is linked to nobody',
  },
  identityTaken: { ky: 'Эсеп байланган', ru: 'Учётная запись уже привязана', en: 'The identity is linked already' },
  identityRefused: {
    ky: 'Кирүү тастыкталган жок: кайра баштаңыз',
    ru: 'Вход не подтверждён: начните заново',
    en: 'The sign-in was not confirmed: begin again',
  },
  identityProviderUnavailable: {
    ky: 'Кирүү кызматы жооп бербей жатат, бир аздан кийин кайталаңыз',
    ru: 'Служба входа не отвечает, повторите немного позже',
    en: 'The identity provider does not answer: try again shortly',
  },
  mandateConflict: {
    ky: 'Бул органга мандат берилбейт',
    ru: 'Этому органу мандат дать нельзя',
    en: 'This body cannot hold the mandate',
  },
  mandatorHasAccounts: {
    ky: 'Мандатты органдын өзү каттайт',
    ru: 'Мандат записывает сам орган',
    en: 'The body itself records the mandate',
  },
  mandateOver: { ky: 'Мандат күчүндө эмес', ru: 'Мандат не действует', en: 'The mandate is over' },
  tooManyWebhooks: { ky: 'Вебхуктар өтө көп', ru: 'Слишком много вебхуков', en: 'Too many webhooks' },
  webhookDisabled: { ky: 'Вебхук өчүрүлгөн', ru: 'Вебхук отключён', en: 'The webhook is disabled' },
  deliveryWaiting: { ky: 'Билдирүү жөнөтүлүп жатат', ru: 'Сообщение ещё отправляется', en: 'The message is still being sent' },
  tooManyAttempts: { ky: 'Аракеттер өтө көп', ru: 'Слишком много попыток', en: 'Too many attempts' },
  tooManyRequests: { ky: 'Суроо-талаптар өтө көп', ru: 'Слишком много запросов', en: 'Too many requests' },
  busy: {
    ky: 'Система бош эмес, бир аздан кийин кайталаңыз',
    ru: 'Система занята, повторите немного позже',
    en: 'The system is busy: try again shortly',
  },
  fault: {
    ky: 'Системада каталык кетти, ал катталды',
    ru: 'В системе произошёл сбой, он записан',
    en: 'A fault of the system occurred and was recorded',
  },
  conflict: { ky: 'Азыр мүмкүн эмес', ru: 'Сейчас это невозможно', en: 'Not possible now' },
};
