import type { Texts } from '#machine';
import { endReasons } from './reasons.end.texts.js';
import { proposalReasons } from './reasons.proposal.texts.js';

/**
 * Why something is refused, with its figures. Suffixes never hang on a figure, so that any amount or date reads well; nor does
 * a stop or bracket on one that may not be known yet.
 */
export const reasons: Texts['reasons'] = {
  ...proposalReasons,
  ...endReasons,

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
    ky: 'Бюджеттин бул сабы башка ЖӨБ органына арналган.',
    ru: 'Эта строка бюджета предназначена другому ОМСУ.',
    en: 'This budget line is meant for another municipality.',
  },
  classificationDiffers: {
    ky: 'Саптын бюджеттик коду башка: бул иштин каражаты {expected} коду боюнча бөлүнөт, саптагысы — {found}.',
    ru: 'У строки другой бюджетный код: средства этого дела выделяются по коду {expected}, в строке — {found}.',
    en: 'The line has another budget code: money of this case is appropriated under {expected}, the line has {found}.',
  },
  lineOfOtherYear: {
    ky: 'Саптын жылы ({year}) бул иштин мөөнөтүнө кирбейт: {first}–{last}.',
    ru: 'Год строки ({year}) не входит в срок этого дела: {first}–{last}.',
    en: 'The year of the line ({year}) is not of this case’s term: {first}–{last}.',
  },
  accountDiffers: {
    ky: 'Төлөм башка эсепке түшкөн: бул иштин каражаты {expected} эсебине түшүшү керек, төлөмдөгүсү — {found}.',
    ru: 'Платёж поступил на другой счёт: средства этого дела должны поступать на счёт {expected}, в платеже — {found}.',
    en: 'The payment arrived on another account: money of this case goes to {expected}, the payment has {found}.',
  },
  paymentTooOld: {
    ky: 'Төлөм ({paidOn:date}) бул которуу үчүн өтө эски: эң эртеси — {earliest:date}.',
    ru: 'Платёж от {paidOn:date} слишком давний для этого перевода: не ранее {earliest:date}.',
    en: 'The payment of {paidOn:date} is too old for this transfer: {earliest:date} at the earliest.',
  },
  paymentUnconfirmed: {
    ky: 'Төлөм {status}. Ырасталган төлөмдү гана ишке бөлүштүрүүгө болот.',
    ru: 'Платёж {status}. На дело можно распределить только подтверждённый платёж.',
    en: 'The payment {status}. Only a confirmed payment can be allocated to a case.',
  },
  paymentRepeats: {
    ky: 'Төлөм буга чейин катталган: анын номери «{reference}» номериндей окулат. Экөө тең бир түшкөн каражат болсо, бирин жараксыз деп табыңыз.',
    ru: 'Этот платёж уже внесён: его номер читается как «{reference}». Если это одно и то же поступление, признайте одну из записей недействительной.',
    en: 'This payment is entered already: its reference reads as “{reference}”. If both are one receipt, make one of them void.',
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
    ky: 'Бул төлөм башка ЖӨБ органына жөнөтүлгөн.',
    ru: 'Этот платёж направлен другому ОМСУ.',
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
    ky: 'Бул шарттарга макулдук жок: кеңештин токтому же тараптын колу жетишпейт. Шарттардын санариптик изи — {termsHash}',
    ru: 'Нет согласия на эти условия: не хватает постановления кенеша или подписи стороны. Цифровой отпечаток условий — {termsHash}',
    en: 'No consent to these terms: the resolution of the kenesh or a signature is missing. Fingerprint of the terms — {termsHash}',
  },
  consultationMissing: {
    ky: 'Консультация жөнүндө маалымкат да, консультациясыз кабыл алынганы да катталган эмес.',
    ru: 'Не зарегистрированы ни справка о консультации, ни нарушение — принятие без консультации.',
    en: 'Neither a certificate of consultation nor a breach, adopted without consultation, is recorded.',
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
    ky: '{year}-жылга бөлүнгөн каражат жетишпейт, жетишпегени — {short:money}: керектүү сумма — {cost:money}, бөлүнгөнү — {appropriated:money}.',
    ru: 'На {year} год не хватает {short:money}: нужно {cost:money}, выделено {appropriated:money}.',
    en: 'The appropriation for {year} is short by {short:money}: needed {cost:money}, appropriated {appropriated:money}.',
  },
  firstTrancheMissing: {
    ky: 'Биринчи транш түшкөн жок: график боюнча {dueOn:date} — {due:money}.',
    ru: 'Первый транш не поступил: по графику {dueOn:date} — {due:money}.',
    en: 'The first tranche has not arrived: by the schedule {dueOn:date} — {due:money}.',
  },
  firstTrancheShort: {
    ky: 'Биринчи транш толук эмес, жетишпегени — {short:money}: график боюнча ({dueOn:date}) — {due:money}, түшкөнү — {received:money}.',
    ru: 'В первом транше не хватает {short:money}: по графику ({dueOn:date}) — {due:money}, поступило {received:money}.',
    en: 'First tranche short by {short:money}: due {due:money} on {dueOn:date}, received {received:money}.',
  },
  tranchesDueShort: {
    ky: 'Күнү келген которуулар боюнча каражат жетишпейт, жетишпегени — {short:money}: график боюнча — {due:money}, түшкөнү — {received:money}; толук түшпөгөн эң эрте которуунун күнү — {dueOn:date}.',
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
    ky: 'Токтото туруунун негизи көрсөтүлгөн эмес: ага уруксат берген келишимдин шарты же мыйзамдын беренеси керек.',
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
    en: 'The report on {period} is accepted and no longer changes: submit a correction.',
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
