import type { Forms, Text } from '#machine';

/** What a power costs in a year, and what is transferred for it: wherever the two are compared. */
export const costLabel: Text = { ky: 'Чыгым', ru: 'Затраты', en: 'Cost' };
export const transfersLabel: Text = { ky: 'Которуулар', ru: 'Переводы', en: 'Transfers' };

/** The calculation of costs, and what finance says to it. */
export const costingForms: Forms['events'] = {
  submitCosting: {
    isSignificant: true,
    help: {
      ky: 'Мөөнөттүн ар бир жылына чыгым эсептелет (үч жылдан кем эмес), каражат которуунун графиги жана өткөрүлүп берилүүчү ресурстар көрсөтүлөт. Суммаларды система саптардан өзү чыгарат. Андан кийин Финансы министрлиги ырастайт. Трансферттерди эсептөөнүн убактылуу методикасы: 2014-жылдын 19-декабрындагы № 715 токтом, 1-тиркеме.',
      ru: 'Рассчитываются затраты на каждый год срока (не меньше трёх), график перевода средств и передаваемые ресурсы. Итоги система считает по строкам сама. Затем подтверждает Министерство финансов. Временная методика расчёта трансфертов: постановление от 19 декабря 2014 года № 715, приложение 1.',
      en: 'The cost of each year of the term (at least three), the schedule of transfers, and the items to hand over. Totals are computed from the lines. The Ministry of Finance then confirms. Temporary method of calculating transfers: Resolution of 19 December 2014 No. 715, App. 1.',
    },
    sections: [
      {
        name: 'method',
        title: { ky: 'Методика', ru: 'Методика', en: 'Method' },
        fields: ['method', 'methodVersion'],
      },
      {
        name: 'lines',
        title: { ky: 'Чыгымдар', ru: 'Затраты', en: 'Costs' },
        help: {
          ky: 'Саптын чыгымы = ченем × көлөм × баа. Мөөнөттүн ар бир жылына жок дегенде бир сап керек.',
          ru: 'Затраты строки = норма × объём × цена. На каждый год срока нужна хотя бы одна строка.',
          en: 'The cost of a line = norm × volume × price. Each year of the term needs at least one line.',
        },
        fields: ['lines'],
      },
      {
        name: 'schedule',
        title: { ky: 'Каражат которуу', ru: 'Перевод средств', en: 'Transfers' },
        help: {
          ky: 'Бир жылдын которуулары ошол жылдын чыгымынан кем болбойт, каражат чыгымдан мурун түшөт.',
          ru: 'Переводов за год должно быть не меньше затрат этого года, средства поступают раньше затрат.',
          en: 'The transfers of a year are no less than its cost, and money comes before the costs.',
        },
        fields: ['schedule', 'backLoadedByClause'],
      },
      {
        name: 'items',
        title: { ky: 'Башка ресурстар', ru: 'Иные ресурсы', en: 'Other resources' },
        help: {
          ky: 'Мүлк, штаттык бирдиктер, маалыматтар, программалар, окутуу. Алар акт менен өткөрүлүп берилмейин ыйгарым укук күчүнө кирбейт.',
          ru: 'Имущество, штатные единицы, данные, программы, обучение. Пока они не переданы по акту, полномочие не вступит в силу.',
          en: 'Property, staff posts, data, software, training. Until they are handed over by act the power does not come into force.',
        },
        fields: ['items'],
      },
    ],
    totals: [
      {
        label: costLabel,
        rows: 'lines',
        year: 'year',
        amount: 'price',
        times: ['norm'],
        counted: { property: 'volume', named: 'volumeOf', in: 'volumes' },
      },
      {
        label: transfersLabel,
        rows: 'schedule',
        year: 'dueOn',
        amount: 'amount',
        share: { property: 'share', of: 'lines' },
      },
    ],
    fields: {
      method: {
        beginsWith: ['amendment.costing.method', 'costing.method'],
        help: {
          ky: 'Мисалы: № 715 токтомдун 1-тиркемеси.',
          ru: 'Например: приложение 1 к постановлению № 715.',
          en: 'For example: Resolution No. 715, App. 1.',
        },
      },
      methodVersion: {
        beginsWith: ['amendment.costing.methodVersion', 'costing.methodVersion'],
        help: {
          ky: 'Методиканын жылы же күнү, мисалы: 2019.',
          ru: 'Год или дата методики, например: 2019.',
          en: 'The year or date of the method, for example: 2019.',
        },
      },
      description: {
        help: {
          ky: 'Эмне экени түшүнүктүү болсун, мисалы: «Эки адис» же «Он жылдык архив».',
          ru: 'Чтобы было понятно, что это, например: «Два специалиста» или «Архив за десять лет».',
          en: 'So that anyone knows what it is, for example: “Two specialists” or “Records of ten years”.',
        },
      },
      norm: {
        help: {
          ky: 'Бир бирдикке канча керек. Бош калса — 1.',
          ru: 'Сколько нужно на одну единицу. Если оставить пустым — 1.',
          en: 'How much one unit needs. Left empty, it is 1.',
        },
      },
      volume: {
        help: {
          ky: 'Бирдиктердин саны, мисалы: эки адис үчүн 12 айга 24. Же төмөндө алуучунун көлөмүн көрсөтүңүз.',
          ru: 'Число единиц, например: 24 для двух специалистов на 12 месяцев. Либо укажите ниже объём получателя.',
          en: 'How many units, for example: 24 for two specialists in 12 months. Or name the recipient’s own volume below.',
        },
      },
      volumeOf: {
        help: {
          ky: 'Көлөмдүн ордуна: иштеги алуучунун көлөмүнүн кыска белгиси. Бир эсеп көп ЖӨБ органына жарайт.',
          ru: 'Вместо объёма: краткое обозначение объёма получателя из дела. Так один расчёт годится для многих ОМСУ.',
          en: 'Instead of a volume: the short name of the recipient’s volume in the case. So one calculation serves many municipalities.',
        },
      },
      price: {
        help: {
          ky: 'Бир бирдиктин баасы.',
          ru: 'Цена одной единицы.',
          en: 'The price of one unit.',
        },
      },
      schedule: { beginsWith: ['amendment.costing.schedule', 'costing.schedule'] },
      dueOn: {
        help: {
          ky: 'Каражат ушул күндүн башталышына чейин түшүшү керек.',
          ru: 'Средства должны поступить к началу этого дня.',
          en: 'The money is due at the beginning of this day.',
        },
      },
      amount: {
        help: {
          ky: 'Суммасын же жылдык чыгымдын үлүшүн көрсөтүңүз, экөөнү тең эмес.',
          ru: 'Укажите либо сумму, либо долю стоимости года.',
          en: 'Either the amount or the share of the year’s cost.',
        },
      },
      share: {
        help: {
          ky: 'Сумманын ордуна: 250 — жылдык чыгымдын чейреги.',
          ru: 'Вместо суммы: 250 — четверть стоимости года.',
          en: 'Instead of an amount: 250 is a quarter of the year’s cost.',
        },
      },
      backLoadedByClause: {
        beginsWith: ['amendment.costing.backLoadedByClause', 'costing.backLoadedByClause'],
        help: {
          ky: 'Каражат чыгымдан кийин түшсө гана: ага уруксат берген шарттын номери. Болбосо бош калтырыңыз.',
          ru: 'Только если средства поступают после затрат: номер пункта, который это разрешает. Иначе оставьте пустым.',
          en: 'Only if money comes after the costs: the clause that allows it. Otherwise leave it empty.',
        },
      },
      items: { beginsWith: ['amendment.items', 'items'] },
    },
  },
  confirmCosting: {
    isSignificant: true,
    help: {
      ky: 'Финансы министрлиги эсепти ырастайт: ушул суммалар жана график сунушка кирет. Эсептеген адам өзү ырастай албайт. Иш келген жерине кайтат: консультацияга, кеңешке же кол коюуга.',
      ru: 'Министерство финансов подтверждает расчёт: эти суммы и график войдут в предложение. Кто рассчитывал, тот не подтверждает. Дело идёт туда, откуда пришло: к консультации, в кенеш или на подписание.',
      en: 'The Ministry of Finance confirms the costs: these amounts and dates are what is offered. Whoever calculated them cannot confirm them. The case goes on from where it came: to consultation, the kenesh, or the signatures.',
    },
  },
  returnCosting: {
    help: {
      ky: 'Эсеп сунуштаган органдын финансистине кайтат, ал оңдоп, кайра тапшырат.',
      ru: 'Расчёт возвращается финансисту предлагающего органа: он исправит и представит снова.',
      en: 'The calculation goes back to the proposer’s financier, who corrects it and submits it again.',
    },
  },
};
