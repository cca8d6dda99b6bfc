import type { Texts } from '#machine';

/** Refused of a power in force and at its end: notice, control, amendment, dispute, succession, settlement. */
export const endReasons: Texts['reasons'] = {
  termNotEnding: {
    ky: 'Өткөрүп берүүнүн мөөнөтү жакында бүтпөйт: акыркы күнү — {termEnd:date}. Бул негиз боюнча билдирүүнү бүгүн тапшыруу үчүн мөөнөт эң кеч дегенде ушул күнү бүтүшү керек: {nearest:date}.',
    ru: 'Срок делегирования истекает не скоро: последний день — {termEnd:date}. Чтобы вручить уведомление по этому основанию сегодня, срок должен истекать не позже этой даты: {nearest:date}.',
    en: 'The term is not about to end: its last day is {termEnd:date}. For a notice on this ground today it would have to end by {nearest:date}.',
  },
  actReferenceMissing: {
    ky: 'Соттун чечимин же өзгөргөн мыйзамды көрсөтүңүз.',
    ru: 'Укажите судебное решение или изменённый закон.',
    en: 'Give the judgment, or the law that changed.',
  },
  groundOfOtherSide: {
    ky: 'Бул негизге экинчи тарап гана таяна алат: каражаттын кайталап төлөнбөгөнүнө — ЖӨБ органы, кайталанган эреже бузууга — мамлекеттик орган.',
    ru: 'На это основание может ссылаться только другая сторона: на повторную неоплату — ОМСУ, на повторное нарушение — государственный орган.',
    en: 'Only the other side may rely on this ground: the municipality on repeated non-payment, the state body on a repeated breach.',
  },
  nonFundingNotRepeated: {
    ky: 'Каражаттын төлөнбөгөнү кайталанган жок. Күтүү мөөнөтү бүткөндө да төлөнбөй калган которуулар жана жылдар: {count}; колдонулган эреже боюнча керек: {needed}; эсепке алынган акыркы айлардын саны: {months}.',
    ru: 'Неоплата не повторялась. Переводов и лет, не оплаченных и после срока ожидания: {count}; по применяемому правилу нужно: {needed}; учтено последних месяцев: {months}.',
    en: 'Non-payment was not repeated. Transfers and years still unpaid after the grace period: {count}; needed by the rule in use: {needed}; last months counted: {months}.',
  },
  breachNotRepeated: {
    ky: 'Эреже бузуу кайталанган жок. Ырасталган эреже бузуулар: {count}; колдонулган эреже боюнча керек: {needed}; эсепке алынган акыркы айлардын саны: {months}.',
    ru: 'Нарушение не повторялось. Подтверждённых нарушений: {count}; по применяемому правилу нужно: {needed}; учтено последних месяцев: {months}.',
    en: 'The breach was not repeated. Confirmed breaches: {count}; needed by the rule in use: {needed}; last months counted: {months}.',
  },
  noNotice: {
    ky: 'Кайтарып ала турган билдирүү жок.',
    ru: 'Нет уведомления, которое можно отозвать.',
    en: 'There is no notice to withdraw.',
  },
  noticeOfOtherSide: {
    ky: 'Билдирүүнү аны тапшырган тарап гана кайтарып ала алат.',
    ru: 'Отозвать уведомление может только сторона, которая его вручила.',
    en: 'Only the side that gave the notice may withdraw it.',
  },
  unfundedInThatPeriod: {
    ky: '{period} чейрегинде каражат толук түшкөн эмес, ошондуктан бул чейрек боюнча эреже бузуу катталбайт; өз убагында толук түшпөгөн которуунун күнү: {dueOn:date}.',
    ru: 'В квартале {period} средства поступили не полностью, поэтому нарушение за этот квартал не регистрируется; дата перевода, не покрытого вовремя: {dueOn:date}.',
    en: 'In quarter {period} money was missing, so no breach is recorded for it: the transfer due on {dueOn:date} was not covered in time.',
  },
  amendmentIsOwn: {
    ky: 'Бул өзгөртүүнү өзүңүздүн тарап сунуштаган: аны четке какпай, кайтарып алыңыз.',
    ru: 'Это изменение предложила ваша сторона: не отклоняйте его, а отзовите.',
    en: 'Your own side proposed this amendment: withdraw it instead of declining it.',
  },
  amendmentOfOtherSide: {
    ky: 'Бул өзгөртүүнү экинчи тарап сунуштаган: аны кайтарып албай, четке кагыңыз.',
    ru: 'Это изменение предложила другая сторона: не отзывайте его, а отклоните.',
    en: 'The other side proposed this amendment: decline it instead of withdrawing it.',
  },
  amendmentChangesDue: {
    ky: 'Бул өзгөртүү которулуу күнү келип калган сумманы өзгөртөт ({dueOn:date}): күчүндөгү шарттар боюнча — {inForce:money}, өзгөртүү боюнча — {amended:money}. Чыгымдарды кайра эсептеңиз.',
    ru: 'Изменение затрагивает перевод, дата которого уже наступила ({dueOn:date}): по действующим условиям — {inForce:money}, по изменению — {amended:money}. Рассчитайте затраты заново.',
    en: 'The amendment changes what was due on {dueOn:date}: {inForce:money} in force, {amended:money} amended. Calculate the costs again.',
  },
  extraTrancheShort: {
    ky: 'Өзгөртүүгө каражат жетишпейт, жетишпегени — {short:money}: керектүү сумма — {due:money}, түшкөнү — {received:money}. Бүгүнкү күнгө чейинки которуулар жана өзгөртүү кошкон биринчи сумма эсептелет; эсепке алынган акыркы күн: {dueOn:date}.',
    ru: 'На изменение не хватает {short:money}: нужно {due:money}, поступило {received:money}. Считаются переводы по сегодняшний день и первая сумма, которую добавляет изменение; последняя учтённая дата: {dueOn:date}.',
    en: 'The amendment is short of {short:money}: needed {due:money}, received {received:money}. What is due by today counts, and the first money that the amendment adds; last date counted: {dueOn:date}.',
  },
  recostingDue: {
    ky: 'Чыгымдар {lastYear}-жылга чейин гана эсептелген, өткөрүп берүүнүн мөөнөтү андан узак; жаңы эсеп күтүлө баштаган күн: {from:date}.',
    ru: 'Затраты рассчитаны только по {lastYear} год, срок делегирования дольше; новый расчёт ожидается с {from:date}.',
    en: 'Costs are calculated only up to {lastYear} and the term is longer; new ones are awaited from {from:date}.',
  },
  disputeOpen: {
    ky: 'Бул иште ачык талаш бар: анын жыйынтыгын каттаңыз же, эгер ал тараптардын ортосунда гана болсо, аны чече турган сотту же макулдашуу комиссиясын көрсөтүңүз.',
    ru: 'В этом деле уже открыт спор: зарегистрируйте его итог или, если он идёт только между сторонами, укажите суд или согласительную комиссию.',
    en: 'A dispute is open in this case already: record its outcome or, if it is between the two sides only, name the court or conciliator.',
  },
  noDispute: { ky: 'Бул иште ачык талаш жок.', ru: 'В этом деле нет открытого спора.', en: 'No dispute is open in this case.' },
  successionReviewOpen: {
    ky: 'Укук мураскердик каралып жатат, башталган күнү: {openedOn:date}. Чечим чыкканча каражаттар, ресурстар жана отчеттор боюнча аракеттер гана кабыл алынат.',
    ru: 'Рассматривается вопрос правопреемства, дата начала: {openedOn:date}. До решения принимаются только действия со средствами, ресурсами и отчётами.',
    en: 'Succession is under review since {openedOn:date}. Until it is decided, only money, items and reports go on.',
  },
  successionUnknown: {
    ky: 'Реестрде укук мураскердик жөнүндө мындай жазуу жок.',
    ru: 'В реестре нет такой записи о правопреемстве.',
    en: 'The register has no such record of a succession.',
  },
  successionIsRename: {
    ky: 'Реестрдеги жазуу боюнча аталышы гана өзгөргөн: укук мураскердикти кароо башталбайт.',
    ru: 'По записи в реестре изменилось только название: рассмотрение правопреемства не начинается.',
    en: 'By the register only the name has changed: that opens no review of succession.',
  },
  successionOfOther: {
    ky: 'Реестрдеги бул жазуу башка ЖӨБ органына тиешелүү.',
    ru: 'Эта запись в реестре относится к другому ОМСУ.',
    en: 'This record of the register concerns another municipality.',
  },
  successionAlreadyOpen: {
    ky: 'Бул иште укук мураскердикти кароо мурда башталган.',
    ru: 'В этом деле рассмотрение правопреемства уже начато.',
    en: 'A review of succession is open in this case already.',
  },
  noSuccessionReview: {
    ky: 'Бул иште укук мураскердик каралып жаткан жок.',
    ru: 'В этом деле вопрос правопреемства не рассматривается.',
    en: 'No succession is under review in this case.',
  },
  successorUnnamed: {
    ky: 'Ыйгарым укук кайсы укук мураскерине өтөрүн көрсөтүңүз.',
    ru: 'Укажите, к какому правопреемнику переходит полномочие.',
    en: 'Say which successor takes over the power.',
  },
  successorUnknown: {
    ky: 'Реестрдеги жазуу боюнча бул ЖӨБ органы укук мураскери эмес.',
    ru: 'По записи в реестре этот ОМСУ не является правопреемником.',
    en: 'By the register this municipality is not a successor.',
  },
  successorConsentMissing: {
    ky: 'Укук мураскеринин кеңешинин макулдугу катталган эмес.',
    ru: 'Не зарегистрировано согласие кенеша правопреемника.',
    en: 'The consent of the successor’s kenesh is not recorded.',
  },
  notInForce: {
    ky: 'Ыйгарым укук күчүнө киргизилген эмес же аяктаган: шарттарын кайра макулдашууга болбойт.',
    ru: 'Полномочие не введено в действие или уже прекращено: согласовать условия заново нельзя.',
    en: 'The power was not brought into force, or has ended: its terms cannot be renegotiated.',
  },
  itemsNotReturned: {
    ky: 'Кайтарыла элек ресурстар: {items}.',
    ru: 'Ресурсы ещё не возвращены: {items}.',
    en: 'Items not returned yet: {items}.',
  },
  moreThanUnspent: {
    ky: 'Кайтарылган сумма жумшалбаган калдыктан көп: кайтарылганы — {amount:money}, калдык — {unspent:money}.',
    ru: 'Возвращается больше, чем осталось: возвращается — {amount:money}, не израсходовано — {unspent:money}.',
    en: 'More is returned than is unspent: returned {amount:money}, unspent {unspent:money}.',
  },
  fundsNotReturned: {
    ky: 'Жумшалбаган каражат кайтарыла элек: {unspent:money}.',
    ru: 'Неизрасходованные средства ещё не возвращены: {unspent:money}.',
    en: 'Unspent money is not returned yet: {unspent:money}.',
  },
  finalReportMissing: {
    ky: 'Жыйынтыктоочу отчет тапшырыла элек.',
    ru: 'Итоговый отчёт ещё не представлен.',
    en: 'The final report is not filed yet.',
  },
  casesNotHandedOver: {
    ky: 'Жарандардын бүтө элек кайрылуулары өткөрүлүп бериле элек.',
    ru: 'Незавершённые обращения граждан ещё не переданы.',
    en: 'The open requests of citizens are not handed over yet.',
  },
  nothingUnderpaid: { ky: 'Төлөнбөй калган сумма жок.', ru: 'Недоплаченной суммы нет.', en: 'Nothing is underpaid.' },
  underpaidOpen: {
    ky: 'Төлөнбөй калган сумма: {underpaid:money}. Ал төлөнгөн да, таанылган да эмес, ачык талаш да жок.',
    ru: 'Недоплаченная сумма: {underpaid:money}. Она не выплачена и не признана, открытого спора о ней нет.',
    en: 'Underpaid: {underpaid:money}. It is neither paid nor acknowledged, and no dispute is open.',
  },
  successionOverdue: {
    ky: 'Мамлекеттик орган укук мураскердик боюнча мөөнөтүндө чечим кабыл алган жок.',
    ru: 'Государственный орган не решил вопрос правопреемства в срок.',
    en: 'The state body has not decided on the succession in time.',
  },
  successionReviewNotOver: {
    ky: 'Укук мураскердик каралып жатат, башталган күнү: {openedOn:date}, мөөнөтү бүтө элек: ага чейин мамлекеттик орган гана чечет.',
    ru: 'Рассматривается вопрос правопреемства, дата начала: {openedOn:date}, срок ещё не истёк: до этого решает только государственный орган.',
    en: 'The succession has been under review since {openedOn:date} and its term is not over: until then only the state body decides.',
  },
  successorEndsOnly: {
    ky: 'Мамлекеттик органдын ордуна укук мураскери келишимди токтото гана алат: улантуу үчүн эки тараптын тең макулдугу керек.',
    ru: 'Вместо государственного органа правопреемник может только прекратить соглашение: для продолжения нужны обе стороны.',
    en: 'In place of the state body a successor may only end the agreement: going on needs both sides.',
  },
  successorContinuesOnly: {
    ky: 'Мыйзам жүктөгөн ыйгарым укукту укук мураскери токтото албайт: аны өзүнө гана алат.',
    ru: 'Возложенное законом полномочие правопреемник прекратить не может: он может только принять его.',
    en: 'What a law imposes a successor cannot end: it can only take it over.',
  },
  successorSpeaksForItself: {
    ky: 'Укук мураскери ыйгарым укукту өзүнө гана ала алат, башкага өткөрө албайт.',
    ru: 'Правопреемник может принять полномочие только на себя, но не передать его другому.',
    en: 'A successor can take the power over itself only, and not give it to another.',
  },
  settlementNotOver: {
    ky: 'Өз ара эсептешүү мөөнөтү бүтө элек: ага чейин ишти мамлекеттик орган гана жаба алат.',
    ru: 'Срок взаиморасчётов ещё не истёк: до этого закрыть дело может только государственный орган.',
    en: 'The term for the settlement is not over: until then only the state body may close the case.',
  },
};
