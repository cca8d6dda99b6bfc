import type { Text } from '#machine';

/** Texts of the reasons that a retry of many incidents gives. */
export const incidentTexts: Readonly<Record<string, Text>> = {
  tooManyIncidents: {
    ky: 'Тандоого {most} каталыктан көп туура келет: аны тарытыңыз.',
    ru: 'Под отбор подходит больше {most} сбоев: сузьте его.',
    en: 'More than {most} incidents match: narrow the filter.',
  },
  retryPlanGone: {
    ky: 'Мындай план жок, ал колдонулган же мөөнөтү өткөн: аны кайра түзүңүз.',
    ru: 'Такого плана нет, он уже использован или истёк: составьте его заново.',
    en: 'There is no such plan, or it was used, or it has expired: make a new one.',
  },
};
