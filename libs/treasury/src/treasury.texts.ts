import type { Text } from '#machine';

/** Texts of the reasons that this lib can give. */
export const treasuryTexts: Readonly<Record<string, Text>> = {
  budgetLineExhausted: {
    ky: 'Бюджет сабында бош калганы: {free:money}, суралганы: {asked:money}.',
    ru: 'В бюджетной строке свободно {free:money}, запрошено {asked:money}.',
    en: 'The budget line has {free:money} left; {asked:money} was asked for.',
  },
  paymentAlreadyUsed: {
    ky: 'Төлөмдүн бөлүштүрүлбөгөн калдыгы: {free:money}, суралганы: {asked:money}.',
    ru: 'От платежа не распределено {free:money}, запрошено {asked:money}.',
    en: 'The payment has {free:money} left unused; {asked:money} was asked for.',
  },
  lineAllocated: {
    ky: 'Сап {asked:money} чейин кыскартылбайт: делолорго {allocated:money} бөлүнгөн. Адегенде ошол делолордун каражатын өзгөртүңүз.',
    ru: 'Строку нельзя уменьшить до {asked:money}: по делам распределено {allocated:money}. Сначала измените ассигнования этих дел.',
    en: 'The line cannot be cut to {asked:money}: cases hold {allocated:money} of it. Amend the appropriations of those cases first.',
  },
  tooManyForFile: {
    ky: 'Бир файлга {most} саптан көп сыйбайт: тандоону тарытыңыз.',
    ru: 'В один файл помещается не больше {most} строк: сузьте отбор.',
    en: 'A file holds no more than {most} rows: ask for less.',
  },
  paymentReferenceExists: {
    ky: '«{reference}» номерлүү төлөм буга чейин катталган.',
    ru: 'Платёж с номером «{reference}» уже внесён.',
    en: 'A payment with the reference “{reference}” is already entered.',
  },
};
