import type { Text } from '#machine';

/** Titles of the columns of files. */
export const columnTexts = {
  number: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Case number' },
  title: { ky: 'Аталышы', ru: 'Название', en: 'Title' },
  workflow: { ky: 'Процесс', ru: 'Процесс', en: 'Procedure' },
  state: { ky: 'Абалы', ru: 'Состояние', en: 'State' },
  ended: { ky: 'Аяктаган', ru: 'Завершено', en: 'Ended' },
  changedAt: { ky: 'Абалы өзгөргөн күн', ru: 'Дата изменения состояния', en: 'State changed on' },
  parties: { ky: 'Катышуучулар', ru: 'Участники', en: 'Parties' },
  id: { ky: 'Белгиси (id)', ru: 'Идентификатор (id)', en: 'Id' },
  place: { ky: 'Жери', ru: 'Территория', en: 'Place' },
  liveCases: { ky: 'Жүрүп жаткан иштер', ru: 'Открытые дела', en: 'Open cases' },
  casesWithMoney: { ky: 'Каражаты бар иштер', ru: 'Дела со средствами', en: 'Cases with money' },
  casesShort: { ky: 'Каражат жетпеген иштер', ru: 'Дела с недостачей', en: 'Cases short of money' },
  dueToDate: { ky: 'Бүгүнкү күнгө тиешелүү, сом', ru: 'Причитается на сегодня, сом', en: 'Due to date, KGS' },
  appropriated: {
    ky: '{year}-жылга бюджетте бөлүнгөн, сом',
    ru: 'Ассигновано на {year} год, сом',
    en: 'Appropriated for {year}, KGS',
  },
  released: { ky: 'Которулган, сом', ru: 'Перечислено, сом', en: 'Released, KGS' },
  received: { ky: 'Алынган, сом', ru: 'Получено, сом', en: 'Received, KGS' },
  spent: { ky: 'Жумшалган, сом', ru: 'Израсходовано, сом', en: 'Spent, KGS' },
  ownTopUp: { ky: 'Өз каражатынан кошулган, сом', ru: 'Добавлено из своих средств, сом', en: 'Own top-ups, KGS' },
  shortfall: { ky: 'Жетпегени, сом', ru: 'Не хватает, сом', en: 'Missing, KGS' },
  coverage: { ky: 'Камсыз болгону, %', ru: 'Обеспечено, %', en: 'Covered, %' },
  daysLate: { ky: 'Кечиккен күндөр, эң көбү', ru: 'Дней просрочки, наибольшее', en: 'Days late, at most' },
  recipient: { ky: 'Алуучу ЖӨБ органы', ru: 'ОМСУ-получатель', en: 'Receiving municipality' },
  funding: { ky: 'Каржылоонун абалы', ru: 'Состояние финансирования', en: 'State of funding' },
  since: { ky: 'Качантан бери', ru: 'С какого дня', en: 'Since' },
  days: { ky: 'Күн', ru: 'Дней', en: 'Days' },
  awaited: { ky: 'Эми ким эмне кылышы керек', ru: 'Кто и что должен сделать', en: 'Who must do what' },
  act: { ky: 'Бюджет тууралуу акт', ru: 'Акт о бюджете', en: 'Budget act' },
  classificationCode: {
    ky: 'Бюджеттик классификациянын коду',
    ru: 'Код бюджетной классификации',
    en: 'Budget classification code',
  },
  year: { ky: 'Бюджет жылы', ru: 'Бюджетный год', en: 'Budget year' },
  amount: { ky: 'Суммасы, сом', ru: 'Сумма, сом', en: 'Amount, KGS' },
  free: { ky: 'Бөлүштүрүлө элек, сом', ru: 'Не распределено, сом', en: 'Left to allocate, KGS' },
  account: { ky: 'Эсеп', ru: 'Счёт', en: 'Account' },
  reference: { ky: 'Төлөмдүн номери', ru: 'Номер платежа', en: 'Reference' },
  paidOn: { ky: 'Төлөнгөн күнү', ru: 'Дата платежа', en: 'Paid on' },
  payer: { ky: 'Төлөөчү', ru: 'Плательщик', en: 'Payer' },
} satisfies Record<string, Text>;

export const sheetTexts = {
  coverage: { ky: 'Камсыз кылуу', ru: 'Обеспеченность', en: 'Coverage' },
  shortfalls: { ky: 'Жетпеген каражаттар', ru: 'Недостающие средства', en: 'Shortfalls' },
  budgetLines: { ky: 'Бюджеттин саптары', ru: 'Строки бюджета', en: 'Budget lines' },
  payments: { ky: 'Төлөмдөр', ru: 'Платежи', en: 'Payments' },
  cases: { ky: 'Иштер', ru: 'Дела', en: 'Cases' },
} satisfies Record<string, Text>;

export const wordTexts = {
  yes: { ky: 'ооба', ru: 'да', en: 'yes' },
  no: { ky: 'жок', ru: 'нет', en: 'no' },
  total: { ky: 'Бардыгы', ru: 'Всего', en: 'Total' },
  nowhere: { ky: 'Аймагы көрсөтүлгөн эмес', ru: 'Без территории', en: 'Without a territory' },
} satisfies Record<string, Text>;
