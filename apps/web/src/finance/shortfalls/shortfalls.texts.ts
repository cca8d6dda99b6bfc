export const shortfallsTexts = {
  sum: {
    ky: {
      one: '{{on}} күнүнө карата {{count}} иште {{amount}} жетишпейт.',
      other: '{{on}} күнүнө карата {{count}} иште {{amount}} жетишпейт.',
    },
    ru: {
      one: 'На {{on}} в {{count}} деле не хватает {{amount}}.',
      few: 'На {{on}} в {{count}} делах не хватает {{amount}}.',
      many: 'На {{on}} в {{count}} делах не хватает {{amount}}.',
      other: 'На {{on}} в {{count}} делах не хватает {{amount}}.',
    },
    en: {
      one: '{{amount}} is missing in {{count}} case on {{on}}.',
      other: '{{amount}} is missing in {{count}} cases on {{on}}.',
    },
  },
  sort: { ky: 'Тартиби', ru: 'Порядок', en: 'Order' },
  largest: { ky: 'Эң чоңу биринчи', ru: 'Сначала самые большие', en: 'Largest first' },
  oldest: { ky: 'Эң эскиси биринчи', ru: 'Сначала самые давние', en: 'Oldest first' },
  which: { ky: 'Кайсы иштер', ru: 'Какие дела', en: 'Which cases' },
  live: { ky: 'Жүрүп жаткандар', ru: 'Идущие', en: 'Under way' },
  ended: { ky: 'Аяктагандар', ru: 'Завершённые', en: 'Ended' },
  none: { ky: 'Мында каражат жетишпеген иш жок', ru: 'Здесь нет дел с нехваткой средств', en: 'No case lacks money here' },
  missing: {
    ky: '{{missing}} жетишпейт, тийиштүүсү — {{due}}',
    ru: 'Не хватает {{missing}}, причитается {{due}}',
    en: '{{missing}} is missing, {{due}} is due',
  },
  sinceToday: { ky: 'бүгүндөн тартып', ru: 'с сегодняшнего дня', en: 'since today' },
  since: {
    ky: { one: '{{date}} күнүнөн тартып, {{count}} күн', other: '{{date}} күнүнөн тартып, {{count}} күн' },
    ru: {
      one: 'с {{date}}, {{count}} день',
      few: 'с {{date}}, {{count}} дня',
      many: 'с {{date}}, {{count}} дней',
      other: 'с {{date}}, {{count}} дня',
    },
    en: { one: 'since {{date}}, {{count}} day', other: 'since {{date}}, {{count}} days' },
  },
} as const;
