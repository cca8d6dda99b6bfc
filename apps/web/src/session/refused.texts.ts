/** By the codes that the server puts into the address; each says what to do. */
export const refusedTexts = {
  signInTitle: { ky: 'Кире алган жоксуз', ru: 'Войти не удалось', en: 'You were not signed in' },
  linkTitle: { ky: 'Эсеп байланган жок', ru: 'Учётная запись не привязана', en: 'The account was not linked' },
  identityUnknown: {
    ky: 'Ал кызматтагы эсебиңиз бул системада эч кимге байланган эмес. Логин жана сырсөз менен кирип, аны «Орнотуулар» бөлүмүндө байлаңыз же операторго кайрылыңыз.',
    ru: 'Ваша учётная запись в той службе здесь ни к кому не привязана. Войдите по логину и паролю и привяжите её в настройках или обратитесь к оператору.',
    en: 'Your account with that provider is linked to nobody here. Sign in with login and password and link it in the settings, or turn to an operator.',
  },
  identityRefused: {
    ky: 'Ал жерде кирүү токтотулду же жообу эч нерсени тастыктабады. Кайра аракет кылыңыз; кайталанса, логин жана сырсөз менен кирип, операторго айтыңыз.',
    ru: 'Вход там был прерван, или ответ службы ничего не подтвердил. Попробуйте ещё раз; если повторится, войдите по логину и паролю и сообщите оператору.',
    en: 'The sign-in was called off there, or its answer proved nothing. Try again; if it happens again, sign in with login and password and tell an operator.',
  },
  signInNotBegun: {
    ky: 'Кирүү ушул браузерде башталган эмес же он мүнөттөн ашык убакыт өттү. Кайра баштаңыз.',
    ru: 'Вход был начат не в этом браузере, или прошло больше десяти минут. Начните заново.',
    en: 'The sign-in was not begun in this browser, or more than ten minutes went by. Begin again.',
  },
  identityTaken: {
    ky: 'Ал эсеп буга чейин сизге же башка адамга байланган. Ал кызматка өзүңүздүн эсебиңиз менен кирип, кайра байлаңыз; эсеп сиздики болсо, операторго кайрылыңыз.',
    ru: 'Та учётная запись уже привязана к вам или к другому человеку. Войдите в той службе под своей и привяжите ещё раз; если она ваша, обратитесь к оператору.',
    en: 'That account is linked to you or somebody else already. Sign in there with your own and link it again; if it is yours, turn to an operator.',
  },
  unauthenticated: {
    ky: 'Сиз ал жерде жүргөндө бул системадагы кирүүңүздүн мөөнөтү бүттү. Кирип, эсепти кайра байлаңыз.',
    ru: 'Пока вы были там, ваш сеанс здесь закончился. Войдите и привяжите учётную запись ещё раз.',
    en: 'While you were there, your session here ended. Sign in and link the account again.',
  },
  demonstrationAccount: {
    ky: 'Көрсөтмө эсепке эч нерсе байланбайт: аны баары колдонот.',
    ru: 'К учётной записи для пробы ничего не привязывается: ею пользуются все.',
    en: 'Nothing can be linked to an account to try: everybody uses it.',
  },
  identityProviderUnavailable: {
    ky: 'Ал кызмат азыр жооп бербей жатат. Бир нече мүнөттөн кийин кайталаңыз же логин жана сырсөз менен кириңиз.',
    ru: 'Та служба сейчас не отвечает. Повторите через несколько минут или войдите по логину и паролю.',
    en: 'That provider does not answer just now. Try again in a few minutes, or sign in with login and password.',
  },
  notFound: {
    ky: 'Башка кирүү кызматы туташтырылган эмес. Логин жана сырсөз менен кириңиз.',
    ru: 'Другая служба входа не подключена. Войдите по логину и паролю.',
    en: 'No other identity provider is set up here. Sign in with login and password.',
  },
  other: {
    ky: 'Кайра аракет кылыңыз; кайталанса, логин жана сырсөз менен кирип, операторго айтыңыз.',
    ru: 'Попробуйте ещё раз; если повторится, войдите по логину и паролю и сообщите оператору.',
    en: 'Try again; if it happens again, sign in with login and password and tell an operator.',
  },
} as const;
