import type { FieldForm, Forms, FormSection } from '#machine';
import { clauseSections, standingClauses } from './clause.forms.js';
import { costLabel, transfersLabel } from './costing.forms.js';

/** Of a kenesh resolution, wherever one is recorded. */
export const resolutionSection: FormSection = {
  name: 'resolution',
  title: { ky: 'Токтом', ru: 'Постановление', en: 'Resolution' },
  fields: ['number', 'adoptedOn', 'document'],
};
export const votesSection: FormSection = {
  name: 'votes',
  title: { ky: 'Добуш берүү', ru: 'Голосование', en: 'Votes' },
  fields: ['votesFor', 'votesAgainst', 'abstained', 'deputiesElected'],
};

export const resolutionFields: Readonly<Record<string, FieldForm>> = {
  number: {
    label: { ky: 'Токтомдун номери', ru: 'Номер постановления', en: 'Number of the resolution' },
    help: {
      ky: 'Токтомдо жазылгандай, мисалы: 12/4.',
      ru: 'Как в постановлении, например: 12/4.',
      en: 'As on the resolution, for example: 12/4.',
    },
  },
};

const newClauses: FieldForm = {
  help: {
    ky: 'Өзгөргөн шарттарды гана жазыңыз: бош калганы мурдагыдай калат.',
    ru: 'Пишите только изменённые условия: пустые остаются прежними.',
    en: 'Write only the clauses that change: empty ones stay as they are.',
  },
};
const recosting: FieldForm['help'] = {
  ky: '«Ооба» болсо, иш адегенде чыгымдардын эсебине барат, андан кийин гана кеңешке кайтат.',
  ru: 'Если «да», дело сначала пойдёт на расчёт затрат и только потом вернётся в кенеш.',
  en: 'If “yes”, the case first goes to the calculation of costs and only then back to the kenesh.',
};

