import type { Texts } from '#machine';

/** What a party is told of a power in force and of its end. */
export const endNotices: Texts['notices'] = {
  recostingDue: {
    ky: 'Кийинки жылдардын чыгымдары эсептелген эмес: шарттарды өзгөртүүнү сунуштап, жаңы эсепти тапшырыңыз.',
    ru: 'Затраты на следующие годы не рассчитаны: предложите изменение условий и представьте новый расчёт.',
    en: 'The costs of the following years are not calculated: propose an amendment and submit new costs.',
  },
  mutualEndProposed: {
    ky: 'Бир тарап өткөрүп берүүнү өз ара макулдук менен токтотууну сунуштады: экинчи тараптын ырастоосу күтүлүүдө.',
    ru: 'Одна сторона предложила прекратить делегирование по взаимному согласию: ожидается подтверждение другой стороны.',
    en: 'One side proposes to end the delegation by mutual consent: the other has to confirm.',
  },
  terminationNotice: {
    ky: 'Өткөрүп берүүнү токтотуу жөнүндө билдирүү тапшырылды. Билдирүүнүн мөөнөтү бүткөнчө токтото турулбаса, ыйгарым укук күчүндө калат.',
    ru: 'Вручено уведомление о прекращении делегирования. До конца срока уведомления полномочие действует, если не приостановлено.',
    en: 'Notice of termination was given. Until it takes effect the power stays in force unless it is suspended.',
  },
  noticeWithdrawn: {
    ky: 'Токтотуу жөнүндө билдирүү кайтарылып алынды: өткөрүп берүү уланат.',
    ru: 'Уведомление о прекращении отозвано: делегирование продолжается.',
    en: 'The notice of termination was withdrawn: the delegation goes on.',
  },
  breachRecorded: {
    ky: 'Контролдоочу орган эреже бузууну каттады: ЖӨБ органынын жообу күтүлүүдө.',
    ru: 'Контролирующий орган зарегистрировал нарушение: ожидается ответ ОМСУ.',
    en: 'The control body has recorded a breach: the answer of the municipality is awaited.',
  },
  breachAnswered: {
    ky: 'ЖӨБ органы эреже бузуу жөнүндө актыга жооп берди: чечимиңиз күтүлүүдө.',
    ru: 'ОМСУ ответил на акт о нарушении: ожидается ваше решение.',
    en: 'The municipality has answered the record of the breach: your decision is awaited.',
  },
  breachUnanswered: {
    ky: 'Эреже бузуу жөнүндө актыга мөөнөтүндө жооп берилген жок: контролдоочу органдын чечими күтүлүүдө.',
    ru: 'На акт о нарушении не ответили в срок: ожидается решение контролирующего органа.',
    en: 'The record of the breach was not answered in time: the decision of the control body is awaited.',
  },
  breachClosed: {
    ky: 'Контролдоочу орган эреже бузууну ырастабай жапты.',
    ru: 'Контролирующий орган закрыл вопрос, не подтвердив нарушение.',
    en: 'The control body has closed the matter without confirming the breach.',
  },
  breachConfirmed: {
    ky: 'Контролдоочу орган эреже бузууну ырастады, себеби көрсөтүлгөн.',
    ru: 'Контролирующий орган подтвердил нарушение, причина указана.',
    en: 'The control body has confirmed the breach and gives its reason.',
  },
  amendmentProposed: {
    ky: 'Шарттарды өзгөртүү сунушталды: чыгымдары эсептелет, күчүндөгү шарттар азырынча өзгөрбөйт.',
    ru: 'Предложено изменение условий: затраты рассчитываются, действующие условия пока не меняются.',
    en: 'An amendment is proposed: its costs are being calculated, and the terms in force stay as they are for now.',
  },
  amendmentEnded: {
    ky: 'Сунушталган өзгөртүү күчүнө кирбейт: азыркы шарттар өзгөрүүсүз калат.',
    ru: 'Предложенное изменение не вступит в силу: действующие условия остаются прежними.',
    en: 'The proposed amendment comes to nothing: the terms in force stay as they are.',
  },
  amendmentAwaitsMoney: {
    ky: 'Өзгөртүү жарыяланды: ага керектүү каражаттын бөлүнүшү жана которулушу күтүлүүдө.',
    ru: 'Изменение опубликовано: ожидаются выделение и перечисление средств на него.',
    en: 'The amendment is published: its appropriation and its first money are awaited.',
  },
  amendmentApplied: {
    ky: 'Өзгөртүү күчүнө кирди: мындан ары жаңы шарттар колдонулат.',
    ru: 'Изменение введено в действие: теперь применяются новые условия.',
    en: 'The amendment is in force: the new terms apply from now on.',
  },
  disputeOpened: {
    ky: 'Талаш ачылды: анын жыйынтыгы күтүлүүдө.',
    ru: 'Открыт спор: ожидается его итог.',
    en: 'A dispute was opened: its outcome is awaited.',
  },
  disputeOutcome: {
    ky: 'Талаштын жыйынтыгы катталды. Аны эки тарап бирдей каттаганда же сот же макулдашуу комиссиясы каттаганда талаш аяктайт.',
    ru: 'Зарегистрирован итог спора. Спор завершается, когда обе стороны зарегистрировали одно и то же или это сделал суд или согласительная комиссия.',
    en: 'An outcome of the dispute was recorded. The dispute is over once both sides record the same, or the court or conciliator does.',
  },
  successionOpened: {
    ky: 'ЖӨБ органынын укук мураскердиги каралып жатат: чечим чыкканча каражаттар, ресурстар жана отчеттор боюнча аракеттер гана уланат.',
    ru: 'Рассматривается вопрос правопреемства ОМСУ: до решения продолжаются только действия со средствами, ресурсами и отчётами.',
    en: 'The succession of the municipality is under review: until it is decided, only money, items and reports go on.',
  },
  successorConsented: {
    ky: 'Укук мураскеринин кеңеши ыйгарым укукту улантууга макул болду: чечимиңиз күтүлүүдө.',
    ru: 'Кенеш правопреемника согласен продолжать исполнение полномочия: ожидается ваше решение.',
    en: 'The successor’s kenesh consents to go on with the power: your decision is awaited.',
  },
  successionDecided: {
    ky: 'Мамлекеттик орган укук мураскердик боюнча чечим кабыл алды: аны жана себебин окуңуз.',
    ru: 'Государственный орган принял решение о правопреемстве: прочитайте его и причину.',
    en: 'The state body has decided on the succession: read the decision and its reason.',
  },
  settling: {
    ky: 'Өткөрүп берүү аяктады: өз ара эсептешүү башталды.',
    ru: 'Делегирование прекращено: начались взаиморасчёты.',
    en: 'The delegation has ended: the settlement begins.',
  },
  settlementStep: {
    ky: 'Өз ара эсептешүүнүн бир бөлүгү аткарылды.',
    ru: 'Выполнена часть взаиморасчётов.',
    en: 'A part of the settlement is done.',
  },
  successionOverdue: {
    ky: 'Укук мураскердик боюнча чечимдин мөөнөтү өттү: эми укук мураскери болгон ЖӨБ органы келишимди токтото алат же мыйзам жүктөгөндү өзүнө ала алат.',
    ru: 'Срок решения о правопреемстве истёк: теперь ОМСУ-правопреемник может прекратить соглашение или принять возложенное законом.',
    en: 'The term for deciding on the succession is over: now the successor may end the agreement, or take over what a law imposes.',
  },
  settlementOverdue: {
    ky: 'Өз ара эсептешүү мөөнөтү өтүп кетти: эми ишти ЖӨБ органы да жаба алат.',
    ru: 'Срок взаиморасчётов истёк: теперь закрыть дело может и ОМСУ.',
    en: 'The settlement is overdue: now the municipality may close the case too.',
  },
  closed: {
    ky: 'Өз ара эсептешүү аяктады, иш жабылды.',
    ru: 'Взаиморасчёты завершены, дело закрыто.',
    en: 'The settlement is complete and the case is closed.',
  },
};
