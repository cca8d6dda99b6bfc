import type { Texts } from '#machine';

/** What a body is awaited to do, said to the person who does it. */
export const tasks: Texts['tasks'] = {
  completeDraft: {
    ky: 'Долбоорду толтуруп, мыйзамдуулугун текшерүүгө жөнөтүңүз',
    ru: 'Заполните проект и направьте его на проверку законности',
    en: 'Complete the draft and submit it for the legality check',
  },
  checkLegality: {
    ky: 'Долбоордун мыйзамдуулугун текшериңиз',
    ru: 'Проверьте законность проекта',
    en: 'Check the legality of the draft',
  },
  calculateCosts: {
    ky: 'Ыйгарым укукту аткаруунун чыгымдарын эсептеңиз',
    ru: 'Рассчитайте затраты на исполнение полномочия',
    en: 'Calculate the costs of the power',
  },
  confirmCosts: {
    ky: 'Чыгымдардын эсебин текшерип, ырастаңыз же кайтарыңыз',
    ru: 'Проверьте расчёт затрат и подтвердите или верните его',
    en: 'Check the costs; confirm or return them',
  },
  consult: {
    ky: 'ЖӨБ органдары менен консультация өткөрүп, аны каттаңыз',
    ru: 'Проведите консультацию с ОМСУ и зарегистрируйте её',
    en: 'Consult the municipalities and record it',
  },
  makeOffer: { ky: 'Сунушту ЖӨБ органына жөнөтүңүз', ru: 'Направьте предложение ОМСУ', en: 'Send the offer to the municipality' },
  answerOffer: {
    ky: 'Сунушту айылдык же шаардык кеңештин кароосуна коюп, токтомду каттаңыз',
    ru: 'Вынесите предложение на рассмотрение айылного или городского кенеша и зарегистрируйте постановление',
    en: 'Put the offer before the local kenesh and record its resolution',
  },
  answerLate: {
    ky: 'Мөөнөт өттү: жергиликтүү кеңештин токтомун дагы эле каттасаңыз болот',
    ru: 'Срок прошёл: постановление местного кенеша ещё можно зарегистрировать',
    en: 'The term is over: the resolution of the local kenesh can still be recorded',
  },
  offerAgain: {
    ky: 'Сунушту кайра жөнөтүңүз же кайтарып алыңыз',
    ru: 'Направьте предложение ещё раз или отзовите его',
    en: 'Send the offer again or withdraw it',
  },
  answerCounterOffer: {
    ky: 'Каршы сунушка жооп бериңиз: кабыл алыңыз, сунушту өзгөртүңүз же четке кагыңыз',
    ru: 'Ответьте на встречное предложение: примите его, измените своё предложение или откажите',
    en: 'Answer the counter-offer: accept it, revise your offer, or reject it',
  },
  seekConciliation: {
    ky: 'Макулдашуу жол-жобосун суроо же сурабоо жөнүндө чечим кабыл алыңыз же сунушту кайтарып алыңыз',
    ru: 'Решите, запрашивать ли согласительную процедуру, или отзовите предложение',
    en: 'Decide whether to request conciliation, or withdraw the proposal',
  },
  seekConciliationAsRecipient: {
    ky: 'Макулдашуу жол-жобосун суроо же сурабоо жөнүндө чечим кабыл алыңыз',
    ru: 'Решите, запрашивать ли согласительную процедуру',
    en: 'Decide whether to request conciliation',
  },
  conciliate: {
    ky: 'Макулдашуу жол-жобосунун жыйынтыгын мамлекеттик органдын атынан каттаңыз',
    ru: 'Зарегистрируйте итог согласительной процедуры от имени государственного органа',
    en: 'Record the outcome of the conciliation for the state body',
  },
  conciliateAsRecipient: {
    ky: 'Макулдашуу жол-жобосунун жыйынтыгын ЖӨБ органынын атынан каттаңыз',
    ru: 'Зарегистрируйте итог согласительной процедуры от имени ОМСУ',
    en: 'Record the outcome of the conciliation for the municipality',
  },
  signAsProposer: {
    ky: 'Келишимге мамлекеттик органдын атынан кол коюңуз',
    ru: 'Подпишите соглашение от имени государственного органа',
    en: 'Sign the agreement for the state body',
  },
  signAsRecipient: {
    ky: 'Келишимге ЖӨБ органынын атынан кол коюңуз',
    ru: 'Подпишите соглашение от имени ОМСУ',
    en: 'Sign the agreement for the municipality',
  },
  publishAgreement: {
    ky: 'Келишимди жарыялап, жарыяланган жерин жана күнүн каттаңыз',
    ru: 'Опубликуйте соглашение и укажите место и дату',
    en: 'Publish the agreement and record place and date',
  },
  recordEnactment: {
    ky: 'Кабыл алынган мыйзамдын же актынын маалыматын каттаңыз',
    ru: 'Внесите данные принятого закона или акта',
    en: 'Record the law or act when adopted',
  },
  appropriate: {
    ky: 'Бюджеттен каражат бөлүп, аны каттаңыз',
    ru: 'Выделите средства из бюджета и зарегистрируйте это',
    en: 'Appropriate the money and record it',
  },
  transferMoney: {
    ky: 'График боюнча каражатты которуп, траншты каттаңыз',
    ru: 'Перечислите средства по графику и зарегистрируйте транш',
    en: 'Transfer the money by the schedule and record the tranche',
  },
  handOverItems: {
    ky: 'Мүлктү жана башка ресурстарды акт менен өткөрүп бериңиз',
    ru: 'Передайте имущество и другие ресурсы по акту',
    en: 'Hand over property and other items by an act of transfer',
  },
  mendContestedItems: {
    ky: 'Талашылган ресурстар боюнча кемчиликти оңдоп, кайра өткөрүп бериңиз',
    ru: 'Устраните недостатки по оспоренным ресурсам и передайте их снова',
    en: 'Correct what is wrong with the contested items and hand them over again',
  },
  acknowledgeItems: {
    ky: 'Берилген ресурстарды кабыл алганыңызды ырастаңыз же талашыңыз',
    ru: 'Подтвердите получение переданных ресурсов или оспорьте его',
    en: 'Acknowledge or contest the items handed over',
  },
  confirmSeparateLine: {
    ky: 'Жергиликтүү бюджетте өзүнчө сап ачып, аны ырастаңыз',
    ru: 'Откройте отдельную строку в местном бюджете и подтвердите её',
    en: 'Open a separate line in the local budget and confirm it',
  },
  bringIntoForce: {
    ky: 'Бардык талаптар аткарылганда ыйгарым укукту күчүнө киргизиңиз',
    ru: 'Введите полномочие в действие, когда выполнены все требования',
    en: 'Bring the power into force when every requirement is met',
  },
  appropriateYear: {
    ky: 'Бул жылга бюджеттен каражат бөлүп, аны каттаңыз',
    ru: 'Выделите средства из бюджета на этот год и зарегистрируйте это',
    en: 'Appropriate the money for this year and record it',
  },
  serveNotice: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшыруу же тапшырбоо жөнүндө чечим кабыл алыңыз',
    ru: 'Решите, вручать ли уведомление о нехватке средств',
    en: 'Decide whether to serve notice of the missing money',
  },
  decideSuspension: {
    ky: 'Толуктоо мөөнөтү бүттү: аткарууну токтото туруу же улантуу жөнүндө чечим кабыл алыңыз',
    ru: 'Срок восполнения средств истёк: решите, приостановить исполнение или продолжать',
    en: 'The money was not made up in time: decide whether to suspend the power or go on',
  },
  resumePower: {
    ky: 'Жетишпегендин баары толукталды: аткарууну кайра улантыңыз',
    ru: 'Всё недостающее восполнено: возобновите исполнение',
    en: 'Nothing is missing any more: resume the power',
  },
  submitReport: {
    ky: 'Өткөн чейрек боюнча отчет тапшырыңыз',
    ru: 'Представьте отчёт за прошедший квартал',
    en: 'Report on the past quarter',
  },
  reviewReport: {
    ky: 'Тапшырылган отчетту карап, кабыл алыңыз же кайтарыңыз',
    ru: 'Рассмотрите отчёт и примите или верните его',
    en: 'Review the report; accept or return it',
  },
  answerRegistration: {
    ky: 'ЖӨБ органы буга чейин аткарып келген ыйгарым укук катталды: жооп бериңиз',
    ru: 'Зарегистрировано полномочие, которое ОМСУ уже исполняет: дайте ответ',
    en: 'A power that the municipality already carries out was registered: answer it',
  },
  decideOnRegistered: {
    ky: 'Катталган ыйгарым укуктун шарттарын айылдык же шаардык кеңештин кароосуна коюп, токтомду каттаңыз',
    ru: 'Вынесите условия зарегистрированного полномочия на рассмотрение айылного или городского кенеша и зарегистрируйте постановление',
    en: 'Put the terms of the registered power before the local kenesh and record its resolution',
  },
  recost: {
    ky: 'Кийинки жылдардын чыгымдары эсептелген эмес: шарттарды өзгөртүүнү сунуштаңыз',
    ru: 'Затраты на следующие годы не рассчитаны: предложите изменение условий',
    en: 'The costs of the following years are not calculated: propose an amendment',
  },
  applyAmendment: {
    ky: 'Талаптар аткарылып, каражат түшкөндө өзгөртүүнү күчүнө киргизиңиз',
    ru: 'Введите изменение в действие, когда требования выполнены и средства поступили',
    en: 'Bring the amendment into force when its requirements are met and its money has arrived',
  },
  answerBreach: {
    ky: 'Эреже бузуу жөнүндө актыга жооп бериңиз',
    ru: 'Ответьте на акт о нарушении',
    en: 'Answer the record of the breach',
  },
  decideBreach: {
    ky: 'Эреже бузууну ырастаңыз же ырастабай жабыңыз',
    ru: 'Подтвердите нарушение или закройте, не подтверждая его',
    en: 'Confirm the breach, or close without confirming it',
  },
  settleDispute: {
    ky: 'Талашты чечип, анын жыйынтыгын мамлекеттик органдын атынан каттаңыз',
    ru: 'Разрешите спор и зарегистрируйте его итог от имени государственного органа',
    en: 'Resolve the dispute and record its outcome for the state body',
  },
  settleDisputeAsRecipient: {
    ky: 'Талашты чечип, анын жыйынтыгын ЖӨБ органынын атынан каттаңыз',
    ru: 'Разрешите спор и зарегистрируйте его итог от имени ОМСУ',
    en: 'Resolve the dispute and record its outcome for the municipality',
  },
  consentAsSuccessor: {
    ky: 'Ыйгарым укукту улантууну өз кеңешиңиздин кароосуна коюп, макулдугун каттаңыз',
    ru: 'Вынесите продолжение полномочия на рассмотрение своего кенеша и зарегистрируйте его согласие',
    en: 'Put the continuation of the power before your kenesh and record its consent',
  },
  decideSuccession: {
    ky: 'Чечиңиз: ыйгарым укукту укук мураскери менен улантуу, шарттарын кайра макулдашуу же токтотуу',
    ru: 'Решите: продолжить с правопреемником, согласовать с ним условия заново или прекратить',
    en: 'Decide: continue with the successor, renegotiate with it, or end',
  },
  decideAsSuccessor: {
    ky: 'Мамлекеттик орган мөөнөтүндө чечим кабыл алган жок: келишимди токтотуңуз же мыйзам боюнча ыйгарым укукту өзүңүзгө алыңыз',
    ru: 'Государственный орган не принял решения в срок: прекратите соглашение или примите полномочие, возложенное законом',
    en: 'The state body did not decide in time: end the agreement, or take over what the law imposes',
  },
  returnItems: {
    ky: 'Алынган мүлктү жана башка ресурстарды кайтарыңыз',
    ru: 'Верните полученное имущество и другие ресурсы',
    en: 'Return property and other items received',
  },
  returnFunds: {
    ky: 'Жумшалбаган каражатты кайтарыңыз',
    ru: 'Верните неизрасходованные средства',
    en: 'Return the unspent money',
  },
  handOverCases: {
    ky: 'Жарандардын бүтө элек кайрылууларын өткөрүп бериңиз',
    ru: 'Передайте незавершённые обращения граждан',
    en: 'Hand over the open requests of citizens',
  },
  fileFinalReport: { ky: 'Жыйынтыктоочу отчетту тапшырыңыз', ru: 'Представьте итоговый отчёт', en: 'File the final report' },
  settleUnderpaid: {
    ky: 'Төлөнбөй калган сумманын төлөнүшүн камсыз кылыңыз же аны тааныңыз',
    ru: 'Обеспечьте выплату недоплаченной суммы или признайте её',
    en: 'See that the underpaid amount is paid, or acknowledge it',
  },
  closeCase: {
    ky: 'Өз ара эсептешүү бүткөндө ишти жабыңыз',
    ru: 'Закройте дело, когда взаиморасчёты завершены',
    en: 'Close the case when the settlement is complete',
  },
};
