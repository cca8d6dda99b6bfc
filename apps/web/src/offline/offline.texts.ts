export const offlineTexts = {
  title: { ky: 'Азырынча байланыш жок', ru: 'Пока нет связи', en: 'No connection at the moment' },
  lead: {
    ky: 'Иштер жана тапшырмалар серверден келет, алар байланыш менен кошо ачылат. Барак серверге кайра-кайра өзү кайрылат.',
    ru: 'Дела и задачи приходят с сервера и откроются, когда связь вернётся. Страница сама повторяет попытки.',
    en: 'Cases and tasks come from the server and open when the connection is back. This page tries again by itself.',
  },
  waiting: { ky: 'Жөнөтүүнү күткөндөр', ru: 'Ждёт отправки', en: 'Waiting to be sent' },
  drafts: { ky: 'Толтурулуп бүтө электер', ru: 'Начато и не отправлено', en: 'Started and not sent' },
  draftsText: {
    ky: 'Жазгандарыңыз ушул түзмөктө сакталып турат.',
    ru: 'Написанное хранится на этом устройстве.',
    en: 'What you wrote is kept on this device.',
  },
  draft: { ky: 'Форма, {{time}}', ru: 'Форма, {{time}}', en: 'A form, {{time}}' },
  nothing: {
    ky: 'Бул түзмөктө жөнөтүлө элек эч нерсе жок.',
    ru: 'На этом устройстве нет ничего неотправленного.',
    en: 'There is nothing unsent on this device.',
  },
  newRelease: {
    ky: 'Программанын жаңы версиясы бар. Жазгандарыңыз сакталып калат.',
    ru: 'Вышла новая версия программы. То, что вы написали, сохранится.',
    en: 'There is a new version of this program. What you wrote is kept.',
  },
  reload: { ky: 'Кайра ачуу', ru: 'Открыть заново', en: 'Reload' },
  signOutTitle: { ky: 'Чыгасызбы?', ru: 'Выйти?', en: 'Sign out?' },
  signOutUnsent: {
    ky: 'Бул түзмөктө жөнөтүлө элек жазгандарыңыз бар. Чыксаңыз, алар өчүрүлөт.',
    ru: 'На этом устройстве есть то, что вы написали и не отправили. Если выйти, оно будет удалено.',
    en: 'On this device there is something that you wrote and did not send. If you sign out, it is deleted.',
  },
  signOutLine: {
    ky: 'Чыгуу үчүн байланыш керек.',
    ru: 'Чтобы выйти, нужна связь.',
    en: 'You need a connection to sign out.',
  },
} as const;
