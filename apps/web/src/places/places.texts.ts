export const placesTexts = {
  search: { ky: 'Аталышы боюнча издөө', ru: 'Поиск по названию', en: 'Search by name' },
  searchHint: {
    ky: 'Аталышынын бир бөлүгүн жазыңыз. «ө», «ү», «ң» менен да, аларсыз да табылат.',
    ru: 'Введите часть названия. Найдётся и без букв «ө», «ү», «ң».',
    en: 'Type a part of the name; it is found with or without ө, ү, ң.',
  },
  found: { ky: 'Табылгандар', ru: 'Найдено', en: 'Found' },
  foundCount: {
    ky: { one: '{{count}} орган табылды', other: '{{count}} орган табылды' },
    ru: {
      one: 'найден {{count}} орган',
      few: 'найдено {{count}} органа',
      many: 'найдено {{count}} органов',
      other: 'найдено {{count}} органа',
    },
    en: { one: '{{count}} body found', other: '{{count}} bodies found' },
  },
  nothingFound: {
    ky: 'Мындай аталыш органдардын реестринде жок.',
    ru: 'В реестре органов нет такого названия.',
    en: 'The register has no body of this name.',
  },
  moreFound: {
    ky: 'Биринчи {{count}} көрсөтүлдү: аталышты тактаңыз.',
    ru: 'Показаны первые {{count}}: уточните название.',
    en: 'The first {{count}} are shown: type more of the name.',
  },
  tree: { ky: 'Облустар жана райондор боюнча', ru: 'По областям и районам', en: 'By oblast and rayon' },
  edition: { ky: 'Аймактардын классификатору', ru: 'Классификатор территорий', en: 'Classification of territories' },
  editionOf: { ky: '{{year}}-жылкы', ru: '{{year}} года', en: 'of {{year}}' },
  open: { ky: '{{name}}: ачуу', ru: '{{name}}: раскрыть', en: '{{name}}: open' },
  close: { ky: '{{name}}: жабуу', ru: '{{name}}: свернуть', en: '{{name}}: close' },
  all: { ky: 'баары', ru: 'все', en: 'all' },
  chosenOf: {
    ky: 'тандалды: {{chosen}}, баары: {{count}}',
    ru: 'выбрано {{chosen}} из {{count}}',
    en: '{{chosen}} of {{count}} chosen',
  },
  withoutNamed: {
    ky: 'Реестрде органы жок: {{names}}. Органдарды оператор кошо алат.',
    ru: 'Нет органа в реестре: {{names}}. Органы может внести оператор.',
    en: 'No body in the register: {{names}}. An operator can enter the bodies.',
  },
  without: {
    ky: 'Органы реестрде жок башка аймактар: {{count}}. Органдарды оператор кошо алат.',
    ru: 'Другие территории, у которых нет органа в реестре: {{count}}. Органы может внести оператор.',
    en: 'Other territories without a body in the register: {{count}}. An operator can enter the bodies.',
  },
  nobody: {
    ky: 'Реестрде мындай орган жок: аларды оператор киргизет.',
    ru: 'В реестре нет таких органов: их вносит оператор.',
    en: 'The register has no such bodies: an operator enters them.',
  },
  chosen: { ky: 'Тандалгандар', ru: 'Выбраны', en: 'Chosen' },
  chosenCount: {
    ky: { one: '{{count}} орган тандалды', other: '{{count}} орган тандалды' },
    ru: {
      one: 'Выбран {{count}} орган',
      few: 'Выбрано {{count}} органа',
      many: 'Выбрано {{count}} органов',
      other: 'Выбрано {{count}} органа',
    },
    en: { one: '{{count}} body chosen', other: '{{count}} bodies chosen' },
  },
  noneChosen: { ky: 'Азырынча эч ким тандалган жок.', ru: 'Пока никто не выбран.', en: 'Nobody is chosen yet.' },
  remove: { ky: 'Алып салуу', ru: 'Убрать', en: 'Remove' },
  removeAll: { ky: 'Баарын алып салуу', ru: 'Убрать всех', en: 'Remove all' },
} as const;
