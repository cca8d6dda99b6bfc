import type { FieldForm, Forms } from '#machine';

const submittedReport: FieldForm = {
  oneOf: {
    lists: ['reports'],
    value: 'period',
    label: '{period}: {spent:money}',
    where: { property: 'state', is: ['submitted'] },
  },
};

/** Quarterly reports; breaches found by state control. */
export const reportForms: Forms['events'] = {
  submitReport: {
    isSignificant: true,
    help: {
      ky: 'Бүткөн чейрек үчүн отчет: канча жумшалды жана эмне иш аткарылды. Контролдоочу орган кабыл алат же кайтарат. Кабыл алынган отчет өзгөрбөйт: ката болсо, оңдоочу жаңы отчет берилет.',
      ru: 'Отчёт за прошедший квартал: сколько израсходовано и что сделано. Контролирующий орган принимает его или возвращает. Принятый отчёт не меняется: ошибку исправляют новым отчётом.',
      en: 'The report on a quarter that is over: what was spent and what was done. The control body accepts or returns it. An accepted report does not change: a mistake is corrected by a new one.',
    },
    fields: {
      spent: {
        help: {
          ky: 'Ушул чейректе мамлекеттик каражаттан жумшалганы. ЖӨБ органынын өз каражаты өзүнчө жазылат.',
          ru: 'Израсходовано за этот квартал из государственных средств. Собственные средства ОМСУ записываются отдельно.',
          en: 'What was spent of the state’s money in this quarter. The municipality’s own money is recorded separately.',
        },
      },
      isCorrection: {
        help: {
          ky: 'Ушул чейректин кабыл алынган отчетун оңдосоңуз гана «ооба» деңиз.',
          ru: 'Отвечайте «да», только если исправляете принятый отчёт за этот квартал.',
          en: 'Say “yes” only when you correct a report on this quarter that was accepted.',
        },
      },
    },
  },
  acceptReport: {
    isSignificant: true,
    help: {
      ky: 'Отчет кабыл алынат жана мындан ары өзгөрбөйт. Мамлекеттик контроль: 2021-жылдын 20-октябрындагы № 123 Мыйзам, 2-берене; ыйгарым укуктуу мамлекеттик органга отчет берүү: 2013-жылдын 9-июлундагы № 127 Мыйзам, 2-берене.',
      ru: 'Отчёт принят и больше не меняется. Государственный контроль: Закон от 20 октября 2021 года № 123, статья 2; подотчётность уполномоченному органу: Закон от 9 июля 2013 года № 127, статья 2.',
      en: 'The report is accepted and no longer changes. State control: Law of 20 October 2021 No. 123, Art. 2; accountability to the authorised state body: Law of 9 July 2013 No. 127, Art. 2.',
    },
    fields: { period: submittedReport },
  },
  returnReport: {
    help: {
      ky: 'Отчет ЖӨБ органынын финансистине кайтат: ал оңдоп, кайра тапшырат.',
      ru: 'Отчёт возвращается финансисту ОМСУ: он исправит и представит снова.',
      en: 'The report goes back to the municipality’s financier, who corrects it and submits it again.',
    },
    fields: { period: submittedReport },
  },
  recordOwnTopUp: {
    help: {
      ky: 'Мамлекеттик каражат жетишпегенде ЖӨБ органы өзүнүн бюджетинен кошкон сумма. Ал мамлекет төлөй турган сумманы азайтпайт: канча жетишпегенин көрсөтөт.',
      ru: 'Сколько ОМСУ добавило из своего бюджета, когда государственных средств не хватило. Сумму, которую должно выплатить государство, это не уменьшает, а показывает.',
      en: 'What the municipality added of its own when the state’s money was short. It does not lessen what the state owes: it makes it visible.',
    },
    fields: {
      amount: {
        help: {
          ky: 'Ушул чейректе дагы кошулган сумма: мурда жазылганына кошулат.',
          ru: 'Сколько ещё добавлено за этот квартал: прибавится к записанному раньше.',
          en: 'What was added in this quarter besides: it is added to what was recorded before.',
        },
      },
      reasonText: {
        label: {
          ky: 'Эмне үчүн өз каражаты кошулду',
          ru: 'Почему понадобились собственные средства',
          en: 'Why own money was needed',
        },
      },
    },
  },
  recordBreach: {
    isSignificant: true,
    help: {
      ky: 'Контролдоочу орган эреже бузууну акт менен каттайт, ЖӨБ органы жооп берет. Каражат толук түшпөгөн чейрек үчүн каттоого болбойт. Мамлекеттик контроль: 2021-жылдын 20-октябрындагы № 123 Мыйзам, 2-берене.',
      ru: 'Контролирующий орган регистрирует нарушение актом, ОМСУ отвечает. За квартал, в котором средства поступили не полностью, зарегистрировать нарушение нельзя. Государственный контроль: Закон от 20 октября 2021 года № 123, статья 2.',
      en: 'The control body records a breach, and the municipality answers. No breach is recorded for a quarter in which money was missing. State control: Law of 20 October 2021 No. 123, Art. 2.',
    },
    fields: {
      number: {
        label: {
          ky: 'Эреже бузуу жөнүндө актынын номери',
          ru: 'Номер акта о нарушении',
          en: 'Number of the record of the breach',
        },
        help: { ky: 'Мисалы: А-7.', ru: 'Например: А-7.', en: 'For example: A-7.' },
      },
      ground: {
        label: { ky: 'Кайсы эреже кантип бузулду', ru: 'Что и как нарушено', en: 'What was breached, and how' },
      },
    },
  },
  answerBreach: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы актыга жооп берет. Сунушталган мөөнөттө жооп болбосо, «жооп берилген жок» деп жазылат жана контролдоочу орган чечим чыгара алат.',
      ru: 'ОМСУ отвечает на акт. Если в рекомендуемый срок ответа нет, записывается «без ответа», и контролирующий орган может принять решение.',
      en: 'The municipality answers the record of the breach. Without an answer within the recommended term the silence is recorded, and the control body may decide.',
    },
  },
  closeBreach: {
    isSignificant: true,
    help: {
      ky: 'Эреже бузуу ырасталган жок: ал кайталанган бузуу катары эсептелбейт.',
      ru: 'Нарушение не подтвердилось: повторным оно не считается.',
      en: 'The breach was not confirmed: it does not count as repeated.',
    },
  },
  confirmBreach: {
    isSignificant: true,
    help: {
      ky: 'Эреже бузуу ырасталды. Эреже бузуу белгиленген мезгилде бир нече жолу ырасталса, мамлекеттик орган токтотуу жөнүндө билдирүү тапшыра алат (сунушталган эреже).',
      ru: 'Нарушение подтверждено. Если за установленный период их подтверждено несколько, государственный орган может вручить уведомление о прекращении (рекомендуемое правило).',
      en: 'The breach is confirmed. When several are confirmed within the set period the state body may give notice of termination (recommended rule).',
    },
  },
};
