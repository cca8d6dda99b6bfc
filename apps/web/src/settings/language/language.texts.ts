export const languageTexts = {
  device: {
    ky: 'Ушул түзмөктөгү барактардын тили',
    ru: 'Язык страниц на этом устройстве',
    en: 'Language of the pages on this device',
  },
  deviceHint: {
    ky: 'Бул браузер эстеп калат. Башка түзмөктө башкача болушу мүмкүн.',
    ru: 'Запомнит этот браузер. На другом устройстве язык может быть другим.',
    en: 'This browser remembers it. Another device may have another one.',
  },
  mail: {
    ky: 'Каттардын тили өзүнчө тандалат: «Билдирүүлөр почта аркылуу» бөлүмүндө.',
    ru: 'Язык писем выбирают отдельно: в разделе «Уведомления по почте».',
    en: 'The language of mails is chosen by itself, under “Notices by mail”.',
  },
  toNotices: { ky: 'Каттардын тилин тандоо', ru: 'Выбрать язык писем', en: 'Choose the language of mails' },
} as const;
