import type { FieldForm } from '#machine';

type Values = NonNullable<FieldForm['values']>;

export const instrumentValues: Values = {
  law: { ky: 'Мыйзам', ru: 'Закон', en: 'Law' },
  otherAct: { ky: 'Башка ченемдик укуктук акт', ru: 'Иной нормативный правовой акт', en: 'Other normative legal act' },
  agreement: { ky: 'Келишим', ru: 'Соглашение', en: 'Agreement' },
};

export const reasonValues: Values = {
  legal: { ky: 'Укуктук: мыйзамга ылайык эмес', ru: 'Правовая: не соответствует закону', en: 'Legal: not in line with the law' },
  financial: { ky: 'Каржылык: каражат жетишпейт', ru: 'Финансовая: не хватает средств', en: 'Financial: money is missing' },
  capacity: {
    ky: 'Мүмкүнчүлүк: адис, жай же жабдуу жетишпейт',
    ru: 'Возможности: не хватает людей, помещений или оборудования',
    en: 'Capacity: people, premises or equipment are missing',
  },
  calculation: { ky: 'Эсепте ката бар', ru: 'Ошибка в расчёте', en: 'The calculation is wrong' },
  content: { ky: 'Мазмуну боюнча макул эмес', ru: 'Несогласие по содержанию', en: 'Disagreement on the content' },
  quality: { ky: 'Сапаты же толуктугу жетишсиз', ru: 'Недостаточное качество или полнота', en: 'Not good or complete enough' },
  other: { ky: 'Башка себеп', ru: 'Другая причина', en: 'Another reason' },
};

/** Of lines of a calculation, and of things to hand over. */
export const kindValues: Values = {
  staff: { ky: 'Адистердин эмгек акысы', ru: 'Оплата труда специалистов', en: 'Pay of staff' },
  norm: { ky: 'Ченем боюнча чыгым', ru: 'Затраты по норме', en: 'Cost by a norm' },
  overhead: {
    ky: 'Кошумча чыгым (жай, байланыш)',
    ru: 'Накладные расходы (помещение, связь)',
    en: 'Overhead (premises, communications)',
  },
  oneOff: { ky: 'Бир жолку чыгым', ru: 'Разовые затраты', en: 'One-off cost' },
  indexation: { ky: 'Баалардын өсүшүнө жараша индекстөө', ru: 'Индексация на рост цен', en: 'Indexation for rising prices' },
  property: { ky: 'Мүлк', ru: 'Имущество', en: 'Property' },
  staffPosts: { ky: 'Штаттык бирдиктер', ru: 'Штатные единицы', en: 'Staff posts' },
  data: { ky: 'Маалыматтар', ru: 'Данные', en: 'Data' },
  software: { ky: 'Программалар', ru: 'Программы', en: 'Software' },
  training: { ky: 'Окутуу', ru: 'Обучение', en: 'Training' },
};

export const terminationGroundValues: Values = {
  expiry: { ky: 'Мөөнөтү бүтөт', ru: 'Истекает срок', en: 'The term is ending' },
  mutual: { ky: 'Эки тараптын макулдугу', ru: 'Согласие обеих сторон', en: 'Both sides agree' },
  court: { ky: 'Соттун чечими', ru: 'Решение суда', en: 'Judgment of a court' },
  lawChanged: { ky: 'Мыйзам өзгөрдү', ru: 'Изменился закон', en: 'The law has changed' },
  repeatedNonFunding: {
    ky: 'Каражаттын кайталап төлөнбөй калышы (ЖӨБ органы үчүн)',
    ru: 'Повторная неоплата (для ОМСУ)',
    en: 'Repeated non-payment (for the municipality)',
  },
  repeatedBreach: {
    ky: 'Кайталанган эреже бузуу (мамлекеттик орган үчүн)',
    ru: 'Повторное нарушение (для государственного органа)',
    en: 'Repeated breach (for the state body)',
  },
};
