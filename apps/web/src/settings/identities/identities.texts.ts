export const identitiesTexts = {
  lead: {
    ky: 'Бул жерге башка кирүү кызматы (мисалы, бирдиктүү идентификация) туташтырылган болсо, андагы каттоо эсебиңизди байланыштырып, мындан ары ал аркылуу кире аласыз.',
    ru: 'Если здесь подключена другая служба входа (например, единая идентификация), вы можете привязать свою учётную запись в ней и входить через неё.',
    en: 'If another sign-in service is set up here (for example the unified identification system), you can link your account there and sign in with it.',
  },
  steps: {
    ky: 'Сиз ал кызматтын барагына өтүп, ошол жерде киресиз. Андан кийин «Менин ишим» барагына кайтасыз. Сырсөз менен кирүү да кала берет.',
    ru: 'Вы перейдёте на страницу этой службы и войдёте там. Потом вернётесь на страницу «Моя работа». Вход по паролю останется.',
    en: 'You go to the page of that service and sign in there. Then you come back to “My work”. Signing in with your password stays possible.',
  },
  end: {
    ky: 'Байланышты үзүү керек болсо, операторго кайрылыңыз.',
    ru: 'Чтобы отвязать учётную запись, обратитесь к оператору.',
    en: 'To end the link, contact an operator.',
  },
  link: { ky: 'Каттоо эсебин байланыштыруу', ru: 'Привязать учётную запись', en: 'Link the account' },
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
