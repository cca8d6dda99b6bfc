/** By the codes that the server puts into the address; each says what to do. */
export const refusedTexts = {
  signInTitle: { ky: 'Кире алган жоксуз', ru: 'Войти не удалось', en: 'You were not signed in' },
  linkTitle: { ky: 'Каттоо эсеби байланыштырылган жок', ru: 'Учётная запись не привязана', en: 'The account was not linked' },
  identityUnknown: {
    ky: 'Ал кызматтагы каттоо эсебиңиз бул системада эч кимге байланыштырылган эмес. Логин жана сырсөз менен кирип, аны «Жөндөөлөр» бөлүмүндө байланыштырыңыз же операторго кайрылыңыз.',
    ru: 'Ваша учётная запись в той службе здесь ни к кому не привязана. Войдите по логину и паролю и привяжите её в разделе «Настройки» или обратитесь к оператору.',
    en: 'Your account in that service is linked to nobody here. Sign in with your login and password and link it under “Settings”, or contact an operator.',
  },
  identityRefused: {
    ky: 'Ал жерде кирүү үзүлдү же кызматтын жообу эч нерсени тастыктабады. Кайра аракет кылыңыз; кайталанса, логин жана сырсөз менен кирип, операторго кайрылыңыз.',
    ru: 'Вход там был прерван, или ответ службы ничего не подтвердил. Попробуйте ещё раз; если повторится, войдите по логину и паролю и обратитесь к оператору.',
    en: 'The sign-in was interrupted there, or the answer of the service confirmed nothing. Try again; if it happens again, sign in with your login and password and contact an operator.',
  },
  signInNotBegun: {
    ky: 'Кирүү ушул браузерде башталган эмес же он мүнөттөн ашык убакыт өттү. Кайра баштаңыз.',
    ru: 'Вход был начат не в этом браузере, или прошло больше десяти минут. Начните заново.',
    en: 'The sign-in was not started in this browser, or was started more than ten minutes ago. Start again.',
  },
  identityTaken: {
    ky: 'Ал каттоо эсеби буга чейин сизге же башка адамга байланыштырылган. Ал кызматка өзүңүздүн каттоо эсебиңиз менен кирип, кайра байланыштырыңыз; ал сиздики болсо, операторго кайрылыңыз.',
    ru: 'Та учётная запись уже привязана к вам или к другому человеку. Войдите в той службе под своей и привяжите ещё раз; если она ваша, обратитесь к оператору.',
    en: 'That account is linked to you or somebody else already. Sign in there with your own and link it again; if it is yours, contact an operator.',
  },
  unauthenticated: {
    ky: 'Сиз ал жерде жүргөндө бул системадагы сеансыңыз бүттү. Кирип, каттоо эсебин кайра байланыштырыңыз.',
    ru: 'Пока вы были там, ваш сеанс здесь закончился. Войдите и привяжите учётную запись ещё раз.',
    en: 'While you were there, your session here ended. Sign in and link the account again.',
  },
  demonstrationAccount: {
    ky: 'Көрсөтмө каттоо эсебине эч нерсе байланыштырылбайт: аны баары колдонот.',
    ru: 'К демонстрационной учётной записи ничего не привязывается: ею пользуются все.',
    en: 'Nothing can be linked to a demonstration account: everybody uses it.',
  },
  identityProviderUnavailable: {
    ky: 'Ал кызмат азыр жооп бербей жатат. Бир нече мүнөттөн кийин кайталаңыз же логин жана сырсөз менен кириңиз.',
    ru: 'Та служба сейчас не отвечает. Повторите через несколько минут или войдите по логину и паролю.',
    en: 'That service does not answer now. Try again in a few minutes, or sign in with your login and password.',
  },
  notFound: {
    ky: 'Башка кирүү кызматы туташтырылган эмес. Логин жана сырсөз менен кириңиз.',
    ru: 'Другая служба входа не подключена. Войдите по логину и паролю.',
    en: 'No other sign-in service is set up here. Sign in with your login and password.',
  },
  other: {
    ky: 'Кайра аракет кылыңыз; кайталанса, логин жана сырсөз менен кирип, операторго кайрылыңыз.',
    ru: 'Попробуйте ещё раз; если повторится, войдите по логину и паролю и обратитесь к оператору.',
    en: 'Try again; if it happens again, sign in with your login and password and contact an operator.',
  },
} as const;
