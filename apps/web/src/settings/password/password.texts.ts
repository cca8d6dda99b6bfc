export const passwordTexts = {
  lead: {
    ky: 'Сырсөз алмашканда башка түзмөктөрдүн баарынан чыгасыз, бул түзмөктө иштей бересиз.',
    ru: 'После смены пароля вы выйдете на всех других устройствах, а на этом останетесь.',
    en: 'When the password is changed you are signed out everywhere else, and stay signed in here.',
  },
  current: { ky: 'Азыркы сырсөз', ru: 'Нынешний пароль', en: 'Current password' },
  next: { ky: 'Жаңы сырсөз', ru: 'Новый пароль', en: 'New password' },
  nextHint: {
    ky: 'Он эки белгиден кем эмес. Эстөөгө оңой бир нече сөз татаал белгилерден жакшы.',
    ru: 'Не меньше двенадцати знаков. Несколько слов, которые легко запомнить, лучше сложных знаков.',
    en: 'At least twelve characters. A few words that are easy to remember are better than complicated characters.',
  },
  show: { ky: 'Жазганымды көрсөтүү', ru: 'Показать, что я пишу', en: 'Show what I type' },
  change: { ky: 'Сырсөздү алмаштыруу', ru: 'Сменить пароль', en: 'Change the password' },
  changing: { ky: 'Алмашууда…', ru: 'Меняем…', en: 'Changing…' },
  changed: {
    ky: 'Сырсөз алмашты, башка түзмөктөрдөн чыктыңыз',
    ru: 'Пароль изменён, на других устройствах вы вышли',
    en: 'The password was changed, and you were signed out everywhere else',
  },
} as const;
