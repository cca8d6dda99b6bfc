import type { Text } from '#machine';
import type { HouseNotice } from './inbox/inbox-item.js';
import type { Ground } from './notice/notice.js';

/** Why somebody was told: `{office}` of `{body}` was meant, the person is `{heldOffice}` of `{heldBody}`. */
export const whyTexts: Readonly<Record<Ground, Text>> = {
  office: {
    ky: 'Сиз бул кызмат ордун ээлейсиз: {body} — {office}.',
    ru: 'Вы занимаете эту должность: {body} — {office}.',
    en: 'You hold this office: {office}, {body}.',
  },
  substitute: {
    ky: 'Сиз бул кызмат ордун убактылуу ээлейсиз ({absent} жок кезде): {body} — {office}.',
    ru: 'Вы временно замещаете эту должность (на время отсутствия: {absent}): {body} — {office}.',
    en: 'You stand in for {absent} in this office: {office}, {body}.',
  },
  mandate: {
    ky: 'Сиздин орган ({heldBody}) мандат боюнча бул орган үчүн иш алып барат: {body} — {office}.',
    ru: 'Ваш орган ({heldBody}) действует по мандату за другой орган: {body} — {office}.',
    en: 'Your body ({heldBody}) acts for another under a mandate: {office}, {body}.',
  },
  instead: {
    ky: 'Бул кызмат ордун азыр эч ким ээлебейт: {body} — {office}. Ошондуктан билдирүү сизге жиберилди, сиздин кызмат ордуңуз: {heldOffice}.',
    ru: 'Эту должность сейчас никто не занимает: {body} — {office}. Поэтому уведомление направлено вам, ваша должность: {heldOffice}.',
    en: 'Nobody holds this office now: {office}, {body}. So it comes to you as {heldOffice}.',
  },
  superior: {
    ky: 'Мөөнөт өттү, күтүлгөн тапшырма аткарылган жок: {body} — {office}. Сизге жогору турган кызмат адамы катары кабарланды: {heldBody} — {heldOffice}.',
    ru: 'Срок истёк, ожидаемая задача не выполнена: {body} — {office}. Вам сообщено как вышестоящему должностному лицу: {heldBody} — {heldOffice}.',
    en: 'The deadline has passed and the task is not done: {office}, {body}. You are told as the superior: {heldOffice}, {heldBody}.',
  },
  control: {
    ky: 'Мамлекеттик орган андан күтүлгөндү мөөнөтүндө аткарган жок: {body} — {office}. Сизге контролдоочу катары кабарланды: {heldBody} — {heldOffice}.',
    ru: 'Государственный орган не выполнил в срок то, чего от него ждут: {body} — {office}. Вам сообщено как контролирующему: {heldBody} — {heldOffice}.',
    en: 'A state body has not done in time what is awaited of it: {office}, {body}. You are told as the control body: {heldOffice}, {heldBody}.',
  },
};

/** What a reminder says of `{task}`, due on `{dueOn}`; working days, so that no plural is needed after the colon. */
export const reminderTexts = {
  before: {
    ky: '{task}. Мөөнөтү: {dueOn:date}. Калган иш күндөрү: {days}.',
    ru: '{task}. Срок: {dueOn:date}. Осталось рабочих дней: {days}.',
    en: '{task}. Due on {dueOn:date}. Working days left: {days}.',
  },
  onTheDay: {
    ky: '{task}. Мөөнөтү бүгүн бүтөт: {dueOn:date}.',
    ru: '{task}. Срок истекает сегодня: {dueOn:date}.',
    en: '{task}. Due today: {dueOn:date}.',
  },
  after: {
    ky: '{task}. Мөөнөтү өтүп кетти: {dueOn:date}. Кечиккен иш күндөрү: {days}.',
    ru: '{task}. Срок истёк: {dueOn:date}. Просрочено рабочих дней: {days}.',
    en: '{task}. It was due on {dueOn:date}. Working days late: {days}.',
  },
  recommended: { ky: 'Бул — сунушталган мөөнөт.', ru: 'Этот срок рекомендуемый.', en: 'This deadline is recommended.' },
} as const satisfies Record<string, Text>;

/** Notices that every workflow has, by template. */
export const houseNotices: Readonly<Record<string, Text>> = {
  datesMoved: { ky: 'Мөөнөт өзгөрдү.', ru: 'Срок изменён.', en: 'A deadline has changed.' },
};

/** What the notice of a recomputation says beside that. */
export const movedTexts = {
  event: { ky: 'Мөөнөттөрдү кайра эсептөө', ru: 'Пересчёт сроков', en: 'Recalculation of deadlines' },
  task: {
    ky: '{task}. Жаңы мөөнөтү: {to}, мурунку мөөнөтү: {from}.',
    ru: '{task}. Новый срок: {to}, прежний срок: {from}.',
    en: '{task}. New deadline: {to}, former deadline: {from}.',
  },
  reason: { ky: 'Себеби: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}' },
} as const satisfies Record<string, Text>;

const disabled = { ky: 'Вебхук өчүрүлдү', ru: 'Вебхук отключён', en: 'A webhook was disabled' };

/** What those who look after a webhook are told when it was disabled for its receiver's sake. */
export const webhookNotices: Readonly<Record<HouseNotice, { readonly event: Text; readonly text: Text }>> = {
  webhookFailing: {
    event: disabled,
    text: {
      ky: '«{name}» вебхугу өчүрүлдү ({address}): {since:date} күнүнөн бери бир да билдирүү жеткен жок. Кабыл алуучуну оңдоп, вебхукту кайра күйгүзүңүз.',
      ru: 'Вебхук «{name}» отключён ({address}): с {since:date} не доставлено ни одного сообщения. Исправьте получателя и включите вебхук снова.',
      en: 'The webhook “{name}” ({address}) was disabled: since {since:date} no message has arrived. Correct the receiver and switch the webhook on again.',
    },
  },
  webhookGone: {
    event: disabled,
    text: {
      ky: '«{name}» вебхугу өчүрүлдү ({address}): кабыл алуучу мындан ары билдирүү албай турганын айтты (410). Дарегин текшерип, вебхукту кайра күйгүзүңүз.',
      ru: 'Вебхук «{name}» отключён ({address}): получатель ответил, что больше не принимает сообщения (410). Проверьте адрес и включите вебхук снова.',
      en: 'The webhook “{name}” ({address}) was disabled: its receiver answered that it accepts no more messages (410). Check the address and switch the webhook on again.',
    },
  },
};
