import type { Text } from '#machine';

/** Texts of the reasons for which a mandate is refused. */
export const mandateTexts: Readonly<Record<string, Text>> = {
  mandateConflict: {
    ky: 'Бул орган ЖӨБ органынын атынан аракет кыла албайт: министрлик, Финансы министрлиги жана Казыналык — өткөрүп берүүнүн экинчи тарабы.',
    ru: 'Этот орган не может действовать от имени ОМСУ: министерство, Министерство финансов и Казначейство — другая сторона делегирования.',
    en: 'This body cannot act for a municipality: a ministry, the Ministry of Finance and the Treasury are the other side of a delegation.',
  },
  mandatorHasAccounts: {
    ky: 'ЖӨБ органынын системада өз кызматкерлери бар: мандатты алардын каттоочусу каттайт.',
    ru: 'У ОМСУ есть свои сотрудники в системе: мандат записывает его регистратор.',
    en: 'The municipality has people of its own in the system: its registrar records the mandate.',
  },
  mandateOver: {
    ky: 'Мандат мурунтан эле күчүндө эмес.',
    ru: 'Мандат уже не действует.',
    en: 'The mandate is over already.',
  },
};
