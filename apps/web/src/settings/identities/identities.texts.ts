export const identitiesTexts = {
  linked: { ky: 'Байланыштырылган каттоо эсептери', ru: 'Привязанные учётные записи', en: 'Linked accounts' },
  noneLinked: {
    ky: 'Азырынча сиз логин жана сырсөз менен гана киресиз.',
    ru: 'Пока вы входите только по логину и паролю.',
    en: 'At present you sign in only with your login and password.',
  },
  subject: { ky: 'Бул кызматтагы белгиңиз', ru: 'Ваш идентификатор в этой службе', en: 'Your identifier in that service' },
  linkedAt: { ky: 'Байланыштырылган күнү', ru: 'Когда привязана', en: 'Linked' },
  end: { ky: 'Байланышты үзүү', ru: 'Отвязать', en: 'Unlink' },
  endTitle: { ky: 'Байланышты үзөсүзбү?', ru: 'Отвязать учётную запись?', en: 'Unlink this account?' },
  endText: {
    ky: '{{host}} аркылуу мындан ары кире албайсыз. Азыркы сеансыңыз уланат. Кийин кайра байланыштырсаңыз болот.',
    ru: 'Войти через {{host}} больше не получится. Нынешний сеанс продолжится. Потом можно привязать снова.',
    en: 'You will not be able to sign in through {{host}} any more. This session goes on. You can link it again later.',
  },
  ended: { ky: 'Байланыш үзүлдү', ru: 'Учётная запись отвязана', en: 'The account is unlinked' },
  add: { ky: 'Каттоо эсебин байланыштыруу', ru: 'Привязать учётную запись', en: 'Link an account' },
  steps: {
    ky: 'Сиз {{host}} барагына өтүп, ошол жерде киресиз, андан кийин ушул баракка кайтасыз. Мындан ары ал аркылуу да кирсеңиз болот.',
    ru: 'Вы перейдёте на страницу {{host}}, войдёте там и вернётесь на эту страницу. После этого можно будет входить и через неё.',
    en: 'You go to the page of {{host}}, sign in there and come back to this page. From then on you can sign in there, too.',
  },
  password: {
    ky: 'Сырсөз менен кирүү да кала берет.',
    ru: 'Вход по паролю останется.',
    en: 'Signing in with your password stays possible.',
  },
  link: { ky: 'Байланыштыруу', ru: 'Привязать', en: 'Link the account' },
  linking: { ky: 'Өтүүдө…', ru: 'Переходим…', en: 'Going there…' },
  none: {
    ky: 'Башка кирүү кызматы туташтырылган эмес',
    ru: 'Другая служба входа не подключена',
    en: 'No other sign-in service is set up here',
  },
  noneText: {
    ky: 'Логин жана сырсөз менен кире бериңиз.',
    ru: 'Входите по логину и паролю.',
    en: 'Sign in with your login and password.',
  },
} as const;
