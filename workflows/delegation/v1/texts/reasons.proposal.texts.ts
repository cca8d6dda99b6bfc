import type { Texts } from '#machine';

/** Refused from the draft or registration to the agreement published, or the act adopted. */
export const proposalReasons: Texts['reasons'] = {
  recipientNotMunicipality: {
    ky: 'Алуучу жергиликтүү өз алдынча башкаруу (ЖӨБ) органы эмес.',
    ru: 'Получатель не является органом местного самоуправления (ОМСУ).',
    en: 'The recipient is not a municipality.',
  },
  powerUnknown: {
    ky: 'Мындай ыйгарым укук реестрде жок.',
    ru: 'Такого полномочия нет в реестре.',
    en: 'This power is not in the register.',
  },
  proposerUnknown: {
    ky: 'Мындай мамлекеттик орган реестрде жок.',
    ru: 'Такого государственного органа нет в реестре.',
    en: 'This state body is not in the register.',
  },
  proposerIsRecipient: {
    ky: 'Ыйгарым укук таандык болгон орган жана аны аткарган ЖӨБ органы бир эле орган боло албайт.',
    ru: 'Орган, которому принадлежит полномочие, и ОМСУ, который его исполняет, не могут быть одним органом.',
    en: 'The body to which the power belongs and the municipality that carries it out cannot be the same.',
  },
  notRegistered: {
    ky: 'Бул иш сунуштан башталган: жооп бере турган каттоо жок.',
    ru: 'Это дело начато с предложения: регистрации, на которую можно ответить, нет.',
    en: 'This case began with a proposal: there is no registration to answer.',
  },
  alreadyAnswered: {
    ky: 'Ыйгарым укуктун катталганына мурда жооп берилген.',
    ru: 'На регистрацию полномочия уже дан ответ.',
    en: 'The registration has been answered already.',
  },
  registrationUnanswered: {
    ky: 'Мамлекеттик орган ыйгарым укуктун катталганына али жооп бере элек.',
    ru: 'Государственный орган ещё не ответил на регистрацию полномочия.',
    en: 'The state body has not answered the registration yet.',
  },
  financeUnknown: {
    ky: 'Реестрде бул иш үчүн Финансы министрлиги же Казыналык көрсөтүлгөн эмес.',
    ru: 'В реестре для этого дела не указаны Министерство финансов или Казначейство.',
    en: 'The register names no Ministry of Finance or no Treasury for this case.',
  },
  controlUnknown: {
    ky: 'Мамлекеттик контролдун мындай органы реестрде жок.',
    ru: 'Такого органа государственного контроля нет в реестре.',
    en: 'This body of state control is not in the register.',
  },
  controlNotIndependent: {
    ky: 'Мамлекеттик контролду жүргүзүүчү орган бул иштин тарабы, Финансы министрлиги же Казыналык боло албайт.',
    ru: 'Орган государственного контроля не может быть стороной этого дела, Министерством финансов или Казначейством.',
    en: 'The body of state control cannot be a side of this case, the Ministry of Finance or the Treasury.',
  },
  territoryUnknown: {
    ky: 'Мындай аймак реестрде жок.',
    ru: 'Такой территории нет в реестре.',
    en: 'This territory is not in the register.',
  },
  fieldMissing: {
    ky: '«{field}» талаасы толтурулган эмес.',
    ru: 'Не заполнено поле «{field}».',
    en: 'Field “{field}” is not filled in.',
  },
  termEndsBeforeStart: {
    ky: 'Мөөнөтүнүн аяктоо күнү ({termEnd:date}) күчүнө кирүү күнүнөн ({effectiveDate:date}) кийин эмес.',
    ru: 'Дата окончания срока ({termEnd:date}) не позже даты вступления в силу ({effectiveDate:date}).',
    en: 'The end of the term ({termEnd:date}) is not after the effective date ({effectiveDate:date}).',
  },
  draftedBySamePerson: {
    ky: 'Долбоорду жазган адам аны өзү текшере, сунуштай же ага кол коё албайт: муну башка адам жасашы керек.',
    ru: 'Автор проекта не может сам его проверять, направлять как предложение или подписывать: это должен сделать другой человек.',
    en: 'Whoever wrote the draft may not check, offer or sign it: another person must.',
  },
  judicialPower: {
    ky: 'Бул соттук ыйгарым укук: аны өткөрүп берүүгө болбойт (2013-жылдын 9-июлундагы № 127 Мыйзамдын 3-беренеси).',
    ru: 'Это судебное полномочие: делегировать его нельзя (статья 3 Закона от 9 июля 2013 года № 127).',
    en: 'This is a judicial power: it may not be delegated (Law of 9 July 2013 No. 127, Art. 3).',
  },
  ownLocalMatter: {
    ky: 'Бул — ЖӨБ органынын өзүнүн жергиликтүү маанидеги маселеси, өткөрүлүп берилүүчү ыйгарым укук эмес.',
    ru: 'Это собственный вопрос местного значения ОМСУ, а не делегируемое полномочие.',
    en: 'This is already the municipality’s own local matter, not a power to delegate.',
  },
  powerNotOfProposer: {
    ky: 'Реестр боюнча бул ыйгарым укук сунуштаган мамлекеттик органга таандык эмес.',
    ru: 'По реестру это полномочие не принадлежит предлагающему государственному органу.',
    en: 'By the register this power does not belong to the state body that proposes it.',
  },
  powerNotListed: {
    ky: 'Бул ыйгарым укук өткөрүлүп берилүүчү ыйгарым укуктардын тизмесинде жок.',
    ru: 'Этого полномочия нет в перечне делегируемых полномочий.',
    en: 'This power is not in the list of powers to delegate.',
  },
  volumeUnclear: {
    ky: '«{line}» сабында көлөм же алуучунун көлөмүнүн аталышы болушу керек, экөөнүн бири гана.',
    ru: 'В строке «{line}» нужен либо объём, либо название объёма получателя — что-то одно.',
    en: 'Line “{line}” needs a volume or the name of one of the recipient’s volumes: exactly one of the two.',
  },
  volumeUnknown: {
    ky: '«{line}» сабы үчүн алуучунун «{volume}» көлөмү берилген эмес.',
    ru: 'Для строки «{line}» у получателя не указан объём «{volume}».',
    en: 'For line “{line}” the recipient has no volume “{volume}”.',
  },
  transferUnclear: {
    ky: '{dueOn:date} күнкү которуу үчүн сумма же жылдык нарктын үлүшү болушу керек, экөөнүн бири гана.',
    ru: 'Для перевода {dueOn:date} нужна либо сумма, либо доля стоимости года — что-то одно.',
    en: 'The transfer of {dueOn:date} needs an amount or a share of the year’s cost: exactly one of the two.',
  },
  yearNotCosted: {
    ky: '{year}-жылдын чыгымдары эсептелген эмес.',
    ru: 'Не рассчитаны затраты на {year} год.',
    en: 'No costs are calculated for {year}.',
  },
  transferOutsideTerm: {
    ky: '{dueOn:date} күнүнө белгиленген которуу өткөрүп берүүнүн мөөнөтүнө туура келбейт.',
    ru: 'Перевод, назначенный на {dueOn:date}, выходит за срок делегирования.',
    en: 'The transfer of {dueOn:date} lies outside the term of the delegation.',
  },
  scheduleShort: {
    ky: '{year}-жылдын которуулары чыгымдарды жаппайт: чыгымдар — {cost:money}, график боюнча — {scheduled:money}.',
    ru: 'Переводы за {year} год не покрывают затраты: затраты — {cost:money}, по графику — {scheduled:money}.',
    en: 'The transfers of {year} do not cover its costs: costs {cost:money}, scheduled {scheduled:money}.',
  },
  scheduleBackLoaded: {
    ky: 'Которуулар чыгымдардан артта: {quarter} чейрегинин башына карата чыгымдар — {cost:money}, график боюнча — {scheduled:money}.',
    ru: 'Переводы отстают от затрат: к началу квартала {quarter} затраты — {cost:money}, по графику — {scheduled:money}.',
    en: 'Transfers lag behind the costs: by the start of {quarter} costs {cost:money}, scheduled {scheduled:money}.',
  },
  calculatedBySamePerson: {
    ky: 'Чыгымдарды эсептеген адам эсепти өзү ырастай албайт: муну башка адам жасашы керек.',
    ru: 'Тот, кто рассчитал затраты, не может сам подтвердить расчёт: это должен сделать другой человек.',
    en: 'Whoever calculated the costs may not confirm them: another person must.',
  },
  agreementOnly: {
    ky: 'Муну келишим боюнча өткөрүп берүүдө гана жасоого болот, мыйзам же башка акт боюнча болбойт.',
    ru: 'Это возможно только при делегировании по соглашению, не по закону или иному акту.',
    en: 'This is possible only for a delegation by agreement, not by law or other act.',
  },
  breachAlreadyRecorded: {
    ky: 'Бул орган консультациясыз кабыл алынганын мурда каттаган.',
    ru: 'Этот орган уже зарегистрировал нарушение: принято без консультации.',
    en: 'This body has recorded the breach of consultation already.',
  },
  enactedOnly: {
    ky: 'Консультация жүрүп жатканда муну мыйзам же башка акт боюнча өткөрүп берүүдө гана жасоого болот, келишим боюнча болбойт.',
    ru: 'Пока идут консультации, это возможно только при делегировании по закону или иному акту, не по соглашению.',
    en: 'While consultation goes on, this is possible only for a delegation by law or other act, not by agreement.',
  },
  proposerOnly: {
    ky: 'Консультация жүрүп жатканда муну сунуштаган мамлекеттик орган гана каттай алат.',
    ru: 'Пока идут консультации, зарегистрировать это может только предлагающий государственный орган.',
    en: 'While consultation goes on, only the state body that proposes may record this.',
  },
  actedForState: {
    ky: 'Бул иште мамлекеттик органдын, Финансы министрлигинин же Казыналыктын атынан аракет кылган адам ЖӨБ органынын атынан аракет кыла албайт: муну башка адам жасашы керек.',
    ru: 'Тот, кто в этом деле действовал от имени государственного органа, Министерства финансов или Казначейства, не может действовать от имени ОМСУ: это должен сделать другой человек.',
    en: 'Whoever acted in this case for the state body, the Ministry of Finance or the Treasury cannot act for the municipality: another person must.',
  },
  actedForRecipient: {
    ky: 'Бул иште ЖӨБ органынын атынан аракет кылган адам мамлекеттик органдын, Финансы министрлигинин же Казыналыктын атынан аракет кыла албайт: муну башка адам жасашы керек.',
    ru: 'Тот, кто в этом деле действовал от имени ОМСУ, не может действовать от имени государственного органа, Министерства финансов или Казначейства: это должен сделать другой человек.',
    en: 'Whoever acted in this case for the municipality cannot act for the state body, the Ministry of Finance or the Treasury: another person must.',
  },
  resolutionTooOld: {
    ky: 'Токтомдун күнү ({adoptedOn:date}) ал кайтарып алган макулдуктан ({consentOn:date}) эрте.',
    ru: 'Дата постановления ({adoptedOn:date}) раньше согласия, которое оно отзывает ({consentOn:date}).',
    en: 'The resolution ({adoptedOn:date}) is older than the consent it takes back ({consentOn:date}).',
  },
  dateInFuture: {
    ky: '«{field}» талаасындагы күн ({date:date}) келе элек: бүгүн {today:date}.',
    ru: 'Дата в поле «{field}» ({date:date}) ещё не наступила: сегодня {today:date}.',
    en: 'The date in field “{field}” ({date:date}) is in the future: today is {today:date}.',
  },
  resolvedBeforeOffer: {
    ky: 'Токтомдун күнү ({adoptedOn:date}) сунуш биринчи жолу жөнөтүлгөн күндөн ({offeredOn:date}) эрте.',
    ru: 'Дата постановления ({adoptedOn:date}) раньше даты первого направления предложения ({offeredOn:date}).',
    en: 'The resolution ({adoptedOn:date}) is dated before the first offer ({offeredOn:date}).',
  },
  votesExceedDeputies: {
    ky: 'Добуштардын саны депутаттардан көп: добуштар — {votes}, шайланган депутаттар — {deputiesElected}.',
    ru: 'Голосов больше, чем депутатов: голосов — {votes}, избрано депутатов — {deputiesElected}.',
    en: 'More votes than deputies: votes {votes}, deputies elected {deputiesElected}.',
  },
  majorityNotReached: {
    ky: 'Көпчүлүк добуш жок: «макул» — {votesFor}, шайланган депутаттар — {deputiesElected}; колдонулган эреже боюнча {percent} пайыздан көбү керек.',
    ru: 'Большинства нет: «за» — {votesFor}, избрано депутатов — {deputiesElected}; по применяемому правилу нужно более {percent} %.',
    en: 'No majority: votes for {votesFor}, deputies elected {deputiesElected}; the rule in use asks for more than {percent} %.',
  },
  counterChangesNothing: {
    ky: 'Каршы сунуш эч нерсени өзгөртпөйт: жок дегенде бир шартты же сумманы өзгөртүңүз.',
    ru: 'Встречное предложение ничего не меняет: измените хотя бы одно условие или одну сумму.',
    en: 'The counter-offer changes nothing: change at least one clause or amount.',
  },
  counterCalculationMissing: {
    ky: 'Каршы сунуш суммаларды өзгөртөт: алар кантип эсептелгенин көрсөтүңүз.',
    ru: 'Встречное предложение меняет суммы: укажите, как они рассчитаны.',
    en: 'The counter-offer changes amounts: say how they were calculated.',
  },
  revisionChangesNothing: {
    ky: 'Өзгөртүлгөн сунуш мурункудай эле: жок дегенде бир шартты өзгөртүңүз же суммалар өзгөрөрүн белгилеңиз.',
    ru: 'Изменённое предложение ничем не отличается от прежнего: измените хотя бы одно условие или отметьте, что меняются суммы.',
    en: 'The revised offer is the same as before: change at least one clause, or mark that amounts change.',
  },
  thirdUnknown: {
    ky: 'Мындай сот же макулдашуу комиссиясы реестрде жок.',
    ru: 'Такого суда или такой согласительной комиссии нет в реестре.',
    en: 'This court or conciliator is not in the register.',
  },
  thirdNotIndependent: {
    ky: 'Сот же макулдашуу комиссиясы катары бул иштин тарабын, Финансы министрлигин же Казыналыкты көрсөтүүгө болбойт.',
    ru: 'Судом или согласительной комиссией не может быть сторона этого дела, Министерство финансов или Казначейство.',
    en: 'The court or conciliator cannot be a side of this case, the Ministry of Finance or the Treasury.',
  },
  termsHashMismatch: {
    ky: 'Бул башка шарттар: көрсөтүлгөн санариптик из — {given}, азыркы шарттардын изи — {expected}.',
    ru: 'Это другие условия: указан цифровой отпечаток {given}, отпечаток нынешних условий — {expected}.',
    en: 'These are other terms: fingerprint given {given}, fingerprint of the present terms {expected}.',
  },
  alreadySigned: {
    ky: 'Бул тарап мурда кол койгон: {on:date}.',
    ru: 'Эта сторона уже подписала: {on:date}.',
    en: 'This side has already signed: {on:date}.',
  },
  signatureMissing: {
    ky: 'Бул тарап али кол коё элек.',
    ru: 'Эта сторона ещё не подписала.',
    en: 'This side has not signed yet.',
  },
  recipientOnly: {
    ky: 'Келишим жарыялангандан кийин андан ЖӨБ органы гана баш тарта алат.',
    ru: 'После опубликования отказаться от соглашения может только ОМСУ.',
    en: 'Once the agreement is published, only the municipality may cancel it.',
  },
  resolutionMissing: {
    ky: 'Келишим жарыяланган: андан баш тартуу үчүн жергиликтүү кеңештин токтомун көрсөтүңүз.',
    ru: 'Соглашение опубликовано: для отказа от него укажите постановление местного кенеша.',
    en: 'The agreement is published: to cancel it, give the resolution of the local kenesh.',
  },
  publishedBeforeSigned: {
    ky: 'Жарыяланган күнү ({publishedOn:date}) акыркы кол коюлган күндөн ({signedOn:date}) эрте.',
    ru: 'Дата опубликования ({publishedOn:date}) раньше даты последней подписи ({signedOn:date}).',
    en: 'The date of publication ({publishedOn:date}) is before the last signature ({signedOn:date}).',
  },
  publishedBeforeAdopted: {
    ky: 'Жарыяланган күнү ({publishedOn:date}) кабыл алынган күнүнөн ({adoptedOn:date}) эрте.',
    ru: 'Дата опубликования ({publishedOn:date}) раньше даты принятия ({adoptedOn:date}).',
    en: 'The date of publication ({publishedOn:date}) is before the date of adoption ({adoptedOn:date}).',
  },
  effectiveAfterTerm: {
    ky: 'Актынын күчүнө кирүү күнү ({effectiveOn:date}) өткөрүп берүүнүн мөөнөтү аяктаган күндөн ({termEnd:date}) кийин.',
    ru: 'Дата вступления акта в силу ({effectiveOn:date}) позже даты окончания срока делегирования ({termEnd:date}).',
    en: 'The date on which the act takes effect ({effectiveOn:date}) is after the end of the term ({termEnd:date}).',
  },
};
