import type { Text } from '#machine';

/** What a calendar says beside the texts of the workflows. */
export const feedTexts = {
  name: { ky: 'Ынтымак: мөөнөттөр', ru: 'Ынтымак: сроки', en: 'Yntymak: due dates' },
  case: { ky: '{number} иши', ru: 'Дело {number}', en: 'Case {number}' },
  awaited: { ky: 'Кимден күтүлөт: {body}', ru: 'Ожидается от: {body}', en: 'Awaited from: {body}' },
  state: { ky: 'Абалы: {state}', ru: 'Состояние: {state}', en: 'State: {state}' },
} satisfies Record<string, Text>;
