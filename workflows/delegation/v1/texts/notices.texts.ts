import type { Texts } from '#machine';
import { endNotices } from './notices.end.texts.js';

/** What a party is told when something has happened. */
export const notices: Texts['notices'] = {
  ...endNotices,

  accountChanged: {
    ky: 'ЖӨБ органы каражат түшө турган Казыналыктагы эсепти өзгөрттү: себеби иштин журналында.',
    ru: 'ОМСУ изменил счёт в Казначействе, на который поступают средства: причина — в журнале дела.',
    en: 'The municipality has changed the treasury account on which money arrives: the reason is in the journal of the case.',
  },
  budgetCodeChanged: {
    ky: 'Финансы министрлиги каражат бөлүнө турган бюджеттик классификациянын кодун өзгөрттү: себеби иштин журналында.',
    ru: 'Министерство финансов изменило код бюджетной классификации, по которому выделяются средства: причина — в журнале дела.',
    en: 'The Ministry of Finance has changed the budget code under which money is appropriated: the reason is in the journal of the case.',
  },
  legalityCheckAsked: {
    ky: 'Долбоор мыйзамдуулугун текшерүүгө келип түштү.',
    ru: 'Проект поступил на проверку законности.',
    en: 'A draft has come for the legality check.',
  },
  draftReturned: {
    ky: 'Юрист долбоорду оңдоого кайтарды: себебин окуп, долбоорду оңдоңуз.',
    ru: 'Юрист вернул проект на доработку: прочитайте причину и исправьте проект.',
    en: 'The lawyer has returned the draft: read the reason and correct it.',
  },
  foundUnlawful: {
    ky: 'Сунуш мыйзамга ылайык эмес деп табылды, иш жабылды.',
    ru: 'Предложение признано незаконным, дело закрыто.',
    en: 'The proposal was found unlawful and the case has ended.',
  },
  costingAsked: {
    ky: 'Мыйзамдуулугу ырасталды: чыгымдардын эсебин тапшырыңыз.',
    ru: 'Законность подтверждена: представьте расчёт затрат.',
    en: 'Legality is confirmed: submit the costs.',
  },
  costingToConfirm: {
    ky: 'Чыгымдардын эсеби Финансы министрлигинин ырастоосуна келип түштү.',
    ru: 'Расчёт затрат поступил на подтверждение в Министерство финансов.',
    en: 'The costs await confirmation by the Ministry of Finance.',
  },
  costingConfirmed: { ky: 'Чыгымдардын эсеби ырасталды.', ru: 'Расчёт затрат подтверждён.', en: 'The costs are confirmed.' },
  costingReturned: {
    ky: 'Чыгымдардын эсеби оңдоого кайтарылды: себебин окуп, эсепти оңдоңуз.',
    ru: 'Расчёт затрат возвращён на доработку: прочитайте причину и исправьте расчёт.',
    en: 'The costs were returned: read the reason and correct them.',
  },
  costingOverdue: {
    ky: 'Чыгымдарды эсептөө же ырастоо мөөнөтү өтүп кетти.',
    ru: 'Срок расчёта затрат или его подтверждения истёк.',
    en: 'The costs or their confirmation are overdue.',
  },
  offered: {
    ky: 'ЖӨБ органыңызга мамлекеттик ыйгарым укук сунушталды. Чечимди жергиликтүү кеңеш кабыл алат.',
    ru: 'Вашему ОМСУ предложено государственное полномочие. Решение принимает местный кенеш.',
    en: 'A state power is offered to your municipality. The local kenesh decides.',
  },
  keneshAccepted: {
    ky: 'Жергиликтүү кеңеш сунушка макул болду: келишимге кол коюлушу күтүлүүдө.',
    ru: 'Местный кенеш согласился: ожидается подписание соглашения.',
    en: 'The local kenesh has accepted: the agreement awaits signing.',
  },
  keneshDeclined: {
    ky: 'Жергиликтүү кеңеш сунуштан баш тартты, себеби токтомдо көрсөтүлгөн.',
    ru: 'Местный кенеш отказался, причина указана в постановлении.',
    en: 'The local kenesh has declined; the resolution gives the reason.',
  },
  noResponse: {
    ky: 'Жергиликтүү кеңеш мөөнөтүндө жооп берген жок. Жооп бербөө макулдук эмес, кеч жооп да кабыл алынат.',
    ru: 'Местный кенеш не ответил в срок. Молчание не является согласием, поздний ответ тоже принимается.',
    en: 'The local kenesh has not answered in time. Silence is not consent; a late answer is still accepted.',
  },
  keneshCountered: {
    ky: 'Жергиликтүү кеңеш каршы сунуш киргизди: аны карап, жооп бериңиз.',
    ru: 'Местный кенеш внёс встречное предложение: рассмотрите его и ответьте.',
    en: 'The local kenesh has made a counter-offer: consider it and answer.',
  },
  counterAccepted: {
    ky: 'Мамлекеттик орган каршы сунушту кабыл алды: келишимге кол коюлушу күтүлүүдө.',
    ru: 'Государственный орган принял встречное предложение: ожидается подписание соглашения.',
    en: 'The state body has accepted the counter-offer: the agreement awaits signing.',
  },
  counterRejected: {
    ky: 'Мамлекеттик орган каршы сунушту четке какты: себебин окуңуз, макулдашуу жол-жобосун сурасаңыз болот.',
    ru: 'Государственный орган отклонил встречное предложение: прочитайте причину, вы можете запросить согласительную процедуру.',
    en: 'The state body has rejected the counter-offer: read the reason; you may request conciliation.',
  },
  counterOverdue: {
    ky: 'Каршы сунушка жооп берүү мөөнөтү өтүп кетти, жооп дагы эле күтүлүүдө.',
    ru: 'Срок ответа на встречное предложение истёк, ответ всё ещё ожидается.',
    en: 'The answer to the counter-offer is overdue and still awaited.',
  },
  conciliationAsked: {
    ky: 'Макулдашуу жол-жобосу суралды: анын жыйынтыгы күтүлүүдө.',
    ru: 'Запрошена согласительная процедура: ожидается её итог.',
    en: 'Conciliation was requested: its outcome is awaited.',
  },
  conciliationRecorded: {
    ky: 'Бир тарап макулдашуу жол-жобосунун жыйынтыгын каттады. Экинчи тарап дал ошондой жыйынтыкты каттаганда ал эсепке алынат.',
    ru: 'Одна сторона зарегистрировала итог согласительной процедуры. Он засчитывается, когда другая сторона зарегистрирует тот же итог.',
    en: 'One side has recorded the outcome of the conciliation. It counts once the other side records the same.',
  },
  notAgreed: {
    ky: 'Тараптар макулдашууга жетишкен жок, иш жабылды.',
    ru: 'Стороны не пришли к согласию, дело закрыто.',
    en: 'The sides did not agree and the case has ended.',
  },
  existingRegistered: {
    ky: 'Буга чейин аткарылып келген ыйгарым укук катталды: мамлекеттик органдын жообу, чыгымдардын эсеби жана каражаттар күтүлүүдө.',
    ru: 'Зарегистрировано полномочие, которое уже исполняется: ожидаются ответ государственного органа, расчёт затрат и средства.',
    en: 'A power already carried out was registered: the answer of the state body, the costs and the money are awaited.',
  },
  withdrawn: {
    ky: 'Мамлекеттик орган сунушун кайтарып алды, иш жабылды.',
    ru: 'Государственный орган отозвал своё предложение, дело закрыто.',
    en: 'The state body has withdrawn its proposal and the case has ended.',
  },
  signingOverdue: {
    ky: 'Келишимге кол коюу мөөнөтү өтүп кетти.',
    ru: 'Срок подписания соглашения истёк.',
    en: 'The signing of the agreement is overdue.',
  },
  signed: {
    ky: 'Эки тарап тең келишимге кол койду: аны жарыялаңыз.',
    ru: 'Обе стороны подписали соглашение: опубликуйте его.',
    en: 'Both sides have signed: publish the agreement.',
  },
  rescinded: {
    ky: 'Келишим күчүнө киргенге чейин жокко чыгарылды.',
    ru: 'Соглашение отменено до ввода в действие.',
    en: 'The agreement was cancelled before it came into force.',
  },
  enacted: {
    ky: 'ЖӨБ органыңызга ыйгарым укук берген мыйзам же акт кабыл алынды.',
    ru: 'Принят закон или акт, передающий полномочие вашему ОМСУ.',
    en: 'A law or act that gives a power to your municipality was adopted.',
  },
  resourcesAwaited: {
    ky: 'Келишим же акт жарыяланды: бюджеттен каражат бөлүнүшү жана биринчи транш күтүлүүдө.',
    ru: 'Соглашение или акт опубликованы: ожидаются выделение средств из бюджета и первый транш.',
    en: 'The agreement or act is published: the appropriation and the first tranche are awaited.',
  },
  effectiveDateReached: {
    ky: 'Белгиленген күчүнө кирүү күнү келди.',
    ru: 'Наступила установленная дата вступления в силу.',
    en: 'The effective date has come.',
  },
  imposed: {
    ky: 'Ыйгарым укук мыйзам же башка акт боюнча күчүнө кирди, бирок ресурстары толук берилген жок.',
    ru: 'Полномочие вступило в силу по закону или иному акту, но ресурсы переданы не полностью.',
    en: 'The power is in effect by law or other act, but not all of its resources were handed over.',
  },
  inForce: { ky: 'Ыйгарым укук күчүнө кирди.', ru: 'Полномочие введено в действие.', en: 'The power is in force.' },
  suspended: {
    ky: 'ЖӨБ органы ыйгарым укукту аткарууну токтото турду.',
    ru: 'ОМСУ приостановил исполнение полномочия.',
    en: 'The municipality has suspended the power.',
  },
  resumed: {
    ky: 'ЖӨБ органы ыйгарым укукту аткарууну кайра улантты.',
    ru: 'ОМСУ возобновил исполнение полномочия.',
    en: 'The municipality has resumed the power.',
  },
  trancheDue: {
    ky: 'График боюнча которуунун күнү келди.',
    ru: 'Наступила дата перевода по графику.',
    en: 'A transfer is due today by the schedule.',
  },
  fundingLate: {
    ky: 'Каражат жетишпейт же графиктен кечигүүдө.',
    ru: 'Средств не хватает, или они поступают позже графика.',
    en: 'Money is missing or behind schedule.',
  },
  underfunded: {
    ky: 'Күтүү мөөнөтү бүттү: ыйгарым укук толук каржыланбай жатат. ЖӨБ органы билдирүү тапшыра алат.',
    ru: 'Срок ожидания истёк: полномочие недофинансировано. ОМСУ может вручить уведомление.',
    en: 'The grace period is over: the power is underfunded. The municipality may serve notice.',
  },
  noticeServed: {
    ky: 'ЖӨБ органы каражаттын жетишпегени жөнүндө билдирүү тапшырды.',
    ru: 'ОМСУ вручил уведомление о нехватке средств.',
    en: 'The municipality has served notice of the missing money.',
  },
  cureOver: {
    ky: 'Жетишпеген каражатты толуктоо мөөнөтү бүттү, каражат түшкөн жок.',
    ru: 'Срок восполнения недостающих средств истёк, средства не поступили.',
    en: 'The term for making up the missing money is over and the money has not arrived.',
  },
  cured: {
    ky: 'Жетишпеген каражат толугу менен толукталды.',
    ru: 'Недостающие средства полностью восполнены.',
    en: 'The missing money has been made up in full.',
  },
  fiscalYearStarted: {
    ky: 'Жаңы бюджеттик жыл башталды: бул жылга каражат бөлүнгөнүн текшериңиз.',
    ru: 'Начался новый бюджетный год: проверьте, выделены ли средства на этот год.',
    en: 'A new fiscal year has begun: check that its money is appropriated.',
  },
  yearUnfunded: {
    ky: 'Күтүү мөөнөтү бүттү: бул жылга бюджеттен каражат толук бөлүнгөн жок.',
    ru: 'Срок ожидания истёк: средства на этот год не выделены полностью.',
    en: 'The term is over: the money for this year is not fully appropriated.',
  },
  reportSubmitted: {
    ky: 'ЖӨБ органы отчет тапшырды.',
    ru: 'ОМСУ представил отчёт.',
    en: 'The municipality has submitted a report.',
  },
  reportAccepted: { ky: 'Отчетуңуз кабыл алынды.', ru: 'Ваш отчёт принят.', en: 'Your report is accepted.' },
  reportReturned: {
    ky: 'Отчетуңуз оңдоого кайтарылды: себебин окуп, кайра тапшырыңыз.',
    ru: 'Ваш отчёт возвращён на доработку: прочитайте причину и представьте его снова.',
    en: 'Your report was returned: read the reason and submit it again.',
  },
  reportOverdue: {
    ky: 'Отчетту тапшыруу мөөнөтү өтүп кетти.',
    ru: 'Срок представления отчёта истёк.',
    en: 'The report is overdue.',
  },
  reviewOverdue: {
    ky: 'Отчетту кароо мөөнөтү өтүп кетти.',
    ru: 'Срок рассмотрения отчёта истёк.',
    en: 'The review of the report is overdue.',
  },
};
