import type { Text } from '#machine';

/** What a picture says beyond the texts of its workflow. */
export const diagramTexts = {
  always: {
    ky: 'Шарты аткарылганда өзүнөн өзү',
    ru: 'Само, когда выполнено условие',
    en: 'By itself, when its condition is met',
  },
  done: { ky: 'Бардык бөлүктөрү бүткөндө', ru: 'Когда завершены все части', en: 'When all its parts are over' },
  many: { ky: 'Ар башка абалдардан ({count})', ru: 'Из разных состояний ({count})', en: 'From various states ({count})' },
  more: { ky: 'дагы {count}', ru: 'ещё {count}', en: '{count} more' },
} as const satisfies Readonly<Record<string, Text>>;
