import type { Text } from '#machine';

/** What a picture says beyond the texts of its workflow. */
export const diagramTexts = {
  always: {
    ky: 'Шарты аткарылганда автоматтык түрдө',
    ru: 'Автоматически, когда выполнено условие',
    en: 'Automatically, when its condition is met',
  },
  done: { ky: 'Бардык бөлүктөрү бүткөндө', ru: 'Когда завершены все части', en: 'When all its parts have ended' },
  many: { ky: 'Ар башка абалдардан ({count})', ru: 'Из разных состояний ({count})', en: 'From various states ({count})' },
  more: { ky: 'дагы {count}', ru: 'ещё {count}', en: '{count} more' },
} as const satisfies Readonly<Record<string, Text>>;