/** The offer, the kenesh's answer and what follows from it. */
export const offerForms: Forms['events'] = {
  offer: {
    isSignificant: true,
    help: {
      ky: 'Шарттар жергиликтүү кеңештин кароосуна жөнөтүлөт. Кеңеш макул болсо, ушул шарттар тараптарды милдеттендирет. Жооп бербөө макулдук эмес. Тараптар келишимде тең укуктуу (2013-жылдын 9-июлундагы № 127 Мыйзам, 2-берене).',
      ru: 'Условия направляются на рассмотрение местного кенеша. Если он согласится, эти условия свяжут стороны. Молчание — не согласие. В соглашении стороны равны (Закон от 9 июля 2013 года № 127, статья 2).',
      en: 'The terms go to the local kenesh. If it consents, these terms bind both sides. Silence is not consent. The parties to an agreement are equal (Law of 9 July 2013 No. 127, Art. 2).',
    },
  },
  recordKeneshResolution: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органынын каттоочусу кеңештин чечимин жазат: макул, каршы сунуш же баш тартуу. Макул болсо кол коюу башталат; каршы сунуш болсо мамлекеттик орган жооп берет; баш тартса иш жабылат. Мамлекеттик орган да, Финансы министрлиги да муну жаза албайт.',
      ru: 'Регистратор ОМСУ записывает решение кенеша: согласие, встречное предложение или отказ. При согласии начинается подписание, на встречное предложение отвечает государственный орган, при отказе дело закрывается. Ни государственный орган, ни Министерство финансов этого записать не могут.',
      en: 'The municipality’s registrar records what the kenesh decided: consent, a counter-offer, or a refusal. Consent leads to the signatures, a counter-offer to the state body’s answer, a refusal ends the case. Neither the state body nor the Ministry of Finance can record it.',
    },
    sections: [
      resolutionSection,
      votesSection,
      {
        name: 'decision',
        title: { ky: 'Чечим', ru: 'Решение кенеша', en: 'Decision' },
        fields: ['decision', 'termsHash', 'reasonCode', 'reasonText', 'counter'],
      },
    ],
    totals: [
      {
        label: costLabel,
        rows: 'counter.years',
        year: 'year',
        amount: 'amount',
        otherwise: ['amendment.costing.years', 'costing.years'],
      },
      {
        label: transfersLabel,
        rows: 'counter.schedule',
        year: 'dueOn',
        amount: 'amount',
        otherwise: ['amendment.costing.schedule', 'costing.schedule'],
      },
    ],
    fields: {
      ...resolutionFields,
      decision: {
        values: {
          accept: { ky: 'Макул', ru: 'Согласие', en: 'Consent' },
          counter: { ky: 'Каршы сунуш', ru: 'Встречное предложение', en: 'Counter-offer' },
          decline: { ky: 'Баш тартуу', ru: 'Отказ', en: 'Refusal' },
        },
        help: {
          ky: 'Макулдук жана каршы сунуш үчүн депутаттардын көпчүлүгүнүн добушу керек (сунушталган эреже).',
          ru: 'Для согласия и встречного предложения нужно большинство депутатов (рекомендуемое правило).',
          en: 'Consent and a counter-offer need a majority of the deputies (recommended rule).',
        },
      },
      reasonCode: { when: { field: 'decision', is: ['decline'] } },
      reasonText: { when: { field: 'decision', is: ['decline'] } },
      counter: {
        when: { field: 'decision', is: ['counter'] },
        help: {
          ky: 'Жок дегенде бир шарт же сумма өзгөрүшү керек. Калганы сунушталгандай калат.',
          ru: 'Должно измениться хотя бы одно условие или сумма. Остальное остаётся, как предложено.',
          en: 'At least one clause or amount changes. The rest stays as offered.',
        },
      },
      clauses: newClauses,
      years: {
        help: {
          ky: 'Чыгымы башкача болууга тийиш жылдар гана.',
          ru: 'Только годы, в которых затраты должны быть другими.',
          en: 'Only the years whose cost should be another.',
        },
      },
      schedule: {
        help: {
          ky: 'Толтурсаңыз, бүт график ушундай болот.',
          ru: 'Если заполнить, весь график станет таким.',
          en: 'If filled in, it takes the place of the whole schedule.',
        },
      },
      calculation: {
        help: {
          ky: 'Суммалар өзгөрсө, толтуруу керек: алар кантип эсептелген.',
          ru: 'Нужно, если меняются суммы: как они рассчитаны.',
          en: 'Needed when amounts change: how they were calculated.',
        },
      },
    },
  },
  acceptCounterOffer: {
    isSignificant: true,
    help: {
      ky: 'Кеңеш жазган шарттар келишимдин шарттары болуп калат жана кол коюуга өтөт. Суммалар өзгөрсө, адегенде чыгымдар кайра эсептелет.',
      ru: 'Условия кенеша становятся условиями соглашения и идут на подписание. Если меняются суммы, сначала затраты рассчитываются заново.',
      en: 'The kenesh’s terms become those of the agreement and go to be signed. If amounts change, costs are calculated again first.',
    },
  },
  reviseOffer: {
    isSignificant: true,
    help: {
      ky: 'Каршы сунушка башка шарттар менен жооп бересиз: алар кеңешке жаңы сунуш катары барат. Жок дегенде бир шарт же сумма өзгөрүшү керек.',
      ru: 'Вы отвечаете на встречное предложение другими условиями: они идут в кенеш как новое предложение. Должно измениться хотя бы одно условие или сумма.',
      en: 'You answer the counter-offer with other terms: they go to the kenesh in a new round. At least one clause or amount changes.',
    },
    sections: [
      {
        name: 'answer',
        title: { ky: 'Жооп', ru: 'Ответ', en: 'Answer' },
        fields: ['reasonText', 'changesAmounts'],
      },
      ...clauseSections(),
    ],
    fields: {
      ...standingClauses,
      changesAmounts: { help: recosting },
      reasonText: {
        label: {
          ky: 'Эмне өзгөрдү жана эмне үчүн',
          ru: 'Что изменено и почему',
          en: 'What is changed, and why',
        },
      },
    },
  },
  rejectCounterOffer: {
    isSignificant: true,
    help: {
      ky: 'Тараптар макул болгон жок. Андан кийин ар бир тарап макулдашуу жол-жобосун сурай алат; эч ким сурабаса, иш макулдашуусуз жабылат.',
      ru: 'Стороны не согласились. После этого любая из них может запросить согласительную процедуру; если никто не запросит, дело закрывается без согласия.',
      en: 'The sides do not agree. Either of them may then request conciliation; if nobody does, the case ends without agreement.',
    },
  },
  requestConciliation: {
    isSignificant: true,
    help: {
      ky: 'Макулдашуу жол-жобосу башталат. Анын мөөнөтү сунушталган; жыйынтыксыз бүтсө, иш жабылат.',
      ru: 'Начинается согласительная процедура. Срок её рекомендуемый; если он выйдет без итога, дело закрывается.',
      en: 'Conciliation begins. Its term is a recommended one; if it runs out without an outcome, the case ends.',
    },
    fields: {
      reasonText: {
        label: {
          ky: 'Эмне боюнча макулдаша алган жоксуздар',
          ru: 'По чему не удалось договориться',
          en: 'What could not be agreed on',
        },
      },
    },
  },
  recordConciliation: {
    isSignificant: true,
    help: {
      ky: 'Эки тарап бирдей жыйынтыкты өз-өзүнчө жазат: тексттер жана протокол дал келгенде гана жыйынтык күчүнө кирет. Сот же комиссия дайындалса, ал жалгыз жазат.',
      ru: 'Обе стороны по отдельности записывают один и тот же итог: он действует, только если тексты и протокол совпали. Если назначен суд или комиссия, записывают они одни.',
      en: 'Each side records the same outcome by itself: it holds only when texts and protocol are the same. Where a court or conciliator was named, it records alone.',
    },
    sections: [
      {
        name: 'outcome',
        title: { ky: 'Жыйынтык', ru: 'Итог', en: 'Outcome' },
        fields: ['outcome', 'protocol', 'changesAmounts'],
      },
      ...clauseSections(),
    ],
    fields: {
      outcome: {
        values: {
          agreed: { ky: 'Макулдашышты', ru: 'Договорились', en: 'Agreed' },
          disagreement: { ky: 'Макулдашкан жок', ru: 'Не договорились', en: 'No agreement' },
        },
      },
      protocol: {
        label: { ky: 'Протокол', ru: 'Протокол', en: 'Protocol' },
        help: {
          ky: 'Кол коюлган протоколдун сканы. Эки тарап бир эле файлды тиркеши керек.',
          ru: 'Скан подписанного протокола. Обе стороны прикладывают один и тот же файл.',
          en: 'A scan of the signed protocol. Both sides attach the same file.',
        },
      },
      clauses: { ...newClauses, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
      changesAmounts: { help: recosting, when: { field: 'outcome', is: ['agreed'] }, isNeeded: false },
    },
  },
};
