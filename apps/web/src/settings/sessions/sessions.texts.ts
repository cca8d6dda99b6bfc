export const sessionsTexts = {
  lead: {
    ky: 'Ушул түзмөктөрдө жана браузерлерде сиздин атыңыздан кирилген. Тааныбаганыңыздан чыгып, сырсөздү алмаштырыңыз.',
    ru: 'На этих устройствах и в этих браузерах вход выполнен под вашим именем. Незнакомый завершите и смените пароль.',
    en: 'You are signed in on these devices and browsers. If you do not know one of them, sign out there and change your password.',
  },
  onDevice: { ky: '{{browser}}, {{system}}', ru: '{{browser}}, {{system}}', en: '{{browser}} on {{system}}' },
  unknown: { ky: 'Белгисиз түзмөк', ru: 'Неизвестное устройство', en: 'Unknown device' },
  current: { ky: 'Ушул түзмөк', ru: 'Это устройство', en: 'This device' },
  lastUsed: { ky: 'Акыркы жолу колдонулган: {{time}}', ru: 'Последнее действие: {{time}}', en: 'Last used: {{time}}' },
  started: { ky: 'Кирген убакыт: {{time}}', ru: 'Вход: {{time}}', en: 'Signed in: {{time}}' },
  ends: { ky: 'Өзү бүтөт: {{time}}', ru: 'Закончится сам: {{time}}', en: 'Ends by itself: {{time}}' },
  end: { ky: 'Ошол жерден чыгуу', ru: 'Завершить', en: 'Sign out there' },
  endTitle: { ky: 'Ал түзмөктөн чыгасызбы?', ru: 'Завершить вход на этом устройстве?', en: 'Sign out on that device?' },
  endText: {
    ky: '{{device}}: сакталбаган иш ошол жерде жоголушу мүмкүн. Кайра сырсөз менен гана кирүүгө болот.',
    ru: '{{device}}: несохранённое там может пропасть. Войти снова можно только с паролем.',
    en: '{{device}}: what was not saved there may be lost. Signing in again takes the password.',
  },
  ended: { ky: 'Ал түзмөктөн чыктыңыз', ru: 'Вход на том устройстве завершён', en: 'You are signed out there' },
  endOthers: { ky: 'Башкаларынын баарынан чыгуу', ru: 'Завершить все, кроме этого', en: 'Sign out everywhere else' },
  endOthersTitle: {
    ky: 'Башка түзмөктөрдүн баарынан чыгасызбы?',
    ru: 'Завершить вход на всех других устройствах?',
    en: 'Sign out everywhere else?',
  },
  endOthersText: {
    ky: 'Ушул түзмөктө гана иштей бересиз. Токен менен иштеген программаларга бул тийбейт.',
    ru: 'Вы останетесь только на этом устройстве. Программ с токенами это не касается.',
    en: 'You stay signed in on this device only. Programs that use a token are not touched.',
  },
  endedOthers: {
    ky: 'Башка түзмөктөрдүн баарынан чыктыңыз',
    ru: 'Вход на всех других устройствах завершён',
    en: 'You are signed out everywhere else',
  },
  none: { ky: 'Ачык сеанс жок', ru: 'Открытых сеансов нет', en: 'There are no open sessions' },
} as const;
