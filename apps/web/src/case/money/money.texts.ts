export const moneyTexts = {
  title: { ky: 'Каражаттын кыймылы', ru: 'Движение средств', en: 'Movement of the money' },
  none: { ky: 'Бул иште азырынча каражат жок.', ru: 'Средств в этом деле пока нет.', en: 'There is no money in this case yet.' },
  coverage: {
    ky: 'Бүгүнкү күнгө тийиштүүсүнөн түшкөнү',
    ru: 'Поступило из причитающегося на сегодня',
    en: 'Received of what is due by today',
  },
  byPeriod: { ky: 'Мезгилдер боюнча', ru: 'По периодам', en: 'By period' },
  byYear: { ky: 'Жылдар боюнча: чыгым жана бюджет', ru: 'По годам: затраты и бюджет', en: 'By year: cost and budget' },
  period: { ky: 'Мезгил', ru: 'Период', en: 'Period' },
  // Words and their numbers stay together, so that a narrow column has two lines of them, not four.
  quarter: {
    ky: '{{year}}-жылдын {{quarter}}-чейреги',
    ru: '{{quarter}}\u00a0квартал {{year}}\u00a0года',
    en: 'Quarter\u00a0{{quarter}} of\u00a0{{year}}',
  },
  year: { ky: 'Жыл', ru: 'Год', en: 'Year' },
  item: { ky: 'Ресурс', ru: 'Ресурс', en: 'Item' },
  kind: { ky: 'Түрү', ru: 'Вид', en: 'Kind' },
  state: { ky: 'Абалы', ru: 'Состояние', en: 'State' },
} as const;
