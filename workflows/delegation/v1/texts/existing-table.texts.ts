import type { Text } from '#machine';

/** The headers of the table of powers that are carried out already. */
export const titles = {
  power: { ky: 'Ыйгарым укук (коду)', ru: 'Полномочие (код)', en: 'Power (code)' },
  proposer: {
    ky: 'Ыйгарым укук таандык болгон мамлекеттик орган',
    ru: 'Государственный орган, которому принадлежит полномочие',
    en: 'State body to which the power belongs',
  },
  recipient: { ky: 'ЖӨБ органы', ru: 'ОМСУ', en: 'Municipality' },
  control: { ky: 'Контролдоочу орган', ru: 'Контролирующий орган', en: 'Control body' },
  instrument: { ky: 'Негизинин түрү', ru: 'Вид основания', en: 'Kind of basis' },
  title: { ky: 'Иштин аталышы', ru: 'Название дела', en: 'Title of the case' },
  basisAct: { ky: 'Актынын аталышы', ru: 'Название акта', en: 'Act' },
  basisNumber: { ky: 'Актынын номери', ru: 'Номер акта', en: 'Number of the act' },
  basisDate: { ky: 'Актынын күнү', ru: 'Дата акта', en: 'Date of the act' },
  publishedOn: { ky: 'Жарыяланган күнү', ru: 'Дата опубликования', en: 'Published on' },
  since: { ky: 'Кайсы күндөн бери аткарылат', ru: 'Исполняется с', en: 'Carried out since' },
  termEnd: { ky: 'Мөөнөтү аяктаган күн', ru: 'Срок действия до', en: 'End of the term' },
  property: { ky: 'Мүлк', ru: 'Имущество', en: 'Property' },
  staffPosts: { ky: 'Штаттык бирдиктер', ru: 'Штатные единицы', en: 'Staff posts' },
  data: { ky: 'Маалыматтар', ru: 'Данные', en: 'Data' },
  software: { ky: 'Программалар', ru: 'Программы', en: 'Software' },
  training: { ky: 'Окутуу', ru: 'Обучение', en: 'Training' },
  knownMoney: { ky: '{year}-жылы түшкөн каражат, сом', ru: 'Поступило за {year} год, сом', en: 'Received in {year}, som' },
} satisfies Readonly<Record<string, Text>>;

/** The line that a template shows. No register has these names, so that nobody registers it by mistake. */
export const examples: Readonly<Record<keyof typeof titles, Text>> = {
  power: {
    ky: 'Мисал: реестрдеги код же так аталышы',
    ru: 'Пример: код из реестра или точное название',
    en: 'Example: code of the register, or exact name',
  },
  proposer: { ky: 'Мисал: министрликтин так аталышы', ru: 'Пример: точное название министерства', en: 'Example: exact name' },
  recipient: {
    ky: 'Мисал: айыл өкмөтүнүн так аталышы же СОАТЕ коду',
    ru: 'Пример: точное название айыл окмоту или код СОАТЕ',
    en: 'Example: exact name, or SOATE code',
  },
  control: { ky: '', ru: '', en: '' },
  instrument: { ky: 'мыйзам', ru: 'закон', en: 'law' },
  title: { ky: 'Жарандык абалдын актыларын жазуу', ru: 'Запись актов гражданского состояния', en: 'Civil registration' },
  basisAct: {
    ky: 'Жарандык абалдын актылары жөнүндө мыйзам',
    ru: 'Закон об актах гражданского состояния',
    en: 'Law on civil status',
  },
  basisNumber: { ky: '110', ru: '110', en: '110' },
  basisDate: { ky: '01.08.2020', ru: '01.08.2020', en: '2020-08-01' },
  publishedOn: { ky: '11.08.2020', ru: '11.08.2020', en: '2020-08-11' },
  since: { ky: '01.01.2021', ru: '01.01.2021', en: '2021-01-01' },
  termEnd: { ky: '', ru: '', en: '' },
  property: { ky: 'Компьютер; сейф +', ru: 'Компьютер; сейф +', en: 'Computer; safe +' },
  staffPosts: { ky: 'Эки адис', ru: 'Два специалиста', en: 'Two specialists' },
  data: { ky: 'Он жылдык архив +', ru: 'Архив за десять лет +', en: 'Records of ten years +' },
  software: { ky: '', ru: '', en: '' },
  training: { ky: '', ru: '', en: '' },
  knownMoney: { ky: '480000,00', ru: '480000,00', en: '480000.00' },
};

/** Why a row is refused that a single registration would not know. */
export const tableReasons = {
  instrumentUnknown: {
    ky: 'Негизинин түрү «мыйзам», «башка акт» же «келишим» деп жазылат.',
    ru: 'Вид основания пишется так: «закон», «иной акт» или «соглашение».',
    en: 'The kind of basis is written “law”, “other act” or “agreement”.',
  },
  dateUnreadable: {
    ky: 'Күн КК.АА.ЖЖЖЖ түрүндө жазылат, мисалы 31.12.2025.',
    ru: 'Дата пишется в виде ДД.ММ.ГГГГ, например 31.12.2025.',
    en: 'A date is written DD.MM.YYYY or YYYY-MM-DD, for example 31.12.2025.',
  },
  amountUnreadable: {
    ky: 'Сумма сом менен, эки ондук белгиге чейин жазылат, мисалы 480000,50.',
    ru: 'Сумма пишется в сомах, не более двух знаков после запятой, например 480000,50.',
    en: 'An amount is written in som with at most two decimals, for example 480000.50.',
  },
  itemsTooMany: {
    ky: 'Бир иште эң көп {limit} ресурс болот.',
    ru: 'В одном деле не больше {limit} ресурсов.',
    en: 'One case has at most {limit} items.',
  },
  powerAlreadyRegistered: {
    ky: 'Ушул ЖӨБ органынын ушул ыйгарым укугу боюнча ачык иш бар: {number}.',
    ru: 'По этому полномочию этого ОМСУ уже есть открытое дело: {number}.',
    en: 'There is an open case of this power and municipality already: {number}.',
  },
} satisfies Readonly<Record<string, Text>>;
