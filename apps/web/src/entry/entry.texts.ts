export const entryTexts = {
  required: { ky: 'Бул талааны толтуруңуз', ru: 'Заполните это поле', en: 'Fill in this field' },
  sending: { ky: 'Жөнөтүлүүдө…', ru: 'Отправка…', en: 'Sending…' },
  next: { ky: 'Улантуу', ru: 'Продолжить', en: 'Continue' },
  review: { ky: 'Жөнөтүүдөн мурун текшериңиз', ru: 'Проверьте перед отправкой', en: 'Check before you confirm' },
  change: { ky: 'Өзгөртүү', ru: 'Изменить', en: 'Change' },
  reason: { ky: 'Себеби', ru: 'Причина', en: 'Reason' },
  reasonHint: {
    ky: 'Аракеттер журналында калат.',
    ru: 'Останется в журнале действий.',
    en: 'It stays in the journal of operations.',
  },
  file: { ky: 'Файл (CSV же XLSX, 10 МБ чейин)', ru: 'Файл (CSV или XLSX, до 10 МБ)', en: 'File (CSV or XLSX, up to 10 MB)' },
} as const;
