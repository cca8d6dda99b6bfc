import type { FieldForm, Forms } from '#machine';

/** A payment that the case has recorded, in one of these states. */
const recordedPayment = (...states: readonly string[]): FieldForm => ({
  oneOf: {
    lists: ['tranches'],
    value: 'payment',
    label: '{dueOn:date}: {amount:money}',
    where: { property: 'state', is: states },
  },
  help: {
    ky: 'Иште катталган төлөмдөрдүн бири: график боюнча күнү жана суммасы.',
    ru: 'Один из платежей, записанных в деле: день по графику и сумма.',
    en: 'One of the payments recorded in the case: its due date and amount.',
  },
});

/** Appropriations and transfers. */
export const moneyForms: Forms['events'] = {
  changeAccount: {
    isSignificant: true,
    help: {
      ky: 'Каражат ушул эсепке түшүшү керек: башка эсепке түшкөн төлөм бул ишке катталбайт. Макулдашылган шарттар өзгөрбөйт; өзгөртүүнү жана анын себебин бардык тараптар көрөт.',
      ru: 'Средства должны поступать на этот счёт: платёж на другой счёт в деле не регистрируется. Согласованные условия не меняются; изменение и его причину видят все стороны.',
      en: 'Money has to arrive on this account: a payment to another one is not recorded in the case. The agreed terms stay as they are; all parties see the change and its reason.',
    },
    fields: {
      treasuryAccount: {
        beginsWith: ['changedTerms.treasuryAccount.value', 'draft.treasuryAccount'],
        label: { ky: 'Жаңы эсеп', ru: 'Новый счёт', en: 'New account' },
      },
    },
  },
  changeBudgetCode: {
    isSignificant: true,
    help: {
      ky: 'Каражат бюджеттин ушул коддогу саптарынан бөлүнөт. Мурда бөлүнгөнү калат; өзгөртүүнү жана анын себебин бардык тараптар көрөт.',
      ru: 'Средства выделяются из строк бюджета с этим кодом. Выделенное раньше остаётся; изменение и его причину видят все стороны.',
      en: 'Money is appropriated from budget lines of this code. What was appropriated before stays; all parties see the change and its reason.',
    },
    fields: {
      budgetCode: {
        beginsWith: ['changedTerms.budgetCode.value', 'draft.budgetCode'],
        label: { ky: 'Жаңы код', ru: 'Новый код', en: 'New code' },
      },
    },
  },
  recordAppropriation: {
    isSignificant: true,
    help: {
      ky: 'Бюджеттин сабынан ушул ишке сумма бөлүнөт. Бир жылдын бөлүнгөн каражаты анын чыгымынан кем болбошу керек. Каражат жыл сайын республикалык бюджетте каралат (2014-жылдын 19-декабрындагы № 715 токтом).',
      ru: 'Из строки бюджета на это дело выделяется сумма. За год должно быть выделено не меньше его затрат. Средства предусматриваются ежегодно в республиканском бюджете (постановление от 19 декабря 2014 года № 715).',
      en: 'A sum of a budget line goes to this case. What is appropriated for a year must be no less than its cost. The money is provided annually in the republican budget (Resolution of 19 December 2014 No. 715).',
    },
    fields: {
      budgetLine: {
        refersTo: { register: 'budgetLine' },
        help: {
          ky: 'Ушул ЖӨБ органы үчүн киргизилген сап. Ал тизмеде жок болсо, адегенде «Бюджеттин саптары» бөлүмүндө кошуңуз.',
          ru: 'Строка, заведённая для этого ОМСУ. Если её нет в списке, сначала добавьте её среди строк бюджета.',
          en: 'A line that was entered for this municipality. If it is not in the list, add it among the budget lines first.',
        },
      },
      amount: {
        help: {
          ky: 'Бул иште саптан канчасы колдонулат. Саптын бардык иштердеги суммасы анын өзүнөн ашпайт.',
          ru: 'Сколько из строки идёт на это дело. По всем делам вместе — не больше самой строки.',
          en: 'How much of the line goes to this case. All cases together take no more than the line has.',
        },
      },
    },
  },
  amendAppropriation: {
    isSignificant: true,
    help: {
      ky: 'Мурда бөлүнгөн сумманын ордуна жаңысы жазылат. Ал чыгымдан кем болсо, система муну дароо көрсөтөт.',
      ru: 'Вместо выделенной суммы записывается новая. Если она меньше затрат, система сразу это покажет.',
      en: 'A new amount takes the place of the one that was appropriated. If it is below the cost, that shows at once.',
    },
    fields: {
      budgetLine: { oneOf: { lists: ['appropriations'], value: 'budgetLine', label: '{year}: {amount:money}' } },
      amount: {
        label: { ky: 'Жаңы сумма', ru: 'Новая сумма', en: 'New amount' },
        help: {
          ky: 'Айырма эмес, толук сумма. Нөл — бөлүнгөн каражат толугу менен кыскартылды.',
          ru: 'Вся сумма, а не разница. Ноль — выделенное снято полностью.',
          en: 'The whole amount, not the difference. Zero means that all of it was cut.',
        },
      },
    },
  },
  recordTranche: {
    isSignificant: true,
    help: {
      ky: 'Казыналыктын төлөмү ушул ишке жазылат жана дароо түшкөн каражат катары эсептелет. ЖӨБ органы талашса, ал эсепке алынбай калат.',
      ru: 'Платёж Казначейства записывается в это дело и сразу считается поступившим. Если ОМСУ его оспорит, он перестанет учитываться.',
      en: 'A payment of the Treasury is recorded in this case and counts as received at once. If the municipality contests it, it no longer counts.',
    },
    fields: {
      payment: {
        refersTo: { register: 'payment' },
        help: {
          ky: 'Төлөмдүн номери же күнү боюнча издеңиз. Ал тизмеде жок болсо, адегенде «Төлөмдөр» бөлүмүндө кошуңуз же көчүрмөнү жүктөңүз.',
          ru: 'Ищите по номеру или дате. Если платежа нет в списке, сначала добавьте его среди платежей или загрузите выписку.',
          en: 'Search by its reference or date. If it is not in the list, add it among the payments or import a statement first.',
        },
      },
      amount: {
        help: {
          ky: 'Бул иште төлөмдүн канчасы колдонулат: бир төлөм бир нече ишке бөлүнсө болот.',
          ru: 'Сколько из платежа относится к этому делу: один платёж можно разделить между делами.',
          en: 'How much of the payment is for this case: one payment may be shared by several.',
        },
      },
      dueOn: {
        oneOf: {
          lists: ['costing.schedule', 'amendment.costing.schedule'],
          value: 'dueOn',
          label: '{dueOn:date}: {amount:money}',
        },
      },
    },
  },
  reverseTranche: {
    isSignificant: true,
    help: {
      ky: 'Төлөм кайтарылды же ката жазылган: ал мындан ары эсептелбейт. Ошондон улам каражат жетишпей калса, ыйгарым укук ошол күндөн баштап толук каржыланбаган деп көрүнөт.',
      ru: 'Платёж возвращён или записан по ошибке: он больше не считается. Если из-за этого средств не хватит, с этого дня будет видна нехватка.',
      en: 'The payment went back or was recorded by mistake: it no longer counts. If money is then short, the shortfall shows from this day on.',
    },
    fields: { payment: recordedPayment('recorded', 'stated', 'confirmed', 'contested') },
  },
  contestReceipt: {
    isSignificant: true,
    help: {
      ky: 'Каражат эсепке түшпөсө, аны ушул жерде билдириңиз: төлөм эсепке алынбай калат. Казыналык көчүрмө менен көрсөтсө же сиз түшкөнүн ырастасаңыз, кайра эсептелет.',
      ru: 'Если средства не поступили, сообщите об этом здесь: платёж перестаёт учитываться. Он снова учитывается, когда Казначейство покажет выписку или вы подтвердите поступление.',
      en: 'If the money has not arrived, say so here: the payment no longer counts. It counts again when the Treasury shows a statement or you confirm the receipt.',
    },
    fields: { payment: recordedPayment('recorded', 'stated') },
  },
  confirmReceipt: {
    isSignificant: true,
    help: {
      ky: 'Каражат эсепке түшкөнүн ырастайсыз. Андан кийин аны талашууга болбойт.',
      ru: 'Вы подтверждаете, что средства поступили на счёт. После этого их уже нельзя оспорить.',
      en: 'You confirm that the money has arrived. After that it cannot be contested.',
    },
    fields: { payment: recordedPayment('recorded', 'stated', 'contested') },
  },
  confirmFromStatement: {
    help: {
      ky: 'Казыначы төлөмдү эсептин көчүрмөсүндөгү жазуу менен көрсөтөт. Талашылган төлөм кайра эсептелет.',
      ru: 'Казначей показывает платёж записью в выписке со счёта. Оспоренный платёж снова считается.',
      en: 'The treasurer shows the payment by an entry of the account statement. A contested one counts again.',
    },
    fields: {
      payment: recordedPayment('recorded', 'contested'),
      entryReference: {
        help: {
          ky: 'Көчүрмөдө жазылгандай.',
          ru: 'Как в выписке.',
          en: 'As in the statement.',
        },
      },
    },
  },
};
