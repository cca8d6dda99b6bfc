import type { Text } from '#machine';

/** Texts of the reasons that this lib, and the session at the door, can give. */
export const identityTexts: Readonly<Record<string, Text>> = {
  wrongCredentials: {
    ky: 'Логин же сырсөз туура эмес.',
    ru: 'Неверный логин или пароль.',
    en: 'Wrong login or password.',
  },
  tooManyAttempts: {
    ky: 'Ийгиликсиз аракеттер өтө көп. {minutes} мүнөттөн кийин кайталаңыз.',
    ru: 'Слишком много неудачных попыток. Повторите через {minutes} мин.',
    en: 'Too many failed attempts. Try again in {minutes} minutes.',
  },
  loginTaken: {
    ky: '«{login}» логини бош эмес.',
    ru: 'Логин «{login}» уже занят.',
    en: 'The login “{login}” is taken.',
  },
  operatorExists: {
    ky: 'Оператор мурунтан эле бар: «{login}». Башкаларды ошол түзөт.',
    ru: 'Оператор уже есть: «{login}». Остальных создаёт он.',
    en: 'There is an operator already: “{login}”, who makes the others.',
  },
  demonstrationAccount: {
    ky: 'Көрсөтмө эсептин сырсөзүн өзгөртүүгө болбойт: аны баары колдонот.',
    ru: 'Пароль демонстрационной учётной записи изменить нельзя: ею пользуются все.',
    en: 'The password of a demonstration account cannot be changed: everybody uses it.',
  },
  crossSiteRequest: {
    ky: 'Суроо-талап башка сайттан келди же анын мазмуну JSON эмес (content-type: application/json).',
    ru: 'Запрос пришёл с другого сайта, или его тело — не JSON (content-type: application/json).',
    en: 'The request comes from another site, or its body is not JSON (content-type: application/json).',
  },
};
