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
  budgetLineExists: {
    ky: 'Ушул акт, код, жыл ({year}) жана алуучу боюнча сап буга чейин киргизилген. Анын суммасын өзгөртүңүз.',
    ru: 'Строка по этому акту, коду, году ({year}) и получателю уже внесена. Измените её сумму.',
    en: 'A line of this act, code, year ({year}) and recipient is already entered. Change its amount.',
  },
  paymentUnconfirmed: {
    ky: 'Төлөм ырасталган эмес: аны казыналыктын башка кызматкери ырастагандан кийин гана бөлүштүрүүгө болот.',
    ru: 'Платёж не подтверждён: распределять его можно после того, как его подтвердит другой сотрудник Казначейства.',
    en: 'The payment is not confirmed: it can be allocated once another person of the Treasury has confirmed it.',
  },
  paymentRepeats: {
    ky: 'Төлөм буга чейин катталган: анын номери «{reference}» номериндей окулат. Экөө тең бир түшкөн каражат болсо, бирин жараксыз деп табыңыз.',
    ru: 'Этот платёж уже внесён: его номер читается как «{reference}». Если это одно и то же поступление, признайте одну из записей недействительной.',
    en: 'This payment is entered already: its reference reads as “{reference}”. If both are one receipt, make one of them void.',
  },
  paymentSamePerson: {
    ky: 'Төлөмдү аны киргизген адам ырастай албайт: муну Казыналыктын башка кызматкери жасайт.',
    ru: 'Кто внёс платёж, тот его не подтверждает: это делает другой сотрудник Казначейства.',
    en: 'A payment is not confirmed by the person who entered it: another person of the Treasury confirms it.',
  },
  paymentAlreadyConfirmed: {
    ky: 'Төлөм буга чейин ырасталган.',
    ru: 'Платёж уже подтверждён.',
    en: 'The payment is confirmed already.',
  },
  paymentVoid: {
    ky: 'Төлөм жараксыз деп табылган: {why}',
    ru: 'Платёж признан недействительным: {why}',
    en: 'The payment is void: {why}',
  },
  paymentAllocated: {
    ky: 'Төлөмдөн иштерге бөлүнгөнү: {allocated:money}. Адегенде ошол иштерде төлөмдү кайтарыңыз.',
    ru: 'Из платежа на дела распределено {allocated:money}. Сначала отмените его в этих делах.',
    en: 'Cases hold {allocated:money} of the payment. Reverse it in those cases first.',
  },
  paymentReferenceExists: {
    ky: '«{reference}» номерлүү төлөм буга чейин катталган.',
    ru: 'Платёж с номером «{reference}» уже внесён.',
    en: 'A payment with the reference “{reference}” is already entered.',
  },
};
