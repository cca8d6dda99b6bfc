import type { Text } from '#machine';

/** What is said of the downloads, and of how to check what is shown. */
export const dataTexts = {
  intro: {
    ky: 'Жарыяланган иштердин баары таблицаларда берилген. Аларды каттоосуз жүктөп алса болот.',
    ru: 'Все опубликованные дела — в таблицах. Их можно скачать без регистрации.',
    en: 'All published cases are in tables. They can be downloaded without signing in.',
  },
  ledger: { ky: 'Каражат', ru: 'Средства', en: 'Ledger' },
  ledgerText: {
    ky: 'Ар бир иштин каражаты түрү жана мезгили боюнча. Камсыздалышын жана кечиккен күндөрдү ушул таблицадан кайра эсептесе болот.',
    ru: 'Средства каждого дела по виду и периоду. По этой таблице можно заново вычислить обеспеченность и дни просрочки.',
    en: 'The money of each case by kind and period. Coverage and days late can be computed again from this table.',
  },
  casesText: {
    ky: 'Ар бир жарыяланган иш бир сапта.',
    ru: 'По строке на каждое опубликованное дело.',
    en: 'One row for each published case.',
  },
  download: { ky: 'Жүктөп алуу: {format}', ru: 'Скачать: {format}', en: 'Download: {format}' },
  columns: { ky: 'Мамычалар', ru: 'Столбцы', en: 'Columns' },
  column: { ky: 'Мамыча', ru: 'Столбец', en: 'Column' },
  about: { ky: 'Мазмуну', ru: 'Содержание', en: 'What is in it' },
  format: {
    ky: 'CSV: UTF-8, мамычалар үтүрлүү чекит менен бөлүнөт. Формулага окшогон тексттин алдында апостроф турат, ошондо таблица программасы аны аткарбайт. Аталыштар ушул барактын тилинде.',
    ru: 'CSV: UTF-8, столбцы разделены точкой с запятой. Перед текстом, похожим на формулу, стоит апостроф, чтобы табличная программа его не выполнила. Названия — на языке этой страницы.',
    en: 'CSV: UTF-8, columns divided by semicolons. A text that looks like a formula has an apostrophe before it, so that no spreadsheet runs it. Names are in the language of this page.',
  },
  fresh: { ky: 'Маалыматтын жаңылыгы', ru: 'Актуальность данных', en: 'How up to date it is' },
  freshText: {
    ky: 'Маалымат ар бир кадам менен бир учурда өзгөрөт; жалпы сандар мүнөтүнө бир жолу эсептелет. Браузерде же аралык серверде барактын көчүрмөсү эң көп дегенде 60 секунд сакталат.',
    ru: 'Данные меняются вместе с каждым шагом; общие цифры считаются раз в минуту. Копия страницы хранится в браузере или на промежуточном сервере не дольше 60 секунд.',
    en: 'The data change together with every step; totals are counted once a minute. A copy of a page is kept by a browser or a server in between for 60 seconds at the most.',
  },
  terms: { ky: 'Пайдалануу шарттары', ru: 'Условия использования', en: 'Terms of use' },
  termsText: {
    ky: 'Бул маалыматты кайра пайдалануунун шарттары (лицензия) азырынча белгилене элек. Аларды бул программаны жүргүзгөн орган белгилейт.',
    ru: 'Условия повторного использования этих данных (лицензия) пока не установлены. Их устанавливает орган, который ведёт эту программу.',
    en: 'No terms for the reuse of these data (no licence) have been set yet. The body that runs this program sets them.',
  },
  programs: { ky: 'Программалар үчүн', ru: 'Для программ', en: 'For programs' },
  programsText: {
    ky: 'Ошол эле маалымат JSON түрүндө, барактап жана тандап:',
    ru: 'Те же данные в JSON, по страницам и с отбором:',
    en: 'The same data as JSON, in pages and with filters:',
  },
  notPublic: { ky: 'Эмне жарыяланбайт', ru: 'Что не публикуется', en: 'What is not public' },
  notPublicText: {
    ky: 'Жарыялана элек иштер жана жарыяланган иштерден ушул барактарда аталбагандын баары.',
    ru: 'Неопубликованные дела и всё, что на этих страницах не названо.',
    en: 'Cases that are not published, and whatever these pages do not name.',
  },
  check: { ky: 'Кантип текшерсе болот', ru: 'Как проверить', en: 'How to check' },
  checkJournal: {
    ky: 'Журнал: ар бир жазуунун изи өзүнө чейинкилердин баарын камтыйт. Бүгүн жазып алган изиңиз кийин иштин далилинде ошол номердеги жазуунун изи менен дал келиши керек. Далилди иштин тараптары жана аудиторлор жүктөп ала алат, аны программанын өзүндөгү текшерүү (verify) бардык издерди кайра эсептеп текшерет.',
    ru: 'Журнал: отпечаток каждой записи охватывает все записи до неё. Отпечаток, который вы сохранили сегодня, должен и позже совпадать с отпечатком записи с этим номером в доказательстве дела. Доказательство могут скачать стороны дела и аудиторы; проверка (verify) пересчитывает в нём все отпечатки.',
    en: 'The journal: the fingerprint of each record covers all records before it. A fingerprint that you keep today must later be the same as that of the record with this number in the proof of the case. Parties to the case and auditors can download the proof; the check (verify) computes every fingerprint in it again.',
  },
} satisfies Readonly<Record<string, Text>>;
