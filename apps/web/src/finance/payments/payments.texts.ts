export const paymentsTexts = {
  enter: { ky: 'Төлөмдү киргизүү', ru: 'Ввести платёж', en: 'Enter a payment' },
  enterText: {
    ky: 'ЖӨБ органына түшкөн, Казыналыкка көрүнгөн төлөм: андан кийин ал иштерге бөлүштүрүлөт.',
    ru: 'Платёж, который поступил ОМСУ и виден Казначейству: затем он распределяется по делам.',
    en: 'A payment that a municipality has received, as the Treasury sees it: it is then allocated to cases.',
  },
  notYours: {
    ky: 'Төлөмдөрдү Казыналыктын казыначысы киргизет.',
    ru: 'Платежи вводит казначей Казначейства.',
    en: 'Payments are entered by a treasurer of the Treasury.',
  },
  none: { ky: 'Мындай төлөм жок', ru: 'Таких платежей нет', en: 'There are no such payments' },
  caption: { ky: 'Төлөмдөр', ru: 'Платежи', en: 'Payments' },
  payment: { ky: 'Төлөм', ru: 'Платёж', en: 'Payment' },
  reference: { ky: 'Төлөмдүн номери', ru: 'Номер платежа', en: 'Reference' },
  referenceHint: {
    ky: 'Казыналыктын көчүрмөсүндөгүдөй. Бир номер эки жолу киргизилбейт.',
    ru: 'Как в выписке Казначейства. Один номер дважды не вводится.',
    en: 'As in the Treasury’s statement. The same reference is not entered twice.',
  },
  account: { ky: 'Эсеп', ru: 'Счёт', en: 'Account' },
  accountHint: { ky: 'Төлөм түшкөн эсеп.', ru: 'Счёт, на который поступил платёж.', en: 'The account on which it arrived.' },
  paidOn: { ky: 'Төлөнгөн күнү', ru: 'Дата платежа', en: 'Paid on' },
  payer: { ky: 'Төлөөчү', ru: 'Плательщик', en: 'Payer' },
  payerHint: {
    ky: 'Көрсөтүлбөсө — Казыналыктын өзү.',
    ru: 'Если не указан — само Казначейство.',
    en: 'If none is given, the Treasury itself.',
  },
  entered: { ky: 'Киргизилген', ru: 'Введён', en: 'Entered' },
  due: {
    ky: 'Күнү {{dueOn}} болгон которуу боюнча {{missing}} жетишпейт; бүгүнкү күнгө жалпысынан — {{missingToDate}}.',
    ru: 'По переводу с датой {{dueOn}} не хватает {{missing}}; всего на сегодня — {{missingToDate}}.',
    en: '{{missing}} is missing of the transfer due on {{dueOn}}; {{missingToDate}} in total by today.',
  },
} as const;
