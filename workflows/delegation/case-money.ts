import type { CaseMoney } from '#machine';

/** The money of a delegation in the order of its way, and what is handed over beside it. */
export const caseMoney: CaseMoney = {
  ledgerKinds: [
    { kind: 'due', text: { ky: 'Тийиштүү', ru: 'Причитается', en: 'Due' } },
    { kind: 'appropriated', text: { ky: 'Бюджетте каралган', ru: 'Предусмотрено в бюджете', en: 'Appropriated' } },
    { kind: 'released', text: { ky: 'Которулган', ru: 'Перечислено', en: 'Released' } },
    { kind: 'received', text: { ky: 'Түшкөн', ru: 'Поступило', en: 'Received' } },
    { kind: 'spent', text: { ky: 'Жумшалган', ru: 'Израсходовано', en: 'Spent' } },
    {
      kind: 'ownTopUp',
      text: { ky: 'ЖӨБ органынын өз каражаты', ru: 'Собственные средства ОМСУ', en: 'Municipality’s own money' },
    },
    { kind: 'returned', text: { ky: 'Кайтарылган', ru: 'Возвращено', en: 'Returned' } },
    { kind: 'interest', text: { ky: 'Пайыздар', ru: 'Проценты', en: 'Interest' } },
  ],
  yearlyCost: { places: ['costing.years'], text: { ky: 'Чыгымы', ru: 'Затраты', en: 'Cost' } },
  items: {
    places: ['items'],
    text: { ky: 'Өткөрүлүп берилүүчү ресурстар', ru: 'Передаваемые ресурсы', en: 'Items to hand over' },
    states: {
      pending: { text: { ky: 'өткөрүлүп бериле элек', ru: 'ещё не передан', en: 'not handed over yet' }, look: 'plain' },
      handedOver: {
        text: { ky: 'берилди, ырастоо күтүлүүдө', ru: 'передан, ждёт подтверждения', en: 'handed over, to be acknowledged' },
        look: 'info',
      },
      acknowledged: { text: { ky: 'кабыл алынды', ru: 'получен', en: 'acknowledged' }, look: 'success' },
      contested: { text: { ky: 'талашылууда', ru: 'оспорен', en: 'contested' }, look: 'danger' },
      returned: { text: { ky: 'кайтарылды', ru: 'возвращён', en: 'returned' }, look: 'plain' },
    },
  },
};
