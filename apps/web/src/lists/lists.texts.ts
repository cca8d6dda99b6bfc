export const listsTexts = {
  oblast: {
    ky: 'Облус же республикалык маанидеги шаар',
    ru: 'Область или город республиканского значения',
    en: 'Oblast or city of republican significance',
  },
  rayon: {
    ky: 'Район же облустук маанидеги шаар',
    ru: 'Район или город областного значения',
    en: 'Rayon or city of oblast significance',
  },
  everywhere: { ky: 'Бүт өлкө', ru: 'Вся страна', en: 'The whole country' },
  wholeOblast: { ky: 'Бүт облус', ru: 'Вся область', en: 'The whole oblast' },
} as const;
