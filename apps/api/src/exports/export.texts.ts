import type { Text } from '#machine';
import type { PaymentStatus } from '#treasury';

/** Titles of the columns of files. */
export const columnTexts = {
  number: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Case number' },
  title: { ky: 'Аталышы', ru: 'Название', en: 'Title' },
  workflow: { ky: 'Иштин түрү', ru: 'Вид дела', en: 'Kind of case' },
  state: { ky: 'Абалы', ru: 'Состояние', en: 'State' },
  ended: { ky: 'Аяктаган', ru: 'Завершено', en: 'Ended' },
  changedAt: { ky: 'Абалы өзгөргөн күн', ru: 'Дата изменения состояния', en: 'State changed on' },
  parties: { ky: 'Тараптар', ru: 'Стороны', en: 'Parties' },
  id: { ky: 'Белгиси (id)', ru: 'Идентификатор (id)', en: 'Id' },
  place: { ky: 'Аймагы', ru: 'Территория', en: 'Place' },
  liveCases: { ky: 'Жүрүп жаткан иштер', ru: 'Идущие дела', en: 'Cases under way' },
  casesWithMoney: { ky: 'Каражаты бар иштер', ru: 'Дела со средствами', en: 'Cases with money' },
  casesShort: { ky: 'Каражат жетишпеген иштер', ru: 'Дела с нехваткой средств', en: 'Cases short of money' },
  dueToDate: { ky: 'Бүгүнкү күнгө тийиштүү, сом', ru: 'Причитается на сегодня, сом', en: 'Due to date, KGS' },
  appropriated: {
    ky: '{year}-жылга бюджетте каралган, сом',
    ru: 'Предусмотрено в бюджете на {year} год, сом',
    en: 'Appropriated for {year}, KGS',
  },
  released: { ky: 'Которулган, сом', ru: 'Перечислено, сом', en: 'Released, KGS' },
  received: { ky: 'Түшкөн, сом', ru: 'Поступило, сом', en: 'Received, KGS' },
  spent: { ky: 'Жумшалган, сом', ru: 'Израсходовано, сом', en: 'Spent, KGS' },
  ownTopUp: { ky: 'ЖӨБ органынын өз каражаты, сом', ru: 'Собственные средства ОМСУ, сом', en: 'Municipality’s own money, KGS' },
  shortfall: { ky: 'Жетишпегени, сом', ru: 'Не хватает, сом', en: 'Missing, KGS' },
  coverage: { ky: 'Камсыздалышы, %', ru: 'Обеспеченность, %', en: 'Coverage, %' },
  daysLate: { ky: 'Кечиккен күндөр, эң көбү', ru: 'Дней просрочки, наибольшее', en: 'Days late, at most' },
  recipient: { ky: 'Алуучу ЖӨБ органы', ru: 'ОМСУ-получатель', en: 'Receiving municipality' },
  funding: { ky: 'Каржылоонун абалы', ru: 'Состояние финансирования', en: 'State of funding' },
  since: { ky: 'Качантан бери', ru: 'С какого дня', en: 'Since' },
  days: { ky: 'Күн', ru: 'Дней', en: 'Days' },
  awaited: { ky: 'Эмне кимден күтүлөт', ru: 'Что и от кого ждут', en: 'What is awaited, and from whom' },
  act: { ky: 'Бюджет жөнүндө акт', ru: 'Акт о бюджете', en: 'Budget act' },
  classificationCode: {
    ky: 'Бюджеттик классификациянын коду',
    ru: 'Код бюджетной классификации',
    en: 'Budget classification code',
  },
  year: { ky: 'Бюджеттик жыл', ru: 'Бюджетный год', en: 'Fiscal year' },
  amount: { ky: 'Суммасы, сом', ru: 'Сумма, сом', en: 'Amount, KGS' },
  free: { ky: 'Бөлүштүрүлө элек, сом', ru: 'Не распределено, сом', en: 'Left to allocate, KGS' },
  account: { ky: 'Эсеп', ru: 'Счёт', en: 'Account' },
  reference: { ky: 'Төлөмдүн номери', ru: 'Номер платежа', en: 'Reference' },
  paidOn: { ky: 'Төлөнгөн күнү', ru: 'Дата платежа', en: 'Paid on' },
  payer: { ky: 'Төлөөчү', ru: 'Плательщик', en: 'Payer' },
  paymentStatus: { ky: 'Абалы', ru: 'Состояние', en: 'State' },
} satisfies Record<string, Text>;

export const sheetTexts = {
  coverage: { ky: 'Камсыздалышы', ru: 'Обеспеченность', en: 'Coverage' },
  shortfalls: { ky: 'Жетишпеген каражат', ru: 'Нехватка средств', en: 'Shortfalls' },
  budgetLines: { ky: 'Бюджеттин саптары', ru: 'Строки бюджета', en: 'Budget lines' },
  payments: { ky: 'Төлөмдөр', ru: 'Платежи', en: 'Payments' },
  cases: { ky: 'Иштер', ru: 'Дела', en: 'Cases' },
} satisfies Record<string, Text>;

/** How far a payment has come. */
export const paymentStatusTexts = {
  entered: { ky: 'Ырасталууга тийиш', ru: 'Ожидает подтверждения', en: 'To be confirmed' },
  confirmed: { ky: 'Ырасталган', ru: 'Подтверждён', en: 'Confirmed' },
  void: { ky: 'Жараксыз', ru: 'Недействителен', en: 'Void' },
} satisfies Record<PaymentStatus, Text>;

export const wordTexts = {
  yes: { ky: 'ооба', ru: 'да', en: 'yes' },
  no: { ky: 'жок', ru: 'нет', en: 'no' },
  total: { ky: 'Бардыгы', ru: 'Всего', en: 'Total' },
  nowhere: { ky: 'Аймагы көрсөтүлгөн эмес', ru: 'Без территории', en: 'Without a territory' },
} satisfies Record<string, Text>;
