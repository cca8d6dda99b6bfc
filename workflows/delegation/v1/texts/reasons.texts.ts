import type { Texts } from '#machine';

/** Why something is refused, with its figures. Suffixes never hang on a figure, so that any amount or date reads well. */
export const reasons: Texts['reasons'] = {
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
  financeUnknown: {
    ky: 'Реестрде бул иш үчүн Финансы министрлиги же Казыналык көрсөтүлгөн эмес.',
    ru: 'В реестре для этого дела не указаны Министерство финансов или Казначейство.',
    en: 'The registry names no Ministry of Finance or no Treasury for this case.',
  },
  controlUnknown: {
    ky: 'Мамлекеттик контролдун мындай органы реестрде жок.',
    ru: 'Такого органа государственного контроля нет в реестре.',
    en: 'This body of state control is not in the registry.',
  },
  controlNotIndependent: {
    ky: 'Мамлекеттик контролду жүргүзүүчү орган бул иштин тарабы, Финансы министрлиги же Казыналык боло албайт.',
    ru: 'Орган государственного контроля не может быть стороной этого дела, Министерством финансов или Казначейством.',
    en: 'The body of state control cannot be a side of this case, the Ministry of Finance or the Treasury.',
  },
  territoryUnknown: {
    ky: 'Мындай аймак реестрде жок.',
    ru: 'Такой территории нет в реестре.',
    en: 'This territory is not in the registry.',
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
    ky: 'Долбоорду жазган адам аны өзү текшере, сунуштай же ага кол коё албайт.',
    ru: 'Автор проекта не может сам его проверять, направлять как предложение или подписывать.',
    en: 'Whoever wrote the draft may not check, offer or sign it.',
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
    ky: 'Чыгымдарды эсептеген адам эсепти өзү ырастай албайт.',
    ru: 'Тот, кто рассчитал затраты, не может сам подтвердить расчёт.',
    en: 'Whoever calculated the costs may not confirm them.',
  },
  agreementOnly: {
    ky: 'Муну келишим боюнча өткөрүп берүүдө гана жасоого болот, мыйзам же башка акт боюнча болбойт.',
    ru: 'Это возможно только при делегировании по соглашению, не по закону или иному акту.',
    en: 'This is possible only for a delegation by agreement, not by law or other act.',
  },
  breachAlreadyRecorded: {
    ky: 'Бул орган кеңешүү жүргүзүлбөгөнүн мурун эле белгилеген.',
    ru: 'Этот орган уже зафиксировал нарушение порядка консультаций.',
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
    ky: 'Бул иште мамлекеттик органдын, Финансы министрлигинин же Казыналыктын атынан аракет кылган адам ЖӨБ органынын атынан аракет кыла албайт.',
    ru: 'Тот, кто в этом деле действовал от имени государственного органа, Министерства финансов или Казначейства, не может действовать от имени ОМСУ.',
    en: 'Whoever acted in this case for the state body, the Ministry of Finance or the Treasury cannot act for the municipality.',
  },
  actedForRecipient: {
    ky: 'Бул иште ЖӨБ органынын атынан аракет кылган адам мамлекеттик органдын, Финансы министрлигинин же Казыналыктын атынан аракет кыла албайт.',
    ru: 'Тот, кто в этом деле действовал от имени ОМСУ, не может действовать от имени государственного органа, Министерства финансов или Казначейства.',
    en: 'Whoever acted in this case for the municipality cannot act for the state body, the Ministry of Finance or the Treasury.',
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
  termsHashMismatch: {
    ky: 'Бул башка шарттар: көрсөтүлгөн хеш — {given}, азыркы шарттардын хеши — {expected}.',
    ru: 'Это другие условия: указан хеш {given}, хеш нынешних условий — {expected}.',
    en: 'These are other terms: hash given {given}, hash of the present terms {expected}.',
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
  alreadyReleased: {
    ky: 'Каражат которулган же ресурс өткөрүлүп берилген, ошондуктан келишимден баш тартууга болбойт.',
    ru: 'Средства уже перечислены или ресурс передан, поэтому отказаться от соглашения нельзя.',
    en: 'Money was already transferred or an item handed over, so the agreement cannot be cancelled.',
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
  appropriationExists: {
    ky: 'Бюджеттин бул сабынан каражат мурда катталган: анын суммасын өзгөртүңүз.',
    ru: 'По этой строке бюджета средства уже зарегистрированы: измените их сумму.',
    en: 'Money from this budget line is already recorded: change its amount instead.',
  },
  appropriationUnknown: {
    ky: 'Бул ишке бюджеттин бул сабынан каражат катталган эмес.',
    ru: 'По этой строке бюджета средства в этом деле не зарегистрированы.',
    en: 'No money from this budget line is recorded in this case.',
  },
  budgetLineUnknown: {
    ky: 'Бюджеттин мындай сабы табылган жок.',
    ru: 'Такая строка бюджета не найдена.',
    en: 'There is no such budget line.',
  },
  budgetLineOfOther: {
    ky: 'Бюджеттин бул сабы башка муниципалитетке арналган.',
    ru: 'Эта строка бюджета предназначена другому муниципалитету.',
    en: 'This budget line is meant for another municipality.',
  },
  budgetLineExhausted: {
    ky: 'Бюджеттин сабында каражат жетишпейт: суралганы — {asked:money}, бош калганы — {free:money}.',
    ru: 'На строке бюджета не хватает средств: запрошено — {asked:money}, свободно — {free:money}.',
    en: 'The budget line has too little left: asked {asked:money}, free {free:money}.',
  },
  transferNotScheduled: {
    ky: 'Графикте {dueOn:date} күнүнө которуу жок.',
    ru: 'В графике нет перевода на {dueOn:date}.',
    en: 'The schedule has no transfer on {dueOn:date}.',
  },
  trancheExists: {
    ky: 'Бул төлөм бул ишке мурда катталган.',
    ru: 'Этот платёж в этом деле уже зарегистрирован.',
    en: 'This payment is already recorded in this case.',
  },
  trancheUnknown: {
    ky: 'Бул төлөм боюнча азыр мындай аракетке жол берген транш жок.',
    ru: 'По этому платежу сейчас нет транша, с которым это можно сделать.',
    en: 'This payment has no tranche for which this can be done now.',
  },
  paymentUnknown: {
    ky: 'Казыналыктын мындай төлөмү табылган жок.',
    ru: 'Такой платёж Казначейства не найден.',
    en: 'There is no such payment of the Treasury.',
  },
  paymentOfOther: {
    ky: 'Бул төлөм башка муниципалитетке жөнөтүлгөн.',
    ru: 'Этот платёж направлен другому муниципалитету.',
    en: 'This payment went to another municipality.',
  },
  paymentInFuture: {
    ky: 'Төлөмдүн күнү келе элек: {paidOn:date}.',
    ru: 'Дата платежа ещё не наступила: {paidOn:date}.',
    en: 'The date of this payment is in the future: {paidOn:date}.',
  },
  paymentAlreadyUsed: {
    ky: 'Төлөмдүн калганы жетишпейт: суралганы — {asked:money}, бош калганы — {free:money}.',
    ru: 'Остатка платежа не хватает: запрошено — {asked:money}, свободно — {free:money}.',
    en: 'The payment has too little left: asked {asked:money}, free {free:money}.',
  },
  itemUnknown: {
    ky: 'Бул иште «{item}» деген ресурс жок.',
    ru: 'В этом деле нет ресурса «{item}».',
    en: 'This case has no item “{item}”.',
  },
  itemNotInState: {
    ky: '«{item}» ресурсунун азыркы абалында мындай аракетке болбойт.',
    ru: 'В нынешнем состоянии ресурса «{item}» это сделать нельзя.',
    en: 'Item “{item}” is not in a state in which this can be done.',
  },
  itemContested: {
    ky: 'ЖӨБ органы «{item}» ресурсунун берилгенин талашууда.',
    ru: 'ОМСУ оспаривает передачу ресурса «{item}».',
    en: 'The municipality contests item “{item}”.',
  },
  handoverUnanswered: {
    ky: '«{item}» ресурсу берилди, ЖӨБ органы али жооп бере элек.',
    ru: 'Ресурс «{item}» передан, ОМСУ ещё не ответил.',
    en: 'Item “{item}” was handed over; the municipality has not answered yet.',
  },
  effectiveDateNotReached: {
    ky: 'Күчүнө кирүү күнү келе элек: белгиленген күн — {effectiveDate:date}, бүгүн — {today:date}.',
    ru: 'Дата вступления в силу не наступила: назначена на {effectiveDate:date}, сегодня {today:date}.',
    en: 'The effective date is not reached: it is {effectiveDate:date}, today is {today:date}.',
  },
  termEnded: {
    ky: 'Өткөрүп берүүнүн мөөнөтү бүткөн: акыркы күнү — {termEnd:date}.',
    ru: 'Срок делегирования истёк: последний день — {termEnd:date}.',
    en: 'The term of the delegation is over: its last day was {termEnd:date}.',
  },
  publicationTooRecent: {
    ky: 'Жарыялоодон кийинки мөөнөт өтө элек (күн: {days}); жарыяланган күнү: {publishedOn:date}; эң эрте күн: {earliest:date}.',
    ru: 'Срок после опубликования не прошёл (дней: {days}); дата опубликования: {publishedOn:date}; самая ранняя дата: {earliest:date}.',
    en: 'The term after publication has not passed (days: {days}); published on: {publishedOn:date}; earliest date: {earliest:date}.',
  },
  consentMissing: {
    ky: 'Бул шарттарга макулдук жок (хеш {termsHash}): кеңештин токтому же тараптардын кол тамгасы жетишпейт.',
    ru: 'Нет согласия на эти условия (хеш {termsHash}): не хватает постановления кенеша или подписи стороны.',
    en: 'No consent to these terms (hash {termsHash}): the resolution of the kenesh or a signature is missing.',
  },
  consultationMissing: {
    ky: 'Консультация жөнүндө маалымкат да, консультациясыз кабыл алынганы да катталган эмес.',
    ru: 'Не зарегистрированы ни справка о консультации, ни нарушение — принятие без консультации.',
    en: 'Neither a certificate of consultation nor a breach of it is recorded.',
  },
  costingMissingForYear: {
    ky: '{year}-жылдын чыгымдарынын ырасталган эсеби жок.',
    ru: 'Нет подтверждённого расчёта затрат на {year} год.',
    en: 'There are no confirmed costs for {year}.',
  },
  appropriationMissing: {
    ky: '{year}-жылга бюджеттен каражат бөлүнгөн эмес: керектүү сумма — {cost:money}.',
    ru: 'На {year} год средства из бюджета не выделены: нужно {cost:money}.',
    en: 'Nothing is appropriated for {year}: needed {cost:money}.',
  },
  appropriationShort: {
    ky: '{year}-жылга бөлүнгөн каражат жетишпейт, жетпегени — {short:money}: керектүү сумма — {cost:money}, бөлүнгөнү — {appropriated:money}.',
    ru: 'На {year} год не хватает {short:money}: нужно {cost:money}, выделено {appropriated:money}.',
    en: 'The appropriation for {year} is short by {short:money}: needed {cost:money}, appropriated {appropriated:money}.',
  },
  firstTrancheMissing: {
    ky: 'Биринчи транш түшкөн жок: сумма — {due:money}, график боюнча күнү — {dueOn:date}.',
    ru: 'Первый транш не поступил: сумма — {due:money}, дата по графику — {dueOn:date}.',
    en: 'The first tranche has not arrived: amount {due:money}, due on {dueOn:date}.',
  },
  firstTrancheShort: {
    ky: 'Биринчи транш толук эмес, жетпегени — {short:money}: график боюнча ({dueOn:date}) — {due:money}, түшкөнү — {received:money}.',
    ru: 'В первом транше не хватает {short:money}: по графику ({dueOn:date}) — {due:money}, поступило {received:money}.',
    en: 'First tranche short by {short:money}: due {due:money} on {dueOn:date}, received {received:money}.',
  },
  tranchesDueShort: {
    ky: 'Күнү келген которуулар боюнча каражат жетишпейт, жетпегени — {short:money}: график боюнча — {due:money}, түшкөнү — {received:money}; толук түшпөгөн эң эрте которуунун күнү — {dueOn:date}.',
    ru: 'По переводам, дата которых наступила, не хватает {short:money}: по графику — {due:money}, поступило {received:money}; дата самого раннего непокрытого перевода — {dueOn:date}.',
    en: 'Transfers already due are short by {short:money}: due {due:money}, received {received:money}; the earliest one not covered was due on {dueOn:date}.',
  },
  transferOutstanding: {
    ky: 'График боюнча которуу толук түшө элек: күнү — {dueOn:date}.',
    ru: 'Перевод по графику ещё не поступил полностью: дата — {dueOn:date}.',
    en: 'A scheduled transfer has not arrived in full yet: due on {dueOn:date}.',
  },
  itemsNotHandedOver: {
    ky: 'Өткөрүлүп бериле элек ресурстар: {items}.',
    ru: 'Ресурсы ещё не переданы: {items}.',
    en: 'Items not handed over yet: {items}.',
  },
  itemsNotAcknowledged: {
    ky: 'ЖӨБ органы кабыл алганын ырастай элек же талашкан ресурстар: {items}.',
    ru: 'ОМСУ ещё не подтвердил получение ресурсов или оспаривает их: {items}.',
    en: 'Items that the municipality has not acknowledged or contests: {items}.',
  },
  separateLineMissing: {
    ky: 'Жергиликтүү бюджеттин өзүнчө сабы ырасталган эмес.',
    ru: 'Не подтверждена отдельная строка местного бюджета.',
    en: 'The separate line of the local budget is not confirmed.',
  },
  noticeServed: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшырылган эмес.',
    ru: 'Уведомление о нехватке средств не вручено.',
    en: 'No notice of the missing money was served.',
  },
  cureOver: {
    ky: 'Аткарууну жетишпеген каражатты толуктоо мөөнөтү бүткөндөн кийин гана токтото турууга болот.',
    ru: 'Приостановить исполнение можно только после срока восполнения недостающих средств.',
    en: 'The power can be suspended only after the term for making up the missing money.',
  },
  suspensionGround: {
    ky: 'Токтото туруунун негизи көрсөтүлгөн эмес: аны уруксат кылган келишимдин шарты же мыйзамдын беренеси керек.',
    ru: 'Нет основания для приостановления: нужен пункт соглашения, который его допускает, или статья закона.',
    en: 'No ground for suspension: a clause of the agreement that allows it, or an article of a law, is needed.',
  },
  continuityPlan: {
    ky: 'Токтото турган убакта жарандарды ким жана кантип тейлей турганы көрсөтүлгөн эмес.',
    ru: 'Не указано, кто и как обслуживает граждан на время приостановления.',
    en: 'It is not said who serves citizens during the suspension, and how.',
  },
  suspensionPossible: {
    ky: 'Жетишпеген каражатты толуктоо мөөнөтү бүттү: аткарууну токтото туруу жөнүндө чечим күтүлүүдө.',
    ru: 'Срок восполнения недостающих средств истёк: ожидается решение о приостановлении исполнения.',
    en: 'The term for making up the missing money is over: the decision whether to suspend is awaited.',
  },
  resumptionPossible: {
    ky: 'Жетишпегендин баары толукталды: аткарууну кайра улантууга болот.',
    ru: 'Всё недостающее восполнено: исполнение можно возобновить.',
    en: 'Nothing is missing any more: the power can be resumed.',
  },
  periodNotReportable: {
    ky: '{period} чейреги боюнча отчет азыр кабыл алынбайт: чейрек бүтө элек же ыйгарым укук анда күчүндө болгон эмес.',
    ru: 'За квартал {period} отчёт сейчас не принимается: он не закончился, или полномочие тогда не действовало.',
    en: 'Quarter {period} cannot be reported on now: it is not over, or the power was not in effect then.',
  },
  periodNotInEffect: {
    ky: '{period} чейреги ыйгарым укук күчүндө болгон убакытка кирбейт.',
    ru: 'Квартал {period} не относится ко времени, когда полномочие действовало.',
    en: 'Quarter {period} is not one in which the power has been in effect.',
  },
  reportLocked: {
    ky: '{period} чейреги боюнча отчет кабыл алынган жана өзгөртүлбөйт: оңдоо тапшырыңыз.',
    ru: 'Отчёт за квартал {period} принят и не меняется: представьте исправление.',
    en: 'The report on {period} is accepted and locked: submit a correction.',
  },
  reportUnderReview: {
    ky: '{period} чейреги боюнча отчет каралып жатат.',
    ru: 'Отчёт за квартал {period} на рассмотрении.',
    en: 'The report on {period} is under review.',
  },
  nothingToCorrect: {
    ky: '{period} чейреги боюнча оңдоло турган кабыл алынган отчет жок.',
    ru: 'За квартал {period} нет принятого отчёта, который можно исправить.',
    en: 'There is no accepted report on {period} to correct.',
  },
  reportNotSubmitted: {
    ky: '{period} чейреги боюнча кароону күткөн отчет жок.',
    ru: 'За квартал {period} нет отчёта, ожидающего рассмотрения.',
    en: 'No report on {period} awaits review.',
  },
  reportMissing: {
    ky: '{period} чейреги боюнча отчет тапшырыла элек.',
    ru: 'Отчёт за квартал {period} не представлен.',
    en: 'The report on {period} is missing.',
  },
  reportWaiting: {
    ky: '{period} чейреги боюнча отчет кароону күтүүдө.',
    ru: 'Отчёт за квартал {period} ожидает рассмотрения.',
    en: 'The report on {period} awaits review.',
  },
};
