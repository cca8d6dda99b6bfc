export const paymentsTexts = {
  enter: { ky: 'Төлөмдү киргизүү', ru: 'Ввести платёж', en: 'Enter a payment' },
  enterText: {
    ky: 'ЖӨБ органына келип түшкөн, казыналык көргөн төлөм: андан кийин ал иштерге бөлүнөт.',
    ru: 'Платёж, который поступил ОМСУ и виден Казначейству: затем он распределяется по делам.',
    en: 'A payment that arrived for a municipality, as the treasury saw it: it is then allocated to cases.',
  },
  notYours: {
    ky: 'Төлөмдөрдү казыналыктын казыначысы киргизет.',
    ru: 'Платежи вводит казначей Казначейства.',
    en: 'Payments are entered by a treasurer of the treasury.',
  },
  none: { ky: 'Мындай төлөм жок', ru: 'Таких платежей нет', en: 'There are no such payments' },
  caption: { ky: 'Төлөмдөр', ru: 'Платежи', en: 'Payments' },
  payment: { ky: 'Төлөм', ru: 'Платёж', en: 'Payment' },
  reference: { ky: 'Төлөмдүн номери', ru: 'Номер платежа', en: 'Reference' },
  referenceHint: {
    ky: 'Казыналыктын көчүрмөсүндөгүдөй. Бир номер эки жолу киргизилбейт.',
    ru: 'Как в выписке Казначейства. Один номер дважды не вводится.',
    en: 'As in the treasury’s statement. The same reference is not entered twice.',
  },
  account: { ky: 'Эсеп', ru: 'Счёт', en: 'Account' },
  accountHint: { ky: 'Төлөм түшкөн эсеп.', ru: 'Счёт, на который поступил платёж.', en: 'The account on which it arrived.' },
  paidOn: { ky: 'Төлөнгөн күнү', ru: 'Дата платежа', en: 'Paid on' },
  payer: { ky: 'Төлөөчү', ru: 'Плательщик', en: 'Payer' },
  payerHint: {
    ky: 'Көрсөтүлбөсө, казыналык органы өзү.',
    ru: 'Если не указан – сам орган Казначейства.',
    en: 'If none is given, the treasury body itself.',
  },
  entered: { ky: 'Киргизилген', ru: 'Введён', en: 'Entered' },
  due: {
    ky: '{{dueOn}} которулууга тийиш болгон төлөмдөн {{missing}} жетишпейт; бүгүнкүгө чейин – {{missingToDate}}.',
    ru: 'По перечислению со сроком {{dueOn}} не хватает {{missing}}; всего на сегодня – {{missingToDate}}.',
    en: '{{missing}} is missing of the transfer due on {{dueOn}}; {{missingToDate}} by today in all.',
  },
} as const;
