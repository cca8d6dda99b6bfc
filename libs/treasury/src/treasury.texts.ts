import type { Text } from '#machine';

/** Texts of the reasons that this lib can give. */
export const treasuryTexts: Readonly<Record<string, Text>> = {
  budgetLineExhausted: {
    ky: 'Бюджеттин сабында бош калганы: {free:money}, суралганы: {asked:money}.',
    ru: 'В строке бюджета свободно {free:money}, запрошено {asked:money}.',
    en: 'The budget line has {free:money} left; {asked:money} was asked for.',
  },
  paymentAlreadyUsed: {
    ky: 'Төлөмдүн бөлүштүрүлбөгөн калдыгы: {free:money}, суралганы: {asked:money}.',
    ru: 'От платежа не распределено {free:money}, запрошено {asked:money}.',
    en: 'The payment has {free:money} left unused; {asked:money} was asked for.',
  },
  lineAllocated: {
    ky: 'Сапты мынчага чейин кыскартууга болбойт: {asked:money}. Иштерге бөлүнгөнү: {allocated:money}. Адегенде ошол иштерге бөлүнгөн каражатты өзгөртүңүз.',
    ru: 'Строку нельзя уменьшить до {asked:money}: делам выделено {allocated:money}. Сначала измените выделенное этим делам.',
    en: 'The line cannot be cut to {asked:money}: {allocated:money} of it is allocated to cases. Change the appropriations of those cases first.',
  },
  paymentReferenceExists: {
    ky: '«{reference}» номерлүү төлөм буга чейин катталган.',
    ru: 'Платёж с номером «{reference}» уже внесён.',
    en: 'A payment with the reference “{reference}” is already entered.',
  },
};
