export const casesTexts = {
  title: { ky: 'Иштер', ru: 'Дела', en: 'Cases' },
  search: {
    ky: 'Номери, аталышы же тарабы боюнча издөө',
    ru: 'Поиск по номеру, названию или стороне',
    en: 'Search by number, title or party',
  },
  state: { ky: 'Абалы', ru: 'Состояние', en: 'State' },
  anyState: { ky: 'Бардык абалдар', ru: 'Любое состояние', en: 'Any state' },
  count: { ky: 'Табылды: {{count}}', ru: 'Найдено: {{count}}', en: 'Found: {{count}}' },
  none: { ky: 'Мындай иш жок', ru: 'Таких дел нет', en: 'There are no such cases' },
  noneText: { ky: 'Башкача издеп көрүңүз.', ru: 'Попробуйте искать иначе.', en: 'Try another search.' },
  number: { ky: 'Номери', ru: 'Номер', en: 'Number' },
  caseTitle: { ky: 'Аталышы', ru: 'Название', en: 'Title' },
  changed: { ky: 'Өзгөргөн күнү', ru: 'Изменено', en: 'Changed' },
} as const;
