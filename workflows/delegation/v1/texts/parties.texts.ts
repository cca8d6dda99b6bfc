import type { Text } from '#machine';

export const parties: Readonly<Record<string, Text>> = {
  proposer: { ky: 'сунуштаган мамлекеттик орган', ru: 'предлагающий государственный орган', en: 'proposing state body' },
  recipient: { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'municipality' },
  finance: { ky: 'Финансы министрлиги', ru: 'Министерство финансов', en: 'Ministry of Finance' },
  treasury: { ky: 'Казыналык', ru: 'Казначейство', en: 'Treasury' },
  control: { ky: 'контролдоочу орган', ru: 'контролирующий орган', en: 'control body' },
  third: { ky: 'сот же макулдашуу комиссиясы', ru: 'суд или согласительная комиссия', en: 'court or conciliator' },
  registry: { ky: 'реестрди жүргүзгөн орган', ru: 'орган, ведущий реестр', en: 'body that keeps the register' },
  successor: { ky: 'укук мураскери болгон ЖӨБ органы', ru: 'ОМСУ-правопреемник', en: 'successor municipality' },
};
