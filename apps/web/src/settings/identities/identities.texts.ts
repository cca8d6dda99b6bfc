export const identitiesTexts = {
  lead: {
    ky: 'Бул жерге башка кирүү кызматы (мисалы, бирдиктүү идентификация) туташтырылган болсо, андагы эсебиңизди байлап, мындан ары ал аркылуу кирсеңиз болот.',
    ru: 'Если здесь подключена другая служба входа (например, единая идентификация), вы можете привязать свою учётную запись в ней и входить через неё.',
    en: 'Where another identity provider is set up here, you can link your account there and sign in with it.',
  },
  steps: {
    ky: 'Сиз ал кызматтын барагына өтүп, ошол жерде киресиз. Андан кийин «Менин ишим» барагына кайтасыз. Сырсөз менен кирүү да кала берет.',
    ru: 'Вы перейдёте на страницу этой службы и войдёте там. Потом вернётесь на страницу «Моя работа». Вход по паролю останется.',
    en: 'You go to the page of that provider and sign in there. Then you come back to “My work”. Signing in with your password stays possible.',
  },
  end: {
    ky: 'Байланышты үзүү керек болсо, операторго кайрылыңыз.',
    ru: 'Чтобы отвязать учётную запись, обратитесь к оператору.',
    en: 'To have a link ended, turn to an operator.',
  },
  link: { ky: 'Эсепти байлоо', ru: 'Привязать учётную запись', en: 'Link the account' },
  linking: { ky: 'Өтүүдө…', ru: 'Переходим…', en: 'Going there…' },
  none: {
    ky: 'Башка кирүү кызматы туташтырылган эмес',
    ru: 'Другая служба входа не подключена',
    en: 'No identity provider is set up here',
  },
  noneText: {
    ky: 'Логин жана сырсөз менен кире бериңиз.',
    ru: 'Входите по логину и паролю.',
    en: 'Go on signing in with login and password.',
  },
} as const;
