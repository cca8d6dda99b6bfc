export const linesTexts = {
  enter: { ky: 'Бюджеттин сабын киргизүү', ru: 'Ввести строку бюджета', en: 'Enter a budget line' },
  enterText: {
    ky: 'Бюджет жөнүндө актыдагы сап: андан иштерге каражат бөлүнөт.',
    ru: 'Строка акта о бюджете: из неё средства выделяются делам.',
    en: 'A line of a budget act: money is appropriated from it to cases.',
  },
  notYours: {
    ky: 'Бюджеттин саптарын Финансы министрлигинин финансисти киргизет.',
    ru: 'Строки бюджета вводит финансист Министерства финансов.',
    en: 'Budget lines are entered by a financier of the Ministry of Finance.',
  },
  none: { ky: 'Мындай сап жок', ru: 'Таких строк нет', en: 'There are no such lines' },
  caption: { ky: 'Бюджеттин саптары', ru: 'Строки бюджета', en: 'Budget lines' },
  line: { ky: 'Бюджеттин сабы', ru: 'Строка бюджета', en: 'Budget line' },
  code: { ky: 'Бюджеттик классификациянын коду', ru: 'Код бюджетной классификации', en: 'Budget classification code' },
  act: { ky: 'Бюджет жөнүндө акт', ru: 'Акт о бюджете', en: 'Budget act' },
  actHint: {
    ky: 'Аталышы, күнү жана номери, ошондой эле тиркемеси.',
    ru: 'Название, дата и номер, а также приложение.',
    en: 'Its title, date and number, and the annex.',
  },
  yearHint: {
    ky: 'Төрт сан менен, мисалы 2027.',
    ru: 'Четырьмя цифрами, например 2027.',
    en: 'In four digits, for example 2027.',
  },
  entered: { ky: 'Киргизилген', ru: 'Введена', en: 'Entered' },
  change: { ky: 'Сумманы өзгөртүү', ru: 'Изменить сумму', en: 'Change the amount' },
  changeText: {
    ky: 'Саптын суммасын көбөйтсө да, азайтса да болот, бирок ал иштерге бөлүнгөн суммадан ({{allocated}}) аз болбойт: адегенде иштерге бөлүнгөн каражат өзгөртүлөт.',
    ru: 'Сумму строки можно увеличить или уменьшить, но не ниже того, что уже выделено делам ({{allocated}}): сначала изменяют выделенное им.',
    en: 'The amount of a line may be raised or lowered, but not below what is allocated to cases ({{allocated}}): change their appropriations first.',
  },
  newAmount: { ky: 'Жаңы сумма', ru: 'Новая сумма', en: 'New amount' },
  changed: { ky: 'Сумма өзгөртүлдү.', ru: 'Сумма изменена.', en: 'The amount was changed.' },
  scheduled: {
    ky: '{{year}}-жылга: керектүүсү {{scheduled}}, каралганы {{appropriated}}, жетишпегени {{missing}}.',
    ru: 'На {{year}} год: нужно {{scheduled}}, предусмотрено {{appropriated}}, не хватает {{missing}}.',
    en: 'For {{year}}: needed {{scheduled}}, appropriated {{appropriated}}, missing {{missing}}.',
  },
  held: {
    ky: 'Бул иш ушул саптан {{held}} алган: анын үлүшү көбөйтүлөт.',
    ru: 'Дело уже получило из этой строки {{held}}: его доля увеличится.',
    en: 'The case already has {{held}} of this line: its share is raised.',
  },
} as const;
