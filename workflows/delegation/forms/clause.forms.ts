import type { FieldForm, FormSection } from '#machine';

/**
 * What each clause should say (DOMAIN.md §5: recommended). The model agreement is approved by Resolution of 17 March 2014 No. 145;
 * its text was not seen.
 */
export const clauseForms: Readonly<Record<string, FieldForm>> = {
  authority: {
    help: {
      ky: 'Ким кимге өткөрүп берет, ар бир тараптын атынан ким аракеттенет жана кайсы документтин негизинде (жобо, устав, буйрук).',
      ru: 'Кто кому передаёт, кто действует за каждую сторону и на основании чего (положение, устав, приказ).',
      en: 'Who delegates to whom, who acts for each side and on what basis (statute, charter, order).',
    },
  },
  legalBasis: {
    help: {
      ky: 'Мыйзамдар жана алардын беренелери, мисалы: 2013-жылдын 9-июлундагы № 127 Мыйзам, 3-берене.',
      ru: 'Законы и их статьи, например: Закон от 9 июля 2013 года № 127, статья 3.',
      en: 'The laws and their articles, for example: Law of 9 July 2013 No. 127, Art. 3.',
    },
  },
  justification: {
    help: {
      ky: 'Эмне үчүн бул ишти жергиликтүү деңгээлде аткаруу жакшыраак. Социалдык-экономикалык негиздеме — 2013-жылдын 9-июлундагы № 127 Мыйзамдын 2-беренесиндеги принцип.',
      ru: 'Почему это лучше делать на месте. Социально-экономическая обоснованность — принцип статьи 2 Закона от 9 июля 2013 года № 127.',
      en: 'Why this is better done locally. Socio-economic justification is a principle of Art. 2 of the Law of 9 July 2013 No. 127.',
    },
  },
  beneficiaries: {
    help: {
      ky: 'Кызматты кимдер алат жана болжол менен канча киши.',
      ru: 'Кто получает услуги и примерно сколько людей.',
      en: 'Who receives the services, and about how many people.',
    },
  },
  rightsAndDuties: {
    help: {
      ky: 'Ар бир тарап эмнеге укуктуу жана эмнеге милдеттүү.',
      ru: 'На что имеет право и что обязана делать каждая сторона.',
      en: 'What each side may and must do.',
    },
  },
  performanceStandards: {
    help: {
      ky: 'Иш канча убакытта жана кандай сапатта аткарылат, ал эмне менен өлчөнөт.',
      ru: 'В какие сроки и с каким качеством, чем это измеряется.',
      en: 'How soon and how well, and how that is measured.',
    },
  },
  separateAccounting: {
    help: {
      ky: 'ЖӨБ органы каражатты бюджеттин өзүнчө сабы менен кантип эсепке алат (2014-жылдын 19-декабрындагы № 715 токтом).',
      ru: 'Как ОМСУ учитывает средства отдельной строкой бюджета (постановление от 19 декабря 2014 года № 715).',
      en: 'How the municipality accounts for the money in a separate budget line (Resolution of 19 December 2014 No. 715).',
    },
  },
  reporting: {
    help: {
      ky: 'Кандай формада, кайсы мөөнөттө жана кимге отчет берилет. Система чейректик отчетторду күтөт.',
      ru: 'В какой форме, в какие сроки и кому подаются отчёты. Система ждёт отчёты за квартал.',
      en: 'Which reports, when and to whom. The system awaits a report for each quarter.',
    },
  },
  stateControl: {
    help: {
      ky: 'Ким, канча жолу жана кандай чекте контролдойт.',
      ru: 'Кто контролирует, как часто и в каких пределах.',
      en: 'Who checks, how often and within what limits.',
    },
  },
  capacityBuilding: {
    help: {
      ky: 'Адистерди ким жана качан окутат, аларга кандай жардам берилет.',
      ru: 'Кто и когда обучает специалистов, какая им оказывается помощь.',
      en: 'Who trains the staff and when, and what help they get.',
    },
  },
  lateFunding: {
    help: {
      ky: 'Каражат кечиксе же жетишпесе ЖӨБ органы эмне кылат: күтөт, көлөмүн азайтат же токтото турат.',
      ru: 'Что делает ОМСУ, если средства задержались или поступили не полностью: ждёт, сокращает объём или приостанавливает.',
      en: 'What the municipality does when money is late or short: it waits, does less, or suspends.',
    },
  },
  liability: {
    help: {
      ky: 'Ким эмне үчүн жооп берет. Сунуш: ЖӨБ органы алган ресурстарынын чегинде гана жооп берет.',
      ru: 'Кто за что отвечает. Рекомендуется: ОМСУ отвечает только в пределах полученных ресурсов.',
      en: 'Who is liable for what. Recommended: the municipality is liable only within the resources received.',
    },
  },
  renewal: {
    help: {
      ky: 'Келишим канча мөөнөткө түзүлөт жана кантип узартылат.',
      ru: 'На какой срок и как он продлевается.',
      en: 'For how long, and how it is renewed.',
    },
  },
  amendment: {
    help: {
      ky: 'Шарттар кантип өзгөртүлөт жана суммалар кантип кайра эсептелет.',
      ru: 'Как меняются условия и как пересчитываются суммы.',
      en: 'How terms are changed and amounts recalculated.',
    },
  },
  disputes: {
    help: {
      ky: 'Талаш адегенде кимге жана качан берилет, кайсы сот карайт.',
      ru: 'Кому и в какой срок сначала передаётся спор, какой суд его рассматривает.',
      en: 'To whom a dispute goes first and when, and which court hears it.',
    },
  },
  suspensionAndTermination: {
    help: {
      ky: 'Качан токтото турууга жана токтотууга болот, андан кийин каражат жана мүлк кантип кайтарылат.',
      ru: 'Когда можно приостановить и прекратить, как затем возвращаются средства и имущество.',
      en: 'When it may be suspended and ended, and how money and property then go back.',
    },
  },
  publication: {
    help: { ky: 'Кайда жана качан жарыяланат.', ru: 'Где и когда публикуется.', en: 'Where and when it is published.' },
  },
  succession: {
    help: {
      ky: 'ЖӨБ органы бириктирилсе же бөлүнсө ким улантат.',
      ru: 'Кто продолжает, если ОМСУ объединят или разделят.',
      en: 'Who goes on if the municipality is merged or split.',
    },
  },
  languages: {
    help: {
      ky: 'Келишим кайсы тилдерде түзүлөт жана тексттер айырмаланса кайсынысы күчтүү.',
      ru: 'На каких языках составлено и какой текст действует, если они расходятся.',
      en: 'In which languages it is written, and which holds if they differ.',
    },
  },
};

