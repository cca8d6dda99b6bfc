export const clockTexts = {
  title: { ky: 'Көрсөтмө сааты', ru: 'Часы демонстрации', en: 'Demonstration clock' },
  intro: {
    ky: 'Саат алдыга гана жылат. Жолдо келген ар бир мөөнөт өз убагында келет, эскертүүлөр жөнөтүлөт.',
    ru: 'Часы переводятся только вперёд. Каждый срок по пути наступает в своё время, напоминания отправляются.',
    en: 'The clock goes forward only. Each deadline on the way comes at its time, and reminders are sent.',
  },
  now: { ky: 'Азыр', ru: 'Сейчас', en: 'Now' },
  notHere: { ky: 'Бул көрсөтмө эмес', ru: 'Это не демонстрация', en: 'This is not a demonstration' },
  notHereText: {
    ky: 'Саатты көрсөтмөдө гана жылдырууга болот.',
    ru: 'Переводить часы можно только в демонстрации.',
    en: 'The clock can be moved only in a demonstration.',
  },
  byDays: { ky: 'Тез жылдыруу', ru: 'Быстрый перевод', en: 'Quick moves' },
  days: {
    ky: { one: '{{count}} күнгө', other: '{{count}} күнгө' },
    ru: { one: 'На {{count}} день', few: 'На {{count}} дня', many: 'На {{count}} дней', other: 'На {{count}} дня' },
    en: { one: 'By {{count}} day', other: 'By {{count}} days' },
  },
  date: { ky: 'Кайсы күнгө', ru: 'На какой день', en: 'To which day' },
  time: { ky: 'Саат канчага', ru: 'На какое время', en: 'To what time' },
  timeHint: {
    ky: 'Бишкек убактысы, мисалы 09:00.',
    ru: 'Время Бишкека, например 09:00.',
    en: 'Bishkek time, for example 09:00.',
  },
  move: { ky: 'Саатты жылдыруу', ru: 'Перевести часы', en: 'Move the clock' },
  moving: { ky: 'Саат жылдырылууда…', ru: 'Часы переводятся…', en: 'The clock is moving…' },
  moved: { ky: 'Азыр {{time}}', ru: 'Теперь {{time}}', en: 'Now it is {{time}}' },
  fired: {
    ky: { one: 'Келген мөөнөт: {{count}}.', other: 'Келген мөөнөттөр: {{count}}.' },
    ru: {
      one: 'Наступил {{count}} срок.',
      few: 'Наступило {{count}} срока.',
      many: 'Наступило {{count}} сроков.',
      other: 'Наступило {{count}} срока.',
    },
    en: { one: '{{count}} deadline came.', other: '{{count}} deadlines came.' },
  },
  incidents: { ky: 'Каталыктар: {{count}}.', ru: 'Сбоев: {{count}}.', en: 'Incidents: {{count}}.' },
  work: { ky: 'Эмне күтүлөрүн көрүү', ru: 'Посмотреть, чего теперь ждут', en: 'See what is awaited now' },
} as const;
