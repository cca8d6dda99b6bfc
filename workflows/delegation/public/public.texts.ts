import type { Text } from '#machine';

/** What the facts of a published delegation are called. */
export const facts = {
  instrument: { ky: 'Негизи', ru: 'Основание', en: 'Instrument' },
  origin: { ky: 'Иш кантип башталган', ru: 'Как начато дело', en: 'How the case began' },
  act: { ky: 'Акт', ru: 'Акт', en: 'Act' },
  actNumber: { ky: 'Актынын номери', ru: 'Номер акта', en: 'Number of the act' },
  actDate: { ky: 'Акт кабыл алынган күн', ru: 'Дата принятия акта', en: 'Act adopted on' },
  publishedOn: { ky: 'Жарыяланган күнү', ru: 'Опубликовано', en: 'Published on' },
  registeredOn: { ky: 'Катталган күнү', ru: 'Зарегистрировано', en: 'Registered on' },
  effectiveOn: { ky: 'Колдонула турган күнү', ru: 'Дата начала действия', en: 'Date of effect' },
  inForceSince: { ky: 'Күчүнө кирген күнү', ru: 'Введено в действие', en: 'In force since' },
  termEnd: { ky: 'Мөөнөтү бүткөн күн', ru: 'Срок действия до', en: 'End of the term' },
  noticeServedOn: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшырылган күн',
    ru: 'Уведомление о нехватке средств вручено',
    en: 'Notice of missing money served on',
  },
  noticeDue: { ky: 'Ошол күнгө тийиштүү каражат', ru: 'Причиталось на тот день', en: 'Due by that day' },
  noticeReceived: { ky: 'Ошол күнгө түшкөн каражат', ru: 'Поступило на тот день', en: 'Received by that day' },
  noticeShort: { ky: 'Ошол күнгө жетишпеген каражат', ru: 'Не хватало на тот день', en: 'Missing on that day' },
  noticeUnappropriated: {
    ky: 'Ошол жылдын бюджетинде каралбаганы',
    ru: 'Не предусмотрено в бюджете того года',
    en: 'Not appropriated for that year',
  },
  noticeDaysLate: { ky: 'Ошол күнгө кечиккен күндөр', ru: 'Дней просрочки на тот день', en: 'Days late on that day' },
  suspendedOn: { ky: 'Аткарылышы токтото турулган күн', ru: 'Исполнение приостановлено', en: 'Suspended on' },
  suspensionGround: { ky: 'Токтото туруунун негизи', ru: 'Основание приостановления', en: 'Ground of the suspension' },
  terminationOn: {
    ky: 'Токтотуу жөнүндө билдирүү тапшырылган күн',
    ru: 'Уведомление о прекращении вручено',
    en: 'Notice of termination given on',
  },
  terminationBy: { ky: 'Билдирүүнү тапшырган', ru: 'Кто вручил уведомление', en: 'Given by' },
  terminationGround: { ky: 'Токтотуунун негизи', ru: 'Основание прекращения', en: 'Ground of the termination' },
  settlingSince: { ky: 'Өз ара эсептешүү башталган күн', ru: 'Взаиморасчёты начаты', en: 'Settlement began on' },
  settlementGround: { ky: 'Аяктоонун негизи', ru: 'Основание завершения', en: 'Ground of the end' },
  termsHash: {
    ky: 'Келишимдин шарттарынын санариптик изи',
    ru: 'Цифровой отпечаток условий соглашения',
    en: 'Fingerprint of the terms of the agreement',
  },
  actHash: {
    ky: 'Актынын текстинин санариптик изи',
    ru: 'Цифровой отпечаток текста акта',
    en: 'Fingerprint of the text of the act',
  },
} satisfies Readonly<Record<string, Text>>;

