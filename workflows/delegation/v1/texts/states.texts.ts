import type { Texts } from '#machine';

/** What is awaited or what is the case: every path, and the two states that people see of a live power. */
export const states: Texts['states'] = {
  drafting: { ky: 'Долбоор түзүлүүдө', ru: 'Готовится проект', en: 'Draft in preparation' },
  legalityCheck: {
    ky: 'Мыйзамдуулугун текшерүү күтүлүүдө',
    ru: 'Ожидается проверка законности',
    en: 'Awaiting the check of legality',
  },
  costing: { ky: 'Чыгымдар эсептелүүдө', ru: 'Рассчитываются затраты', en: 'Costs being calculated' },
  'costing.awaitingCosting': {
    ky: 'Мамлекеттик органдан чыгымдардын эсеби күтүлүүдө',
    ru: 'Ожидается расчёт затрат от государственного органа',
    en: 'Awaiting the calculation of costs from the state body',
  },
  'costing.awaitingConfirmation': {
    ky: 'Финансы министрлигинин эсепти ырастоосу күтүлүүдө',
    ru: 'Ожидается подтверждение расчёта Министерством финансов',
    en: 'Awaiting confirmation of the costs by the Ministry of Finance',
  },
  consulting: {
    ky: 'ЖӨБ органдары менен консультация жүрүүдө',
    ru: 'Проводятся консультации с ОМСУ',
    en: 'Consultation with local self-government',
  },
  readyToOffer: { ky: 'Сунуш кылууга даяр', ru: 'Готово к направлению предложения', en: 'Ready to offer' },
  keneshReview: {
    ky: 'Жергиликтүү кеңештин чечими күтүлүүдө',
    ru: 'Ожидается решение местного кенеша',
    en: 'Awaiting the decision of the local kenesh',
  },
  noResponse: {
    ky: 'Жергиликтүү кеңеш жооп берген жок (жооп бербөө макулдук эмес)',
    ru: 'Местный кенеш не ответил (молчание не является согласием)',
    en: 'No answer from the local kenesh (silence is not consent)',
  },
  signing: {
    ky: 'Тараптардын кол коюусу күтүлүүдө',
    ru: 'Ожидаются подписи сторон',
    en: 'Awaiting the signatures of both sides',
  },
  publishing: { ky: 'Келишимди жарыялоо күтүлүүдө', ru: 'Ожидается опубликование соглашения', en: 'Awaiting publication' },
  enacting: {
    ky: 'Мыйзамдын же башка актынын кабыл алынышы күтүлүүдө',
    ru: 'Ожидается принятие закона или иного акта',
    en: 'Awaiting the law or other act',
  },
  preparing: {
    ky: 'Каражаттар жана ресурстар күтүлүүдө',
    ru: 'Ожидаются средства и ресурсы',
    en: 'Awaiting money and other resources',
  },
  imposedWithoutResources: {
    ky: 'Мыйзам же башка акт боюнча күчүндө, ресурстары берилген эмес',
    ru: 'Действует по закону или иному акту, ресурсы не переданы',
    en: 'In effect by law or other act, resources not attached',
  },
  live: {
    ky: 'Ыйгарым укук ЖӨБ органына өткөрүлүп берилди',
    ru: 'Полномочие передано ОМСУ',
    en: 'Delegated to the municipality',
  },
  inForce: { ky: 'Күчүндө', ru: 'Действует', en: 'In force' },
  suspended: { ky: 'Токтото турулган', ru: 'Приостановлено', en: 'Suspended' },
  'live.force': { ky: 'Колдонулушу', ru: 'Действие', en: 'Force' },
  'live.force.inForce': { ky: 'Ыйгарым укук күчүндө', ru: 'Полномочие действует', en: 'The power is in force' },
  'live.force.suspended': {
    ky: 'Ыйгарым укуктун аткарылышы токтото турулган',
    ru: 'Исполнение полномочия приостановлено',
    en: 'The power is suspended',
  },
  'live.funding': { ky: 'Каржылоо', ru: 'Финансирование', en: 'Funding' },
  'live.funding.onSchedule': {
    ky: 'Каражаттар график боюнча түшүүдө',
    ru: 'Средства поступают по графику',
    en: 'Money arrives on schedule',
  },
  'live.funding.late': { ky: 'Каражаттар кечигүүдө', ru: 'Средства задерживаются', en: 'Money is late' },
  'live.funding.underfunded': {
    ky: 'Толук каржыланбай жатат: күтүү мөөнөтү бүттү',
    ru: 'Недофинансировано: срок ожидания истёк',
    en: 'Underfunded: the grace period is over',
  },
  'live.funding.curing': {
    ky: 'Билдирүү тапшырылды: жетишпеген каражат күтүлүүдө',
    ru: 'Уведомление вручено: ожидаются недостающие средства',
    en: 'Notice served: awaiting the missing money',
  },
  'live.fiscalYear': { ky: 'Бюджеттик жыл', ru: 'Бюджетный год', en: 'Fiscal year' },
  'live.fiscalYear.appropriated': {
    ky: 'Бул жылга каражат бюджетте каралган',
    ru: 'Средства на этот год предусмотрены в бюджете',
    en: 'Appropriated for this year',
  },
  'live.fiscalYear.awaitingAppropriation': {
    ky: 'Бул жылга бюджеттен каражат бөлүнүшү күтүлүүдө',
    ru: 'Ожидается выделение средств из бюджета на этот год',
    en: 'Awaiting the appropriation for this year',
  },
  'live.reporting': { ky: 'Отчеттуулук', ru: 'Отчётность', en: 'Reporting' },
  declined: { ky: 'Жергиликтүү кеңеш баш тартты', ru: 'Местный кенеш отказался', en: 'Declined by the local kenesh' },
  unlawful: { ky: 'Мыйзамга ылайык эмес деп табылды', ru: 'Признано незаконным', en: 'Found unlawful' },
  withdrawn: { ky: 'Кайтарып алынды', ru: 'Отозвано', en: 'Withdrawn' },
};
