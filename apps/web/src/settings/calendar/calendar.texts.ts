export const calendarTexts = {
  lead: {
    ky: 'Сизден күтүлгөн тапшырмалардын мөөнөттөрү телефонуңуздун же компьютериңиздин календарында көрүнөт жана өзү жаңыланып турат.',
    ru: 'Сроки ваших задач видны в календаре телефона или компьютера и обновляются сами.',
    en: 'The due dates of your tasks are shown in the calendar of your phone or computer and update by themselves.',
  },
  warning: {
    ky: 'Календардын дареги — сыр: аны билген адам мөөнөттөрүңүздү сырсөзсүз окуй алат. Аны эч кимге бербеңиз.',
    ru: 'Адрес календаря секретный: кто его знает, может читать ваши сроки без пароля. Никому его не сообщайте.',
    en: 'The address of the calendar is a secret: whoever knows it can read your due dates without a password. Do not give it to anybody.',
  },
  noneYet: { ky: 'Сизде азырынча календарь жок.', ru: 'Календаря у вас пока нет.', en: 'You have no calendar yet.' },
  make: { ky: 'Календарь түзүү', ru: 'Создать календарь', en: 'Create a calendar' },
  making: { ky: 'Түзүлүүдө…', ru: 'Создаём…', en: 'Creating…' },
  made: { ky: 'Түзүлгөн', ru: 'Создан', en: 'Created' },
  lastRead: {
    ky: 'Календарь программасы акыркы окуган',
    ru: 'Программа последний раз прочла',
    en: 'Last read by a calendar program',
  },
  neverRead: { ky: 'азырынча окуган эмес', ru: 'ещё не читала', en: 'not yet' },
  address: { ky: 'Календардын дареги', ru: 'Адрес календаря', en: 'Address of the calendar' },
  lost: {
    ky: 'Даректи жоготуп алсаңыз же аны бирөө билип калса, жаңысын алыңыз.',
    ru: 'Если адрес потерян или его узнал кто-то другой, получите новый.',
    en: 'If you have lost the address, or somebody else knows it, get a new one.',
  },
  renew: { ky: 'Жаңы дарек алуу', ru: 'Получить новый адрес', en: 'Get a new address' },
  renewTitle: { ky: 'Даректи алмаштырасызбы?', ru: 'Заменить адрес?', en: 'Replace the address?' },
  renewText: {
    ky: 'Мурунку дарек дароо иштебей калат: жаңысын ар бир календарга кайра киргизүү керек болот.',
    ru: 'Прежний адрес сразу перестанет работать: новый нужно будет внести в каждый календарь.',
    en: 'The former address stops working at once: the new one has to be entered in each of your calendars.',
  },
  revoke: { ky: 'Календарды өчүрүү', ru: 'Удалить календарь', en: 'Remove the calendar' },
  revokeTitle: { ky: 'Календарды өчүрөсүзбү?', ru: 'Удалить календарь?', en: 'Remove the calendar?' },
  revokeText: {
    ky: 'Анын дареги дароо иштебей калат. Мөөнөттөр системанын өзүндө калат.',
    ru: 'Его адрес сразу перестанет работать. Сами сроки останутся в системе.',
    en: 'Its address stops working at once. The due dates themselves stay in the system.',
  },
  revoked: { ky: 'Календарь өчүрүлдү', ru: 'Календарь удалён', en: 'The calendar was removed' },
  how: { ky: 'Кантип кошуу керек', ru: 'Как подписаться', en: 'How to subscribe' },
  google: {
    ky: 'Google Календарь (компьютерде): «Башка календарлар» жанындагы + белгиси → «URL аркылуу» → даректи коюңуз.',
    ru: 'Google Календарь (на компьютере): «Другие календари», знак + → «Добавить по URL» → вставьте адрес.',
    en: 'Google Calendar (on a computer): “Other calendars”, + → “From URL” → paste the address.',
  },
  outlook: {
    ky: 'Outlook: «Календарь кошуу» → «Интернеттен жазылуу» → даректи коюңуз.',
    ru: 'Outlook: «Добавить календарь» → «Подписаться из Интернета» → вставьте адрес.',
    en: 'Outlook: “Add calendar” → “Subscribe from web” → paste the address.',
  },
  apple: {
    ky: 'iPhone жана Mac: Календарь → «Календарь кошуу» → «Жазылуу календарын кошуу» → даректи коюңуз.',
    ru: 'iPhone и Mac: Календарь → «Добавить календарь» → «Добавить подписной календарь» → вставьте адрес.',
    en: 'iPhone and Mac: Calendar → “Add calendar” → “Add subscription calendar” → paste the address.',
  },
  thunderbird: {
    ky: 'Thunderbird: «Жаңы календарь» → «Тармакта» → даректи коюңуз.',
    ru: 'Thunderbird: «Новый календарь» → «В сети» → вставьте адрес.',
    en: 'Thunderbird: “New calendar” → “On the network” → paste the address.',
  },
  often: {
    ky: 'Канча жолу жаңыланарын календарь программасы өзү чечет: көбүнчө бир нече саатта бир.',
    ru: 'Как часто обновляться, решает сама программа: обычно раз в несколько часов.',
    en: 'The calendar program decides how often it updates: usually every few hours.',
  },
} as const;
