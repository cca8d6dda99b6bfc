import type { FieldForm, Forms } from '#machine';
import { clauseSections, standingClauses } from './clause.forms.js';

const defaultControl: FieldForm['help'] = {
  ky: 'Отчетторду карап, контролду жүргүзгөн орган. Бош калса, райондук администрация болот (2021-жылдын 20-октябрындагы № 123 Мыйзам, 2-берене). Бишкек, Ош жана облустук маанидеги шаарларда ал жок: ал жерде органды тандоо керек.',
  ru: 'Кто рассматривает отчёты и ведёт контроль. Если оставить пустым, это районная администрация (Закон от 20 октября 2021 года № 123, статья 2). В Бишкеке, Оше и городах областного значения её нет: там орган нужно выбрать.',
  en: 'Who reviews the reports and exercises control. Left empty, it is the rayon administration (Law of 20 October 2021 No. 123, Art. 2). Bishkek, Osh and oblast cities have none: there a body must be chosen.',
};

/** From the proposal to the check of its legality. */
export const proposalForms: Forms['events'] = {
  start: {
    help: {
      ky: 'Бир ыйгарым укукту бир ЖӨБ органына өткөрүп берүү боюнча иш ачылат: шарттары кийин, долбоордо жазылат. Өткөрүп берүү мыйзам, башка акт же келишим менен жүргүзүлөт; соттук ыйгарым укуктар өткөрүлүп берилбейт (2013-жылдын 9-июлундагы № 127 Мыйзам, 3-берене).',
      ru: 'Открывает дело о делегировании одного полномочия одному ОМСУ: условия пишутся потом, в проекте. Делегируют законом, иным актом или соглашением; судебные полномочия делегировать нельзя (Закон от 9 июля 2013 года № 127, статья 3).',
      en: 'Opens a case of delegating one power to one municipality: its terms are written later, in the draft. Powers are delegated by law, other act or agreement; judicial powers cannot be delegated (Law of 9 July 2013 No. 127, Art. 3).',
    },
    sections: [
      {
        name: 'power',
        title: { ky: 'Ыйгарым укук жана негизи', ru: 'Полномочие и основание', en: 'Power and instrument' },
        fields: ['power', 'instrument', 'title'],
      },
      {
        name: 'municipality',
        title: { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'Municipality' },
        fields: ['recipient', 'volumes'],
      },
      { name: 'control', title: { ky: 'Контроль', ru: 'Контроль полномочия', en: 'Control' }, fields: ['control'] },
    ],
    fields: {
      instrument: {
        help: {
          ky: 'Келишимге жергиликтүү кеңештин макулдугу керек. Мыйзам же башка акт үчүн анын ордуна консультация жөнүндө маалымкат керек. Ресурстар үч учурда тең берилиши зарыл.',
          ru: 'Соглашение требует согласия местного кенеша. Для закона или иного акта вместо него нужна справка о консультации. Ресурсы нужны во всех трёх случаях.',
          en: 'An agreement needs the consent of the local kenesh. A law or other act needs a certificate of consultation instead. Resources are needed in all three cases.',
        },
      },
      power: {
        help: {
          ky: 'Аталышы же коду боюнча издеңиз. Мыйзамдуулугун текшерүүдө ыйгарым укук тизмеде барбы жана сиздин органга таандыкпы, ошол каралат (2014-жылдын 19-декабрындагы № 715 токтом, 2-тиркеме).',
          ru: 'Ищите по названию или коду. При проверке законности смотрят, есть ли полномочие в перечне и принадлежит ли оно вашему органу (постановление от 19 декабря 2014 года № 715, приложение 2).',
          en: 'Search by name or code. The legality check asks whether the power is in the list and belongs to your body (Resolution of 19 December 2014 No. 715, App. 2).',
        },
      },
      volumes: {
        help: {
          ky: 'Бул ЖӨБ органы канча иш аткарарын билсеңиз жазыңыз, мисалы: «арыздар» — 1200. Эсептин сабы аны кыска белгиси боюнча алат.',
          ru: 'Если известно, сколько работы у этого ОМСУ, запишите, например: «заявления» — 1200. Строка расчёта возьмёт это число по краткому обозначению.',
          en: 'If you know how much this municipality has to do, write it down, for example “applications”: 1200. A line of the calculation takes the number by its short name.',
        },
      },
      control: { help: defaultControl },
    },
  },
  saveDraft: {
    help: {
      ky: 'Жазганыңыз иште сакталат, эч кимге жөнөтүлбөйт. Бөлүм-бөлүм толтура берсеңиз болот: бош калган талаа мурдагыдай калат.',
      ru: 'Написанное сохраняется в деле и никому не отправляется. Можно заполнять по частям: пустое поле остаётся прежним.',
      en: 'What you write is kept in the case and sent to nobody. You can fill it in part by part: an empty field stays as it was.',
    },
    sections: clauseSections({
      subject: ['territory'],
      performance: ['control'],
      money: ['budgetCode', 'treasuryAccount'],
      term: ['effectiveDate', 'publicationDays', 'termEnd', 'suspensionAllowed'],
    }),
    fields: {
      ...standingClauses,
      territory: {
        refersTo: { register: 'territory' },
        beginsWith: ['draft.territory'],
        help: {
          ky: 'Ыйгарым укук кайсы аймакта аткарылат. Аталышы же СОАТЕ коду боюнча издеңиз.',
          ru: 'На какой территории исполняется полномочие. Ищите по названию или коду СОАТЕ.',
          en: 'Where the power is carried out. Search by name or SOATE code.',
        },
      },
      control: { beginsWith: ['control'] },
      budgetCode: {
        beginsWith: ['draft.budgetCode'],
        help: {
          ky: 'Чыгымдардын коду, мисалы: 70951. Аны Финансы министрлиги же бюджеттин тиркемеси айтып берет.',
          ru: 'Код расходов, например: 70951. Его знает Министерство финансов, он есть в приложении к бюджету.',
          en: 'The code of the expenditure, for example: 70951. The Ministry of Finance knows it; it stands in the annex of the budget.',
        },
      },
      treasuryAccount: {
        beginsWith: ['draft.treasuryAccount'],
        help: {
          ky: 'ЖӨБ органынын Казыналыктагы эсеби, мисалы: 4402011101001234. Аны ЖӨБ органынын бухгалтери билет.',
          ru: 'Счёт ОМСУ в Казначействе, например: 4402011101001234. Его знает бухгалтер ОМСУ.',
          en: 'The account of the municipality at the Treasury, for example: 4402011101001234. Its accountant knows it.',
        },
      },
      effectiveDate: {
        beginsWith: ['draft.effectiveDate'],
        help: {
          ky: 'Ушул күндөн баштап аткаруу пландалат. Ресурстар берилмейин ыйгарым укук күчүнө кирбейт. Кеңештин кароосуна, кол коюуга жана жарыялоого убакыт калтырыңыз.',
          ru: 'День, с которого планируется исполнение. Без ресурсов полномочие в силу не вступит. Оставьте время на кенеш, подписание и опубликование.',
          en: 'The day from which it is planned to be carried out. Without resources it does not come into force. Leave time for the kenesh, signatures and publication.',
        },
      },
      termEnd: {
        beginsWith: ['draft.termEnd'],
        help: {
          ky: 'Акыркы күн, мисалы: 31.12.2029. Чыгымдар үч жылдан кем эмес мөөнөткө эсептелет.',
          ru: 'Последний день, например: 31.12.2029. Затраты рассчитываются не меньше чем на три года.',
          en: 'The last day, for example: 31.12.2029. Costs are calculated for at least three years.',
        },
      },
      publicationDays: {
        beginsWith: ['draft.publicationDays'],
        help: {
          ky: 'Келишимде мындай мөөнөт жазылса, ошону көрсөтүңүз. Бош калса, сунушталган эреже колдонулат.',
          ru: 'Укажите, если такой срок записан в соглашении. Если оставить пустым, действует рекомендуемое правило.',
          en: 'Say it if the agreement has such a term. Left empty, the recommended rule applies.',
        },
      },
      suspensionAllowed: {
        beginsWith: ['draft.suspensionAllowed'],
        help: {
          ky: '«Ооба» болсо, ЖӨБ органы билдирүүдөн жана каражатты толуктоо мөөнөтүнөн кийин келишимдин шарты боюнча аткарууну токтото алат.',
          ru: 'Если «да», ОМСУ после уведомления и срока восполнения средств может приостановить исполнение по условию соглашения.',
          en: 'If “yes”, the municipality may suspend the power by a clause of the agreement, after a notice and the term for making up the missing money.',
        },
      },
    },
  },
  submitForLegalityCheck: {
    help: {
      ky: 'Долбоор юристке өтөт. Милдеттүү талаалардын баары толтурулушу керек; долбоорду жазган адам аны текшере да, кол коё да албайт.',
      ru: 'Проект переходит к юристу. Должны быть заполнены все обязательные поля; кто писал проект, тот его не проверяет и не подписывает.',
      en: 'The draft goes to the lawyer. Every mandatory field must be filled in; whoever wrote the draft neither checks nor signs it.',
    },
  },
  withdraw: {
    isSignificant: true,
    help: {
      ky: 'Иш жабылат жана кайра ачылбайт. ЖӨБ органына сунуш жөнөтүлгөн болсо, ага кабар берилет.',
      ru: 'Дело закрывается и больше не открывается. Если предложение уже направлено ОМСУ, ему сообщат.',
      en: 'The case ends and is not opened again. If the municipality had the offer, it is told.',
    },
  },
  confirmLegality: {
    isSignificant: true,
    help: {
      ky: 'Сиз юрист катары өткөрүп берүү мыйзамга ылайык экенин ырастайсыз. Ыйгарым укук соттук эмеспи, жергиликтүү маселе эмеспи жана тизмеде барбы — система реестр боюнча текшерет. Андан кийин чыгымдар эсептелет (2013-жылдын 9-июлундагы № 127 Мыйзам, 2- жана 3-беренелер).',
      ru: 'Вы как юрист подтверждаете, что делегирование законно. Что полномочие не судебное, не вопрос местного значения и есть в перечне, проверяется по реестру. Затем рассчитываются затраты (Закон от 9 июля 2013 года № 127, статьи 2 и 3).',
      en: 'As a lawyer you confirm that the delegation is lawful. That the power is not judicial, is no local matter and is listed is checked in the register. Then the costs are calculated (Law of 9 July 2013 No. 127, Art. 2 and 3).',
    },
    fields: {
      noHarmStatement: {
        help: {
          ky: 'Мыйзамдын 2-беренеси талап кылат: өткөрүп берүү ЖӨБдүн укуктарын чектебеши жана жергиликтүү маселелерди чечүүгө тоскоол болбошу керек (2013-жылдын 9-июлундагы № 127).',
          ru: 'Этого требует статья 2: делегирование не должно ограничивать права МСУ и мешать решать вопросы местного значения (Закон от 9 июля 2013 года № 127).',
          en: 'Art. 2 asks for it: a delegation must not limit the rights of local self-government nor hinder local matters (Law of 9 July 2013 No. 127).',
        },
      },
    },
  },
  returnDraft: {
    help: {
      ky: 'Долбоор даярдоочуга кайтат. Аны оңдоп, кайра жөнөтүүгө болот.',
      ru: 'Проект возвращается составителю. Его можно исправить и направить снова.',
      en: 'The draft goes back to the drafter, who can correct it and submit it again.',
    },
  },
  rejectAsUnlawful: {
    isSignificant: true,
    help: {
      ky: 'Иш «мыйзамга ылайык эмес» деген жыйынтык менен жабылат. Оңдоого боло турган болсо, долбоорду кайтарыңыз.',
      ru: 'Дело закрывается с итогом «незаконно». Если проект можно исправить, верните его на доработку.',
      en: 'The case ends as unlawful. If the draft can be corrected, return it instead.',
    },
  },
};
