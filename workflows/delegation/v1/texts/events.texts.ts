import type { Texts } from '#machine';

/** What a person does, as on a button. */
export const events: Texts['events'] = {
  start: { ky: 'Ыйгарым укукту өткөрүп берүүнү сунуштоо', ru: 'Предложить делегирование полномочия', en: 'Propose a delegation' },
  saveDraft: { ky: 'Долбоорду сактоо', ru: 'Сохранить проект', en: 'Save the draft' },
  submitForLegalityCheck: {
    ky: 'Мыйзамдуулугун текшерүүгө жөнөтүү',
    ru: 'Направить на проверку законности',
    en: 'Submit for the check of legality',
  },
  withdraw: { ky: 'Сунушту кайтарып алуу', ru: 'Отозвать предложение', en: 'Withdraw the proposal' },
  confirmLegality: { ky: 'Мыйзамдуулугун ырастоо', ru: 'Подтвердить законность', en: 'Confirm legality' },
  returnDraft: { ky: 'Долбоорду оңдоого кайтаруу', ru: 'Вернуть проект на доработку', en: 'Return the draft' },
  rejectAsUnlawful: { ky: 'Мыйзамга ылайык эмес деп четке кагуу', ru: 'Отклонить как незаконное', en: 'Reject as unlawful' },
  submitCosting: { ky: 'Чыгымдардын эсебин тапшыруу', ru: 'Представить расчёт затрат', en: 'Submit the costs' },
  confirmCosting: { ky: 'Чыгымдардын эсебин ырастоо', ru: 'Подтвердить расчёт затрат', en: 'Confirm the costs' },
  returnCosting: {
    ky: 'Чыгымдардын эсебин оңдоого кайтаруу',
    ru: 'Вернуть расчёт затрат на доработку',
    en: 'Return the costs',
  },
  recordConsultation: {
    ky: 'Консультацияны каттоо',
    ru: 'Зарегистрировать проведённую консультацию',
    en: 'Record the consultation',
  },
  skipConsultation: {
    ky: 'Консультациясыз улантуу (чечимди ЖӨБ органы өзү кабыл алат)',
    ru: 'Продолжить без консультации (решает сам ОМСУ)',
    en: 'Go on without consultation (the municipality itself decides)',
  },
  recordConsultationBreach: {
    ky: 'Консультациясыз кабыл алынганын каттоо',
    ru: 'Зарегистрировать нарушение: принято без консультации',
    en: 'Record a breach: adopted without consultation',
  },
  offer: { ky: 'Сунушту ЖӨБ органына жөнөтүү', ru: 'Направить предложение ОМСУ', en: 'Send the offer to the municipality' },
  recordKeneshResolution: {
    ky: 'Жергиликтүү кеңештин токтомун каттоо',
    ru: 'Зарегистрировать постановление местного кенеша',
    en: 'Record the resolution of the local kenesh',
  },
  signAsProposer: {
    ky: 'Мамлекеттик органдын атынан кол коюу',
    ru: 'Подписать от имени государственного органа',
    en: 'Sign for the state body',
  },
  signAsRecipient: { ky: 'ЖӨБ органынын атынан кол коюу', ru: 'Подписать от имени ОМСУ', en: 'Sign for the municipality' },
  rescind: {
    ky: 'Күчүнө киргенге чейин келишимден баш тартуу',
    ru: 'Отказаться от соглашения до ввода в действие',
    en: 'Cancel the agreement before it comes into force',
  },
  publish: {
    ky: 'Келишимдин жарыяланганын каттоо',
    ru: 'Зарегистрировать опубликование соглашения',
    en: 'Record the publication',
  },
  recordEnactment: {
    ky: 'Мыйзамдын же актынын кабыл алынганын каттоо',
    ru: 'Зарегистрировать принятие закона или акта',
    en: 'Record the law or act',
  },
  recordAppropriation: {
    ky: 'Бюджеттен бөлүнгөн каражатты каттоо',
    ru: 'Зарегистрировать выделение средств из бюджета',
    en: 'Record the appropriation',
  },
  amendAppropriation: {
    ky: 'Бюджеттен бөлүнгөн сумманы өзгөртүү',
    ru: 'Изменить сумму, выделенную из бюджета',
    en: 'Change the appropriation',
  },
  recordTranche: { ky: 'Которулган траншты каттоо', ru: 'Зарегистрировать перечисленный транш', en: 'Record a tranche' },
  reverseTranche: { ky: 'Траншты кайра чакыртып алуу', ru: 'Отозвать транш', en: 'Reverse a tranche' },
  contestReceipt: { ky: 'Каражаттын түшкөнүн талашуу', ru: 'Оспорить поступление средств', en: 'Contest the receipt' },
  confirmReceipt: { ky: 'Каражаттын түшкөнүн ырастоо', ru: 'Подтвердить поступление средств', en: 'Confirm the receipt' },
  confirmFromStatement: {
    ky: 'Каражаттын түшкөнүн эсептин көчүрмөсү боюнча ырастоо',
    ru: 'Подтвердить поступление по выписке со счёта',
    en: 'Confirm the receipt from the account statement',
  },
  recordHandover: {
    ky: 'Ресурстун өткөрүлүп берилгенин каттоо',
    ru: 'Зарегистрировать передачу ресурса',
    en: 'Record the handover of an item',
  },
  acknowledgeItem: { ky: 'Ресурсту кабыл алганды ырастоо', ru: 'Подтвердить получение ресурса', en: 'Acknowledge an item' },
  contestItem: { ky: 'Ресурстун берилгенин талашуу', ru: 'Оспорить передачу ресурса', en: 'Contest an item' },
  confirmSeparateLine: {
    ky: 'Жергиликтүү бюджеттин өзүнчө сабын ырастоо',
    ru: 'Подтвердить отдельную строку местного бюджета',
    en: 'Confirm the separate budget line',
  },
  bringIntoForce: { ky: 'Күчүнө киргизүү', ru: 'Ввести в действие', en: 'Bring into force' },
  serveNotice: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшыруу',
    ru: 'Вручить уведомление о нехватке средств',
    en: 'Serve notice of the missing money',
  },
  suspend: { ky: 'Аткарууну токтото туруу', ru: 'Приостановить исполнение', en: 'Suspend' },
  resume: { ky: 'Аткарууну кайра улантуу', ru: 'Возобновить исполнение', en: 'Resume' },
  submitReport: { ky: 'Отчет тапшыруу', ru: 'Представить отчёт', en: 'Submit a report' },
  acceptReport: { ky: 'Отчетту кабыл алуу', ru: 'Принять отчёт', en: 'Accept a report' },
  returnReport: { ky: 'Отчетту оңдоого кайтаруу', ru: 'Вернуть отчёт на доработку', en: 'Return a report' },
  recordOwnTopUp: {
    ky: 'Жергиликтүү бюджеттен кошумча жумшалган каражатты каттоо',
    ru: 'Зарегистрировать доплату из собственных средств ОМСУ',
    en: 'Record a top-up from the municipality’s own revenue',
  },
};
