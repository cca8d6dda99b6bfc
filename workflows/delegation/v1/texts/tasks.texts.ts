import type { Texts } from '#machine';

/** What a body is awaited to do, said to the person who does it. */
export const tasks: Texts['tasks'] = {
  completeDraft: {
    ky: 'Долбоорду толтуруп, мыйзамдуулугун текшерүүгө жөнөтүңүз',
    ru: 'Заполните проект и направьте его на проверку законности',
    en: 'Complete the draft and submit it for the check of legality',
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
    en: 'Consult local self-government and record it',
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
    ky: 'Мүлктү жана башка ресурстарды акты менен өткөрүп бериңиз',
    ru: 'Передайте имущество и другие ресурсы по акту',
    en: 'Hand over property and other items by an act of transfer',
  },
  mendContestedItems: {
    ky: 'Талашылган ресурстар боюнча кемчиликти оңдоп, кайра өткөрүп бериңиз',
    ru: 'Устраните недостатки по оспоренным ресурсам и передайте их снова',
    en: 'Mend the contested items and hand them over again',
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
    ru: 'Введите полномочие в действие, когда все условия выполнены',
    en: 'Bring the power into force when everything is in place',
  },
  appropriateYear: {
    ky: 'Бул жылга бюджеттен каражат бөлүп, аны каттаңыз',
    ru: 'Выделите средства из бюджета на этот год и зарегистрируйте это',
    en: 'Appropriate the money for this year and record it',
  },
  serveNotice: {
    ky: 'Каражаттын жетишпегени жөнүндө билдирүү тапшырууну чечиңиз',
    ru: 'Решите, вручать ли уведомление о нехватке средств',
    en: 'Decide whether to serve notice of the missing money',
  },
  decideSuspension: {
    ky: 'Толуктоо мөөнөтү бүттү: аткарууну токтото турууну чечиңиз',
    ru: 'Срок восполнения средств истёк: решите, приостанавливать ли исполнение',
    en: 'The money was not made up in time: decide whether to suspend',
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
};
