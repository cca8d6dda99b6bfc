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
  person: {
    ky: 'Сизге кайсы тилде кабарланат',
    ru: 'Язык, на котором вам сообщают',
    en: 'Language of what is sent to you',
  },
  personHint: {
    ky: 'Мөөнөттөр календары жана башка тил тандалбаган каттар ушул тилде болот.',
    ru: 'На нём календарь сроков, а также письма, если для них не выбран другой язык.',
    en: 'The calendar of due dates is in this language, and so are emails, unless another language is chosen for them.',
  },
  mail: {
    ky: 'Каттар үчүн башка тил тандаса да болот: «Билдирүүлөр почта аркылуу» бөлүмүндө.',
    ru: 'Для писем можно выбрать и другой язык: в разделе «Уведомления по почте».',
    en: 'Another language for emails can be chosen under “Notices by email”.',
  },
  toNotices: { ky: 'Каттардын тилин тандоо', ru: 'Выбрать язык писем', en: 'Choose the language of emails' },
} as const;