/** Words that stand as the value of a fact, as kinds and states of things, and as grounds. */
export const words: Readonly<Record<string, Text>> = {
  law: { ky: 'мыйзам', ru: 'закон', en: 'law' },
  otherAct: { ky: 'башка ченемдик укуктук акт', ru: 'иной нормативный правовой акт', en: 'other normative legal act' },
  agreement: { ky: 'келишим', ru: 'соглашение', en: 'agreement' },
  clause: { ky: 'келишимдин шарты', ru: 'условие соглашения', en: 'clause of the agreement' },
  proposedHere: {
    ky: 'мамлекеттик органдын сунушу менен',
    ru: 'по предложению государственного органа',
    en: 'by a proposal of the state body',
  },
  registeredHere: {
    ky: 'буга чейин эле аткарылып келген ыйгарым укук катары катталган',
    ru: 'зарегистрировано как полномочие, которое уже исполнялось',
    en: 'registered as a power already carried out',
  },
  proposer: { ky: 'мамлекеттик орган', ru: 'государственный орган', en: 'the state body' },
  recipient: { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'the municipality' },
  expiry: { ky: 'мөөнөтү бүттү', ru: 'истёк срок', en: 'the term is over' },
  mutual: { ky: 'тараптардын макулдугу', ru: 'согласие сторон', en: 'consent of both sides' },
  court: { ky: 'соттун чечими', ru: 'решение суда', en: 'judgment of a court' },
  lawChanged: { ky: 'мыйзам өзгөрдү', ru: 'изменился закон', en: 'the law has changed' },
  repeatedNonFunding: {
    ky: 'каражат кайталап төлөнбөй калды',
    ru: 'повторная неоплата',
    en: 'repeated non-payment',
  },
  repeatedBreach: {
    ky: 'ЖӨБ органы эрежени кайталап бузду',
    ru: 'повторное нарушение со стороны ОМСУ',
    en: 'repeated breach by the municipality',
  },
  rescinded: {
    ky: 'күчүнө киргенге чейин баш тартылды',
    ru: 'отказ до ввода в действие',
    en: 'cancelled before it came into force',
  },
  succession: { ky: 'ЖӨБ органынын укук мураскердиги', ru: 'правопреемство ОМСУ', en: 'succession of the municipality' },
  property: { ky: 'мүлк', ru: 'имущество', en: 'property' },
  staffPosts: { ky: 'штаттык бирдиктер', ru: 'штатные единицы', en: 'staff posts' },
  data: { ky: 'маалыматтар', ru: 'данные', en: 'data' },
  software: { ky: 'программалар', ru: 'программы', en: 'software' },
  training: { ky: 'окутуу', ru: 'обучение', en: 'training' },
  pending: { ky: 'бериле элек', ru: 'ещё не передано', en: 'not yet handed over' },
  handedOver: {
    ky: 'берилди, кабыл алганы ырастала элек',
    ru: 'передано, получение не подтверждено',
    en: 'handed over, not yet acknowledged',
  },
  acknowledged: { ky: 'кабыл алынды', ru: 'получено', en: 'acknowledged' },
  contested: { ky: 'ЖӨБ органы талашууда', ru: 'оспаривается ОМСУ', en: 'contested by the municipality' },
  returned: { ky: 'кайтарылды', ru: 'возвращено', en: 'returned' },
};

