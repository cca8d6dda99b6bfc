import type { Text } from '#machine';

/** What stands around a notice in a mail. */
export const mailTexts = {
  case: { ky: 'Иш', ru: 'Дело', en: 'Case' },
  open: { ky: 'Ишти ачуу', ru: 'Открыть дело', en: 'Open the case' },
  body: { ky: 'Орган', ru: 'Орган', en: 'Body' },
  awaited: { ky: 'Сизден күтүлөт', ru: 'От вас ожидается', en: 'Awaited from you' },
  dueOn: { ky: 'Мөөнөтү', ru: 'Срок', en: 'Due on' },
  event: { ky: 'Окуя', ru: 'Событие', en: 'Event' },
  why: { ky: 'Эмне үчүн сизге келди', ru: 'Почему это пришло вам', en: 'Why you got this' },
  footer: {
    ky: 'Бул катты «Ынтымак» системасы жөнөттү: {url}. Ага жооп бербеңиз. Кат алуу тартибин системада өзгөртө аласыз.',
    ru: 'Это письмо отправила система «Ынтымак»: {url}. Не отвечайте на него. Порядок получения писем можно изменить в системе.',
    en: 'This email was sent by Yntymak: {url}. Do not answer it. You can change there how you get emails.',
  },
  digestSubject: {
    ky: 'Ынтымак, {day:date}: жаңы билдирүүлөр — {items}, мөөнөтү жакындаган тапшырмалар — {tasks}',
    ru: 'Ынтымак, {day:date}: новых уведомлений — {items}, задач к сроку — {tasks}',
    en: 'Yntymak, {day:date}: new notices: {items}, tasks due: {tasks}',
  },
  new: { ky: 'Жаңы билдирүүлөр', ru: 'Новые уведомления', en: 'New notices' },
  due: { ky: 'Мөөнөтү жакындаган жана өткөн тапшырмалар', ru: 'Задачи к сроку и просроченные', en: 'Tasks due and overdue' },
  more: { ky: 'Дагы: {count}', ru: 'И ещё: {count}', en: 'And more: {count}' },
  codeSubject: { ky: 'Ынтымак: даректи ырастоо', ru: 'Ынтымак: подтверждение адреса', en: 'Yntymak: confirm your address' },
  code: {
    ky: 'Даректи ырастоо үчүн бул кодду системага киргизиңиз: {code}. Код 30 мүнөт жарактуу. Муну сиз сурабасаңыз, эч нерсе кылбаңыз.',
    ru: 'Чтобы подтвердить адрес, введите в системе код: {code}. Он действует 30 минут. Если вы этого не просили, ничего не делайте.',
    en: 'To confirm this address, enter this code in the system: {code}. It is valid for 30 minutes. If you did not ask for it, do nothing.',
  },
} as const satisfies Record<string, Text>;
