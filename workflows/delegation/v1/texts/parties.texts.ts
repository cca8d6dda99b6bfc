import type { Text } from '#machine';

export const parties: Readonly<Record<string, Text>> = {
  proposer: { ky: 'сунуштаган мамлекеттик орган', ru: 'предлагающий государственный орган', en: 'proposing state body' },
  recipient: { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'municipality' },
  finance: { ky: 'Финансы министрлиги', ru: 'Министерство финансов', en: 'Ministry of Finance' },
  treasury: { ky: 'Казыналык', ru: 'Казначейство', en: 'Treasury' },
  control: { ky: 'көзөмөлдөөчү орган', ru: 'контролирующий орган', en: 'control body' },
};
