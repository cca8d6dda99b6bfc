import type { Texts } from '../language/texts';

export const operatorTexts = {
  sections: { ky: 'Системаны башкаруу бөлүмдөрү', ru: 'Разделы управления системой', en: 'Sections of system management' },
  state: { ky: 'Системанын абалы', ru: 'Состояние системы', en: 'State of the system' },
  incidents: { ky: 'Каталыктар', ru: 'Сбои', en: 'Incidents' },
  bodies: { ky: 'Органдар', ru: 'Органы', en: 'Bodies' },
  successions: { ky: 'Органдардын өзгөрүшү', ru: 'Преобразования органов', en: 'Successions of bodies' },
  people: { ky: 'Адамдар', ru: 'Люди', en: 'People' },
  mandates: { ky: 'Мандаттар', ru: 'Мандаты', en: 'Mandates' },
  calendars: { ky: 'Календарлар', ru: 'Календари', en: 'Calendars' },
  rules: { ky: 'Эрежелер', ru: 'Правила', en: 'Rules' },
  recomputations: { ky: 'Мөөнөттөрдү кайра эсептөө', ru: 'Пересчёт сроков', en: 'Recalculation of deadlines' },
  imports: { ky: 'Реестрлерди жүктөө', ru: 'Загрузка реестров', en: 'Register imports' },
  operations: { ky: 'Аракеттер журналы', ru: 'Журнал действий', en: 'Journal of operations' },
  checkpoints: { ky: 'Текшерүү чекиттери', ru: 'Контрольные точки', en: 'Checkpoints' },
  clock: { ky: 'Көрсөтмө сааты', ru: 'Часы демонстрации', en: 'Demonstration clock' },
} as const satisfies Texts;
