import type { Forms } from '#machine';
import { itemIn } from './item.forms.js';

/** What is done after the end. */
export const settlementForms: Forms['events'] = {
  returnItem: {
    help: {
      ky: 'Ресурс мамлекеттик органга кайтарылганын жазасыз. Окутуу кайтарылбайт.',
      ru: 'Вы записываете, что ресурс возвращён государственному органу. Обучение не возвращают.',
      en: 'You record that the item went back to the state body. Training is not given back.',
    },
    fields: { item: itemIn('handedOver', 'acknowledged', 'contested') },
  },
  handOverCases: {
    isSignificant: true,
    help: {
      ky: 'Жарандардын бүтө элек кайрылуулары эми ким карай турган органга өткөрүлүп берилет.',
      ru: 'Незавершённые обращения граждан передаются тому, кто теперь будет ими заниматься.',
      en: 'The open requests of citizens go to whoever deals with them now.',
    },
    fields: {
      to: {
        help: {
          ky: 'Органдын аталышы жана дареги.',
          ru: 'Название и адрес органа.',
          en: 'The name and address of the body.',
        },
      },
      count: { help: { ky: 'Жок болсо — 0.', ru: 'Если их нет — 0.', en: 'If there are none: 0.' } },
    },
  },
  fileFinalReport: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органынын бүткүл мөөнөт үчүн жыйынтыктоочу отчету. Ансыз иш жабылбайт.',
      ru: 'Итоговый отчёт ОМСУ за весь срок. Без него дело не закрывается.',
      en: 'The municipality’s report on the whole term. Without it the case is not closed.',
    },
  },
  returnFunds: {
    isSignificant: true,
    help: {
      ky: 'Түшүп, бирок жумшалбаган каражат кайтарылганын жазасыз. Канча кайтаруу керек экенин система отчеттор боюнча эсептейт.',
      ru: 'Вы записываете возврат средств, которые поступили, но не израсходованы. Сколько вернуть, система считает по отчётам.',
      en: 'You record the return of money that was received and not spent. How much is computed from the reports.',
    },
    fields: {
      reference: {
        label: { ky: 'Төлөм тапшырмасынын номери', ru: 'Номер платёжного поручения', en: 'Number of the payment order' },
        help: {
          ky: 'Каражат кайтарылган тапшырма, мисалы: 118.',
          ru: 'Поручение, которым возвращены средства, например: 118.',
          en: 'The order by which it went back, for example: 118.',
        },
      },
    },
  },
  acknowledgeUnderpaid: {
    isSignificant: true,
    help: {
      ky: 'Финансы министрлиги мөөнөттүн аягына чейин төлөнбөй калган сумманы тааныйт. Сумманы система эсептейт.',
      ru: 'Министерство финансов признаёт, сколько к концу срока не доплачено. Сумму считает система.',
      en: 'The Ministry of Finance acknowledges what was not paid by the end. The amount is computed.',
    },
    fields: {
      interest: {
        help: {
          ky: 'Тараптар пайызга макулдашкан болсо гана.',
          ru: 'Только если стороны договорились о процентах.',
          en: 'Only if the sides agreed on interest.',
        },
      },
      reasonText: {
        label: { ky: 'Эмне үчүн төлөнгөн жок', ru: 'Почему не выплачено', en: 'Why it was not paid' },
      },
    },
  },
  close: {
    isSignificant: true,
    help: {
      ky: 'Иш биротоло жабылат. Ресурстар жана каражат кайтарылып, кайрылуулар өткөрүлүп, жыйынтыктоочу отчет берилип, төлөнбөй калган сумма таанылган же талашта болушу керек. Сунушталган мөөнөт өткөндөн кийин ЖӨБ органы да жаба алат.',
      ru: 'Дело закрывается окончательно. Ресурсы и средства должны быть возвращены, обращения переданы, итоговый отчёт представлен, недоплаченная сумма признана или оспаривается. После рекомендуемого срока закрыть может и ОМСУ.',
      en: 'The case is closed for good. Items and money must be returned, open requests handed over, the final report filed, and the underpaid amount acknowledged or in dispute. After the recommended term the municipality may close it too.',
    },
  },
};