/** What has happened, as the public reads it. */
export const events: Readonly<Record<string, Text>> = {
  recordConsultationBreach: {
    ky: 'Эреже бузуу катталды: консультациясыз кабыл алынган',
    ru: 'Зарегистрировано нарушение: принято без консультации',
    en: 'Breach recorded: adopted without consultation',
  },
  publish: { ky: 'Келишим жарыяланды', ru: 'Соглашение опубликовано', en: 'Agreement published' },
  recordEnactment: {
    ky: 'Мыйзам же башка акт катталды',
    ru: 'Зарегистрирован закон или иной акт',
    en: 'Law or other act recorded',
  },
  registerExisting: {
    ky: 'Аткарылып келген ыйгарым укук катталды',
    ru: 'Зарегистрировано исполняемое полномочие',
    en: 'Power already carried out registered',
  },
  bringIntoForce: { ky: 'Күчүнө киргизилди', ru: 'Введено в действие', en: 'Brought into force' },
  serveNotice: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшырылды',
    ru: 'Вручено уведомление о нехватке средств',
    en: 'Notice of missing money served',
  },
  suspend: { ky: 'Аткарылышы токтото турулду', ru: 'Исполнение приостановлено', en: 'Suspended' },
  resume: { ky: 'Аткарылышы кайра уланды', ru: 'Исполнение возобновлено', en: 'Resumed' },
  giveNotice: {
    ky: 'Токтотуу жөнүндө билдирүү тапшырылды',
    ru: 'Вручено уведомление о прекращении',
    en: 'Notice of termination given',
  },
  withdrawNotice: {
    ky: 'Токтотуу жөнүндө билдирүү кайтарып алынды',
    ru: 'Уведомление о прекращении отозвано',
    en: 'Notice of termination withdrawn',
  },
  applyAmendment: { ky: 'Өзгөртүү күчүнө кирди', ru: 'Изменение введено в действие', en: 'Amendment in force' },
  rescind: {
    ky: 'Күчүнө киргенге чейин келишимден баш тартылды',
    ru: 'Отказ от соглашения до ввода в действие',
    en: 'Agreement cancelled before it came into force',
  },
  close: { ky: 'Иш жабылды', ru: 'Дело закрыто', en: 'Case closed' },
};

/** Of the fields of events. */
export const fields: Readonly<Record<string, Text>> = { ground: { ky: 'негизи', ru: 'основание', en: 'ground' } };

/** What the pages say of delegations. */
export const collection = {
  title: { ky: 'Өткөрүлүп берилген ыйгарым укуктар', ru: 'Делегированные полномочия', en: 'Delegations' },
  singular: { ky: 'Өткөрүлүп берилген ыйгарым укук', ru: 'Делегированное полномочие', en: 'Delegation' },
  published: { ky: 'Жарыяланган иштер', ru: 'Опубликовано дел', en: 'Published delegations' },
  intro: {
    ky: 'Мамлекеттик ыйгарым укук жергиликтүү өз алдынча башкаруу (ЖӨБ) органына мыйзам, башка ченемдик укуктук акт же келишим менен өткөрүлүп берилет; анын принциптеринин бири — материалдык жана каржылык камсыздоо (2013-жылдын 9-июлундагы № 127 Мыйзам, 2- жана 3-беренелер). Бул жерде жарыяланган ар бир ыйгарым укук боюнча канча каражат тийиштүү, канчасы түшкөнү жана канча күн кечиккени көрүнөт.',
    ru: 'Государственное полномочие делегируется органу местного самоуправления (ОМСУ) законом, иным нормативным правовым актом или соглашением; один из принципов — материальная и финансовая обеспеченность (Закон от 9 июля 2013 года № 127, статьи 2 и 3). Здесь по каждому опубликованному делегированию видно, сколько средств причитается, сколько поступило и на сколько дней они опаздывают.',
    en: 'A state power is delegated to a municipality by law, by another normative legal act or by agreement; one of the principles is material and financial security (Law of 9 July 2013 No. 127, Articles 2 and 3). For every published delegation these pages show how much money is due, how much has arrived and how many days it is late.',
  },
} satisfies Readonly<Record<string, Text>>;

/** The kinds of rows of the ledger. */
export const ledgerKinds: Readonly<Record<string, Text>> = {
  due: { ky: 'график боюнча тийиштүү', ru: 'причитается по графику', en: 'due by the schedule' },
  appropriated: { ky: 'бюджетте каралган', ru: 'предусмотрено в бюджете', en: 'in the budget' },
  released: { ky: 'которулган', ru: 'перечислено', en: 'sent' },
  received: {
    ky: 'түшкөн, талашылган каражат кошулбайт',
    ru: 'поступило, без оспариваемых сумм',
    en: 'arrived, without what is contested',
  },
  spent: { ky: 'отчет боюнча жумшалган', ru: 'израсходовано по отчётам', en: 'spent by the reports' },
  ownTopUp: { ky: 'жергиликтүү бюджеттен кошулган', ru: 'доплачено из местного бюджета', en: 'added from the local budget' },
  returned: { ky: 'кайтарылган', ru: 'возвращено', en: 'paid back' },
  interest: { ky: 'пайыз', ru: 'проценты', en: 'interest' },
};
export const items = {
  title: { ky: 'Өткөрүлүп берилүүчү ресурстар', ru: 'Передаваемые ресурсы', en: 'Items to hand over' },
  none: {
    ky: 'Каражаттан башка ресурс каралган эмес.',
    ru: 'Кроме средств, другие ресурсы не предусмотрены.',
    en: 'Nothing but money is to be handed over.',
  },
} satisfies Readonly<Record<string, Text>>;

