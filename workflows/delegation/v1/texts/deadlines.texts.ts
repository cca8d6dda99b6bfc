import type { Texts } from '#machine';

/** The name of each term; whether it is recommended or statutory is said by its rule, never here. */
export const deadlines: Texts['deadlines'] = {
  costingDue: {
    ky: 'Чыгымдарды эсептөө жана ырастоо мөөнөтү',
    ru: 'Срок расчёта затрат и его подтверждения',
    en: 'Term for the costs and their confirmation',
  },
  keneshReviewDue: {
    ky: 'Жергиликтүү кеңештин сунушту кароо мөөнөтү',
    ru: 'Срок рассмотрения предложения местным кенешем',
    en: 'Term for the local kenesh to consider the offer',
  },
  counterOfferDue: {
    ky: 'Каршы сунушка жооп берүү мөөнөтү',
    ru: 'Срок ответа на встречное предложение',
    en: 'Term for the answer to the counter-offer',
  },
  conciliationRequestDue: {
    ky: 'Макулдашуу жол-жобосун суроо мөөнөтү',
    ru: 'Срок для запроса согласительной процедуры',
    en: 'Term for requesting conciliation',
  },
  conciliationDue: {
    ky: 'Макулдашуу жол-жобосунун мөөнөтү',
    ru: 'Срок согласительной процедуры',
    en: 'Term of the conciliation',
  },
  signingDue: { ky: 'Келишимге кол коюу мөөнөтү', ru: 'Срок подписания соглашения', en: 'Term for signing' },
  effectiveDate: { ky: 'Күчүнө кирүү күнү', ru: 'Дата вступления в силу', en: 'Effective date' },
  trancheDue: { ky: 'График боюнча кийинки которуунун күнү', ru: 'Дата следующего перевода по графику', en: 'Next transfer due' },
  graceOver: {
    ky: 'Кечиккен каражатты күтүү мөөнөтүнүн аягы',
    ru: 'Конец срока ожидания задержанных средств',
    en: 'End of the grace period for late money',
  },
  cureDue: {
    ky: 'Жетишпеген каражатты толуктоо мөөнөтүнүн аягы',
    ru: 'Конец срока для восполнения недостающих средств',
    en: 'End of the term for making up the missing money',
  },
  fiscalYearStart: {
    ky: 'Жаңы бюджеттик жылдын башталышы',
    ru: 'Начало нового бюджетного года',
    en: 'Start of the next fiscal year',
  },
  unfundedYear: {
    ky: 'Бул жылга бюджеттен каражат бөлүнүшүн күтүү мөөнөтү',
    ru: 'Срок ожидания бюджетных средств на этот год',
    en: 'Term for the appropriation of this year',
  },
  reportDue: {
    ky: 'Чейректик отчетту тапшыруу мөөнөтү',
    ru: 'Срок представления квартального отчёта',
    en: 'Quarterly report due',
  },
  reportReviewDue: { ky: 'Отчетту кароо мөөнөтү', ru: 'Срок рассмотрения отчёта', en: 'Term for the review of a report' },
  recostingDue: {
    ky: 'Кийинки жылдардын чыгымдарынын эсеби күтүлө баштаган күн',
    ru: 'День, с которого ожидается расчёт затрат на следующие годы',
    en: 'Day from which the costs of the following years are awaited',
  },
  breachAnswerDue: {
    ky: 'Эреже бузуу жөнүндө актыга жооп берүү мөөнөтү',
    ru: 'Срок ответа на акт о нарушении',
    en: 'Term for the answer to the record of a breach',
  },
  terminationEffective: {
    ky: 'Токтотуу жөнүндө билдирүүнүн мөөнөтүнүн аягы',
    ru: 'Конец срока уведомления о прекращении',
    en: 'End of the notice of termination',
  },
  termEnd: {
    ky: 'Өткөрүп берүүнүн мөөнөтүнүн акыркы күнү',
    ru: 'Последний день срока делегирования',
    en: 'Last day of the term',
  },
  successionReviewDue: {
    ky: 'Укук мураскердик боюнча чечимдин мөөнөтү',
    ru: 'Срок решения о правопреемстве',
    en: 'Term for the decision on the succession',
  },
  settlementDue: { ky: 'Өз ара эсептешүү мөөнөтү', ru: 'Срок взаиморасчётов', en: 'Term for the settlement' },
};
