export const sendingTexts = {
  waiting: {
    ky: { one: '{{count}} кадам байланышты күтүүдө', other: '{{count}} кадам байланышты күтүүдө' },
    ru: {
      one: '{{count}} шаг ждёт связи',
      few: '{{count}} шага ждут связи',
      many: '{{count}} шагов ждут связи',
      other: '{{count}} шага ждут связи',
    },
    en: { one: '{{count}} step waits for the connection', other: '{{count}} steps wait for the connection' },
  },
  refused: {
    ky: 'Жөнөтүлгөн кадам кабыл алынган жок',
    ru: 'Отправленный шаг не принят',
    en: 'A step that you sent was not accepted',
  },
  seen: { ky: 'Жабуу', ru: 'Закрыть', en: 'Close' },
} as const;