export const municipality: Text = { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'Municipality' };
export const inForce: Text = { ky: 'Күчүндө', ru: 'Действует', en: 'In force' };
export const imposed = {
  title: { ky: 'Ресурссуз күчүндө', ru: 'Действует без ресурсов', en: 'In effect without resources' },
  heading: {
    ky: 'Ресурстары берилбестен күчүндө турган ыйгарым укуктар',
    ru: 'Полномочия, которые действуют без ресурсов',
    en: 'Powers in effect without their resources',
  },
  text: {
    ky: 'Мыйзам же башка акт күчүнө кирип, каражаты же ресурсу берилбеген ыйгарым укуктар: {count}.',
    ru: 'Закон или иной акт вступил в силу, а средства или ресурсы не переданы: {count}.',
    en: 'The law or other act has taken effect and the money or other resources were not handed over: {count}.',
  },
} satisfies Readonly<Record<string, Text>>;
export const breach = {
  caption: { ky: 'Консультациясыз кабыл алынгандар', ru: 'Принято без консультации', en: 'Adopted without consultation' },
  text: {
    ky: 'Бул жерде ЖӨБ органдары менен консультациясыз кабыл алынган деп катталган мыйзамдар жана башка актылар көрсөтүлөт. Мындай жазуу биротоло ачык бойдон калат.',
    ru: 'Здесь показаны законы и иные акты, о которых записано, что они приняты без консультации с ОМСУ. Такая запись остаётся видимой навсегда.',
    en: 'These laws and other acts are recorded as adopted without consulting the municipality. Such a record stays visible permanently.',
  },
  none: {
    ky: 'Жарыяланган иштер боюнча катталган эреже бузуу жок.',
    ru: 'В опубликованных делах нарушений не записано.',
    en: 'No breach is recorded in a published delegation.',
  },
} satisfies Readonly<Record<string, Text>>;
export const notPublic: Text = {
  ky: 'Жарыялана элек иштер, долбоорлор, сүйлөшүүлөр, кеңештин кароосу, адамдардын аттары, иштин ички документтери, шарттардын жана каршы пикирлердин тексттери. Өткөрүлүп берилүүчү ресурстардын түрү жана абалы гана көрсөтүлөт.',
  ru: 'Неопубликованные дела, проекты, переговоры, рассмотрение кенешем, имена людей, внутренние документы дела, тексты условий и возражений. Из передаваемых ресурсов показаны только вид и состояние.',
  en: 'Cases that are not published, drafts, negotiations, the review by the kenesh, names of persons, internal documents of a case, the texts of clauses and objections. Of the items to hand over only kind and state are shown.',
};
export const checks: readonly Text[] = [
  {
    ky: 'Актынын тексти: жарыяланган файлдын санариптик изин (SHA-256) эсептеп (мисалы, sha256sum программасы менен), иштин барагындагы из менен салыштырыңыз.',
    ru: 'Текст акта: вычислите цифровой отпечаток (SHA-256) опубликованного файла (например, программой sha256sum) и сравните с отпечатком на странице дела.',
    en: 'The text of an act: compute the SHA-256 fingerprint of the published file (with sha256sum, for instance) and compare it with the fingerprint on the page of the case.',
  },
  {
    ky: 'Келишимдин шарттары: ушул эле из келишимдин басма түрүндө да турат.',
    ru: 'Условия соглашения: тот же отпечаток напечатан в самом соглашении.',
    en: 'The terms of an agreement: the same fingerprint is printed in the agreement itself.',
  },
];
