export const totalsTexts = {
  caption: {
    ky: 'Жазганыңыздан эсептелген жыйынтык',
    ru: 'Итоги по тому, что вы ввели',
    en: 'Totals of what you have typed',
  },
  otherwise: {
    ky: 'Сиз толтурбаганы иштен алынды.',
    ru: 'То, что вы не заполнили, взято из дела.',
    en: 'What you have not filled in is taken from the case.',
  },
  year: { ky: 'Жыл', ru: 'Год', en: 'Year' },
  total: { ky: 'Бардыгы', ru: 'Всего', en: 'Total' },
  difference: { ky: 'Айырмасы', ru: 'Разница', en: 'Difference' },
  nothing: {
    ky: 'Саптар толтурулганда, жыйынтык ушул жерде көрүнөт.',
    ru: 'Когда строки будут заполнены, здесь появятся итоги.',
    en: 'Once rows are filled in, their totals appear here.',
  },
} as const;