type ClauseGroup = Pick<FormSection, 'name' | 'title'> & { readonly clauses: readonly string[] };

/** The clauses in the order in which people write them. */
const groups: readonly ClauseGroup[] = [
  {
    name: 'subject',
    title: { ky: 'Тараптар жана ыйгарым укук', ru: 'Стороны и полномочие', en: 'Parties and power' },
    clauses: ['authority', 'legalBasis', 'justification', 'beneficiaries'],
  },
  {
    name: 'performance',
    title: { ky: 'Аткаруу жана контроль', ru: 'Исполнение и контроль', en: 'Performance and control' },
    clauses: ['rightsAndDuties', 'performanceStandards', 'capacityBuilding', 'reporting', 'stateControl'],
  },
  {
    name: 'money',
    title: { ky: 'Каражат жана жоопкерчилик', ru: 'Средства и ответственность', en: 'Money and liability' },
    clauses: ['separateAccounting', 'lateFunding', 'liability'],
  },
  {
    name: 'term',
    title: { ky: 'Мөөнөтү, өзгөртүү жана токтотуу', ru: 'Срок, изменение и прекращение', en: 'Term, amendment and end' },
    clauses: ['renewal', 'publication', 'amendment', 'disputes', 'suspensionAndTermination', 'succession', 'languages'],
  },
];

/** The sections of a form that asks clauses. @param beside other fields, by the name of the section that they stand in. */
export function clauseSections(beside: Readonly<Record<string, readonly string[]>> = {}): readonly FormSection[] {
  return groups.map(({ name, title, clauses }) => ({
    name,
    title,
    fields: [...clauses.map((clause) => `clauses.${clause}`), ...(beside[name] ?? [])],
  }));
}

/** A form that begins with the clauses as they stand. */
export const standingClauses: Readonly<Record<string, FieldForm>> = Object.fromEntries(
  Object.keys(clauseForms).map((clause) => [clause, { beginsWithText: [`draft.clauses.${clause}`] }]),
);
