import type { Text } from '#machine';
import type { PaymentStatus } from './payment.entity.js';

/** Texts of the reasons that this lib can give. */
export const treasuryTexts: Readonly<Record<string, Text>> = {
  budgetLineExhausted: {
    ky: 'Бюджеттин сабында каражат жетишпейт: суралганы — {asked:money}, бош калганы — {free:money}.',
    ru: 'На строке бюджета не хватает средств: запрошено — {asked:money}, свободно — {free:money}.',
    en: 'The budget line has too little left: asked {asked:money}, free {free:money}.',
  },
  paymentAlreadyUsed: {
    ky: 'Төлөмдүн калганы жетишпейт: суралганы — {asked:money}, бош калганы — {free:money}.',
    ru: 'Остатка платежа не хватает: запрошено — {asked:money}, свободно — {free:money}.',
    en: 'The payment has too little left: asked {asked:money}, free {free:money}.',
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
    ky: 'Төлөм {status}. Ырасталган төлөмдү гана ишке бөлүштүрүүгө болот.',
    ru: 'Платёж {status}. На дело можно распределить только подтверждённый платёж.',
    en: 'The payment {status}. Only a confirmed payment can be allocated to a case.',
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

/** What is said of a payment that is not confirmed, by its status: a sentence that begins with “The payment”. */
export const paymentStatusTexts: Readonly<Record<Exclude<PaymentStatus, 'confirmed'>, Text>> = {
  entered: {
    ky: 'али ырасталган жок: аны Казыналыктын башка кызматкери ырастайт',
    ru: 'ещё не подтверждён: его подтверждает другой сотрудник Казначейства',
    en: 'is not confirmed yet: another person of the Treasury confirms it',
  },
  void: { ky: 'жараксыз деп табылган', ru: 'признан недействительным', en: 'is void' },
};
