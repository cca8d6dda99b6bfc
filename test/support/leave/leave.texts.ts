import type { Text, Texts } from '#machine';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

export const leaveTexts: Texts = {
  workflow: text('Эмгек өргүү', 'Отпуск', 'Leave'),
  parties: {
    applicant: text('Суроочу', 'Заявитель', 'Applicant'),
    employer: text('Иш берүүчү', 'Работодатель', 'Employer'),
  },
  states: {
    asked: text('Сурашты', 'Запрошен', 'Asked'),
    away: text('Өргүүдө', 'В отпуске', 'Away'),
    returned: text('Кайтып келди', 'Вернулся', 'Returned'),
    refused: text('Четке кагылды', 'Отказано', 'Refused'),
    calledBack: text('Кайра чакырылды', 'Отозван из отпуска', 'Called back'),
    cancelled: text('Кайтарып алынды', 'Отозван', 'Cancelled'),
  },
  events: {
    start: text('Суроо', 'Запросить', 'Ask'),
    approve: text('Макул болуу', 'Согласовать', 'Approve'),
    refuse: text('Четке кагуу', 'Отказать', 'Refuse'),
    callBack: text('Кайра чакыруу', 'Вызвать из отпуска', 'Call back'),
    letGo: text('Кайра коё берүү', 'Отпустить снова', 'Let go again'),
    childFinished: text('Алмаштыруу чечилди', 'Замена решена', 'Cover decided'),
    cancel: text('Кайтарып алуу', 'Отозвать', 'Cancel'),
  },
  fields: {
    employee: text('Кызматкер', 'Сотрудник', 'Employee'),
    employer: text('Иш берүүчү', 'Работодатель', 'Employer'),
    body: text('Иш берүүчү', 'Работодатель', 'Employer'),
    firstDay: text('Биринчи күн', 'Первый день', 'First day'),
    coveredBy: text('Алмаштыруучу', 'Кто заменит', 'Covered by'),
    days: text('Күндөр', 'Дней', 'Days'),
    reasonText: text('Себеби', 'Причина', 'Reason'),
    certificate: text('Маалымкат', 'Справка', 'Certificate'),
    order: text('Буйрук', 'Приказ', 'Order'),
    others: text('Башка документтер', 'Другие документы', 'Other documents'),
    file: text('Документ', 'Документ', 'Document'),
  },
  deadlines: {
    answerDue: text('Жооп мөөнөтү', 'Срок ответа', 'Answer due'),
    returnDay: text('Кайтуу күнү', 'День возвращения', 'Day of return'),
  },
  tasks: { answerRequest: text('Суроого жооп берүү', 'Ответить на запрос', 'Answer the request') },
  reasons: {
    ownRequest: text('Өз суроосун бекитүүгө болбойт', 'Свой запрос согласовать нельзя', 'One’s own request cannot be approved'),
    firstDayPast: text('{firstDay:date} өтүп кетти', '{firstDay:date} уже прошло', '{firstDay:date} is past'),
  },
  notices: { asked: text('Сизден жооп күтүлөт', 'Ожидается ваш ответ', 'Your answer is awaited') },
};
