import type { Text } from '#machine';
import type { Ground } from './notice/notice.js';

/** Why somebody was told: `{office}` of `{body}` was meant, the person is `{heldOffice}` of `{heldBody}`. */
export const whyTexts: Readonly<Record<Ground, Text>> = {
  office: {
    ky: 'Сиз бул органда кызмат аткарасыз: {body} — {office}.',
    ru: 'Вы исполняете эту должность: {body} — {office}.',
    en: 'You hold this office: {office}, {body}.',
  },
  substitute: {
    ky: 'Сиз {absent} дегендин ордунда кызмат аткарасыз: {body} — {office}.',
    ru: 'Вы замещаете ({absent}) в этой должности: {body} — {office}.',
    en: 'You stand in for {absent} in this office: {office}, {body}.',
  },
  mandate: {
    ky: 'Сиздин орган ({heldBody}) ишеним кат боюнча бул орган үчүн иш алып барат: {body} — {office}.',
    ru: 'Ваш орган ({heldBody}) действует по мандату за другой орган: {body} — {office}.',
    en: 'Your body ({heldBody}) acts for another under a mandate: {office}, {body}.',
  },
  instead: {
    ky: 'Бул кызматты азыр эч ким аркалабайт: {body} — {office}. Ошондуктан билдирүү сизге жиберилди, сиздин кызматыңыз: {heldOffice}.',
    ru: 'Эту должность сейчас никто не исполняет: {body} — {office}. Поэтому сообщение направлено вам, ваша должность: {heldOffice}.',
    en: 'Nobody holds this office now: {office}, {body}. So it comes to you as {heldOffice}.',
  },
  superior: {
    ky: 'Мөөнөт өттү, иш аткарылган жок: {body} — {office}. Сизге жогору турган кызмат адамы катары кабарланды: {heldBody} — {heldOffice}.',
    ru: 'Срок прошёл, а дело не сделано: {body} — {office}. Вам сообщено как вышестоящему должностному лицу: {heldBody} — {heldOffice}.',
    en: 'The term is over and it is not done: {office}, {body}. You are told as the superior: {heldOffice}, {heldBody}.',
  },
  control: {
    ky: 'Мамлекеттик орган мөөнөтүндө жооп берген жок: {body} — {office}. Сизге көзөмөлдөөчү катары кабарланды: {heldBody} — {heldOffice}.',
    ru: 'Государственный орган не ответил в срок: {body} — {office}. Вам сообщено как контролирующему: {heldBody} — {heldOffice}.',
    en: 'A state body has not answered in time: {office}, {body}. You are told as its control: {heldOffice}, {heldBody}.',
  },
};

/** What a reminder says of `{task}`, due on `{dueOn}`; working days, so that no plural is needed after the colon. */
export const reminderTexts = {
  before: {
    ky: '{task}. Мөөнөтү: {dueOn:date}. Калган жумуш күндөрү: {days}.',
    ru: '{task}. Срок: {dueOn:date}. Осталось рабочих дней: {days}.',
    en: '{task}. Due on {dueOn:date}. Working days left: {days}.',
  },
  onTheDay: {
    ky: '{task}. Мөөнөтү бүгүн бүтөт: {dueOn:date}.',
    ru: '{task}. Срок истекает сегодня: {dueOn:date}.',
    en: '{task}. Due today: {dueOn:date}.',
  },
  after: {
    ky: '{task}. Мөөнөтү өтүп кетти: {dueOn:date}. Кечиккен жумуш күндөрү: {days}.',
    ru: '{task}. Срок прошёл: {dueOn:date}. Просрочено рабочих дней: {days}.',
    en: '{task}. It was due on {dueOn:date}. Working days late: {days}.',
  },
  recommended: { ky: 'Бул мөөнөт сунушталган.', ru: 'Этот срок рекомендованный.', en: 'This term is a recommended one.' },
} as const satisfies Record<string, Text>;
