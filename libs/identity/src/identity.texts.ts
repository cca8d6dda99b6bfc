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
  tooManySignIns: {
    ky: 'Азыр кирип жаткандар өтө көп. {seconds} секунддан кийин кайталаңыз.',
    ru: 'Сейчас входит слишком много людей. Повторите через {seconds} с.',
    en: 'Too many people are signing in just now. Try again in {seconds} seconds.',
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
    ky: 'Көрсөтмө каттоо эсебин өзгөртүүгө болбойт: аны баары колдонот.',
    ru: 'Демонстрационную учётную запись изменить нельзя: ею пользуются все.',
    en: 'A demonstration account cannot be changed: everybody uses it.',
  },
  lastOperator: {
    ky: 'Андан кийин бир да оператор калбайт: адегенде башка адамды оператор кылып дайындаңыз.',
    ru: 'Тогда не останется ни одного оператора: сначала назначьте оператором кого-то ещё.',
    en: 'No operator would be left: make somebody else an operator first.',
  },
  ownOffice: {
    ky: 'Оператор өзүнө өзү кызмат ордун бере албайт: муну башка оператор жасайт.',
    ru: 'Оператор не может дать должность самому себе: это делает другой оператор.',
    en: 'Operators cannot give themselves an office: another operator does that.',
  },
  ownPassword: {
    ky: 'Өз сырсөзүңүздү учурдагы сырсөзүңүз менен өзгөртүңүз.',
    ru: 'Свой пароль меняют, указав нынешний.',
    en: 'You change your own password by giving the present one.',
  },
  officeHeld: {
    ky: 'Бул адам ошол органда ушул кызмат ордун ошол күндөрү мурунтан эле ээлейт.',
    ru: 'Этот человек уже занимает эту должность в этом органе в эти дни.',
    en: 'The person holds this office in this body on these days already.',
  },
  officeOver: {
    ky: 'Бул кызмат ордунун мөөнөтү мурунтан эле бүткөн.',
    ru: 'Срок этой должности уже закончился.',
    en: 'This office has ended already.',
  },
  passwordMustChange: {
    ky: 'Адегенде бир жолку сырсөздү өзүңүздүкүнө алмаштырыңыз.',
    ru: 'Сначала замените одноразовый пароль своим.',
    en: 'Replace the one-time password with one of your own first.',
  },
  scopeMissing: {
    ky: 'Бул токенге мындай укук берилген эмес: {scope}.',
    ru: 'Этому токену не дано такое право: {scope}.',
    en: 'This token does not have the scope: {scope}.',
  },
  sessionNeeded: {
    ky: 'Муну токен менен жасоого болбойт: системага өзүңүз кириңиз.',
    ru: 'Токеном этого сделать нельзя: войдите в систему сами.',
    en: 'This cannot be done with a token: sign in yourself.',
  },
  tooManyTokens: {
    ky: 'Бир адамдын эң көп дегенде {most} токени болот: адегенде керексизин жараксыз кылыңыз.',
    ru: 'У одного человека не больше {most} токенов: сначала отзовите ненужный.',
    en: 'One person has at most {most} tokens: revoke one that is not needed first.',
  },
  tooManyViews: {
    ky: 'Бир адамда эң көп дегенде {most} сакталган көрүнүш болот: адегенде керексизин өчүрүңүз.',
    ru: 'У одного человека не больше {most} сохранённых видов: сначала удалите ненужный.',
    en: 'One person keeps at most {most} views: delete one that is not needed first.',
  },
  viewNameTaken: {
    ky: 'Бул баракта «{name}» аттуу көрүнүшүңүз бар: башка ат бериңиз.',
    ru: 'На этой странице у вас уже есть вид «{name}»: дайте другое название.',
    en: 'You already have a view “{name}” of this page: give it another name.',
  },
  tooManyStreams: {
    ky: 'Бир сеанста эң көп дегенде {most} терезе жаңылыктарды дароо ала алат: керексиз терезелерди жабыңыз.',
    ru: 'В одном сеансе не больше {most} окон получают новости сразу: закройте ненужные окна.',
    en: 'In one session at most {most} windows are told of changes at once: close those that are not needed.',
  },
  identityUnknown: {
    ky: 'Бул каттоо эсеби системадагы бир да адамга байланыштырылган эмес. Операторго кайрылыңыз.',
    ru: 'Эта учётная запись не привязана ни к одному человеку в системе. Обратитесь к оператору.',
    en: 'This account is linked to nobody in the system. Contact an operator.',
  },
  identityTaken: {
    ky: 'Бул каттоо эсеби буга чейин бир адамга байланыштырылган.',
    ru: 'Эта учётная запись уже привязана к человеку.',
    en: 'This account is linked to a person already.',
  },
  lastWayIn: {
    ky: 'Сырсөзүңүз жок: бул байланыш үзүлсө, системага кире албай каласыз. Адегенде оператордон сырсөз алыңыз.',
    ru: 'У вас нет пароля: без этой привязки вы не сможете войти. Сначала получите пароль у оператора.',
    en: 'You have no password: without this link you could not sign in any more. Get a password from an operator first.',
  },
  signInNotBegun: {
    ky: 'Кирүү ушул браузерде башталган эмес же он мүнөттөн ашык убакыт өттү. Кайра баштаңыз.',
    ru: 'Вход начат не в этом браузере, или прошло больше десяти минут. Начните заново.',
    en: 'The sign-in was not started in this browser, or was started more than ten minutes ago. Start again.',
  },
  crossSiteRequest: {
    ky: 'Суроо-талап башка сайттан келди же анын мазмуну JSON эмес (content-type: application/json). Файл менен кошо x-requested-with аталышын жөнөтүңүз.',
    ru: 'Запрос пришёл с другого сайта, или его тело — не JSON (content-type: application/json). С файлом отправьте заголовок x-requested-with.',
    en: 'The request comes from another site, or its body is not JSON (content-type: application/json). With a file send the header x-requested-with.',
  },
};
