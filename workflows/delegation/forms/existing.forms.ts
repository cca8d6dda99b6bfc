import type { Forms } from '#machine';

/** A power that is carried out already. */
export const existingForms: Forms['events'] = {
  registerExisting: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы буга чейин аткарып келген ыйгарым укук катталат: кайсы акт боюнча, качантан бери, эмне менен. Мамлекеттик органга билдирилет. Ал ресурстарды белгиленген (сунушталган) мөөнөттө көрсөтпөсө, мыйзам же башка акт боюнча ыйгарым укук «ресурссуз жүктөлгөн» деп көрүнөт.',
      ru: 'Регистрируется полномочие, которое ОМСУ уже исполняет: по какому акту, с каких пор, с чем. Государственному органу сообщат. Если он в рекомендуемый срок не покажет ресурсы, полномочие по закону или иному акту будет показано как «возложенное без ресурсов».',
      en: 'Registers a power that the municipality carries out already: by which act, since when, with what. The state body is told. If it does not show the resources within the recommended term, a power by law or other act is shown as “imposed without resources”.',
    },
    sections: [
      {
        name: 'power',
        title: { ky: 'Ыйгарым укук жана тараптар', ru: 'Полномочие и стороны', en: 'Power and parties' },
        fields: ['power', 'title', 'proposer', 'recipient', 'control'],
      },
      {
        name: 'act',
        title: { ky: 'Кайсы акт боюнча', ru: 'По какому акту', en: 'By which act' },
        fields: ['instrument', 'basisAct', 'basisNumber', 'basisDate', 'publishedOn', 'since', 'termEnd'],
      },
      {
        name: 'resources',
        title: { ky: 'Эмне менен аткарылат', ru: 'С какими ресурсами', en: 'With what' },
        help: {
          ky: 'Эч нерсе берилбесе, бош калтырыңыз: бул да маанилүү маалымат.',
          ru: 'Если ничего не передано, оставьте пустым: это тоже важно знать.',
          en: 'If nothing was given, leave it empty: that matters too.',
        },
        fields: ['items', 'knownMoney'],
      },
    ],
    totals: [
      {
        label: { ky: 'Түшкөн каражат', ru: 'Поступило', en: 'Received' },
        rows: 'knownMoney',
        year: 'year',
        amount: 'amount',
      },
    ],
    fields: {
      instrument: {
        help: {
          ky: 'Ыйгарым укук кайсы түрдөгү документ менен берилген.',
          ru: 'Каким документом передано полномочие.',
          en: 'By what kind of document the power was given.',
        },
      },
      proposer: {
        refersTo: { register: 'body', kinds: ['ministry', 'rayonAdministration'] },
        help: {
          ky: 'Ыйгарым укук таандык болгон министрлик же башка мамлекеттик орган.',
          ru: 'Министерство или иной государственный орган, которому принадлежит полномочие.',
          en: 'The ministry or other state body to which the power belongs.',
        },
      },
      control: {
        help: {
          ky: 'Райондук администрация болгон жерде бош калтырса болот; Бишкекте, Ошто жана облустук маанидеги шаарларда органды тандоо керек.',
          ru: 'Где есть районная администрация, можно оставить пустым; в Бишкеке, Оше и городах областного значения орган нужно выбрать.',
          en: 'May be left empty where there is a rayon administration; in Bishkek, Osh and oblast cities a body must be chosen.',
        },
      },
      basisAct: {
        help: {
          ky: 'Мисалы: Жарандык абалдын актылары жөнүндө мыйзам.',
          ru: 'Например: Закон об актах гражданского состояния.',
          en: 'For example: Law on civil status.',
        },
      },
      publishedOn: {
        label: { ky: 'Акт жарыяланган күн', ru: 'Дата опубликования акта', en: 'Date of publication of the act' },
      },
      termEnd: {
        help: {
          ky: 'Актыда мөөнөт болсо гана.',
          ru: 'Только если срок есть в акте.',
          en: 'Only if the act has a term.',
        },
      },
      amount: {
        help: {
          ky: 'Бир жылда түшкөн сумма. Төлөмдөр менен көрсөтүлмөйүнчө каржылоо катары эсептелбейт.',
          ru: 'Сколько поступило за год. Финансированием считается, только когда показано платежами.',
          en: 'What came in that year. It counts as funding only once payments show it.',
        },
      },
    },
  },
  answerRegistration: {
    isSignificant: true,
    help: {
      ky: 'Мамлекеттик орган каттоого макул же макул эмес экенин айтат. Жооп иште калат; ыйгарым укук катталган бойдон калат.',
      ru: 'Государственный орган говорит, согласен ли он с регистрацией. Ответ остаётся в деле; полномочие остаётся зарегистрированным.',
      en: 'The state body says whether it agrees with the registration. The answer stays in the case; the power stays registered.',
    },
    fields: {
      reasonCode: { when: { field: 'agrees', is: [false] } },
      reasonText: { when: { field: 'agrees', is: [false] } },
    },
  },
};
