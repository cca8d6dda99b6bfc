import type { Forms } from '#machine';
import { resolutionFields, resolutionSection, votesSection } from './offer.forms.js';

/** Disputes between the sides; who goes on when the municipality is merged or split. */
export const reviewForms: Forms['events'] = {
  openDispute: {
    isSignificant: true,
    help: {
      ky: 'Тарап талабын расмий жазат. Талаш ыйгарым укукту аткарууну токтотпойт; иште бир эле учурда бир талаш болот.',
      ru: 'Сторона официально записывает своё требование. Исполнение полномочия спор не останавливает; в деле бывает один спор одновременно.',
      en: 'A side records its claim. A dispute does not stop the power from being carried out; a case has one dispute at a time.',
    },
    fields: {
      claim: {
        help: {
          ky: 'Эмнени, канча сумманы жана эмненин негизинде талап кыласыз.',
          ru: 'Чего вы требуете, какую сумму и на каком основании.',
          en: 'What you claim, how much, and on what ground.',
        },
      },
    },
  },
  recordDisputeOutcome: {
    isSignificant: true,
    help: {
      ky: 'Эки тарап бирдей текстти жана бир эле файлды жазганда талаш бүтөт. Сот же комиссия дайындалса, ал жалгыз жазат.',
      ru: 'Спор окончен, когда обе стороны записали один и тот же текст и один и тот же файл. Если назначен суд или комиссия, записывают они одни.',
      en: 'The dispute is over once both sides have recorded the same text and the same file. Where a court or conciliator was named, it records alone.',
    },
    fields: {
      protocol: {
        label: { ky: 'Протокол же сот чечими', ru: 'Протокол или судебное решение', en: 'Protocol or judgment' },
        help: {
          ky: 'Кол коюлган документтин сканы.',
          ru: 'Скан подписанного документа.',
          en: 'A scan of the signed document.',
        },
      },
    },
  },
  openSuccessionReview: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы бириктирилди, бөлүндү же аймагы өзгөрдү: ким улантат деген маселе ачылат. Чечим чыкканча каражаттар, ресурстар жана отчеттор боюнча аракеттер гана уланат. Аталыш өзгөрсө, бул керек эмес.',
      ru: 'ОМСУ объединили, разделили или изменили его территорию: решается, кто продолжит. До решения продолжаются только действия со средствами, ресурсами и отчётами. При переименовании это не нужно.',
      en: 'The municipality was merged, split or lost territory: it is open who goes on. Until that is decided only money, items and reports go on. A rename does not need this.',
    },
    fields: {
      succession: {
        refersTo: { register: 'succession' },
        label: {
          ky: 'Реестрдеги укук мураскердик жазуусу',
          ru: 'Запись о правопреемстве в реестре',
          en: 'Record of the succession in the register',
        },
        help: {
          ky: 'Адегенде аны органдардын реестринде каттаңыз.',
          ru: 'Сначала зарегистрируйте его в реестре органов.',
          en: 'Record it in the register of bodies first.',
        },
      },
    },
  },
  recordSuccessorConsent: {
    isSignificant: true,
    help: {
      ky: 'Укук мураскери болгон ЖӨБ органынын кеңеши ыйгарым укукту улантууга макул. Келишим ансыз улантылбайт.',
      ru: 'Кенеш ОМСУ-правопреемника согласен продолжать. Без этого соглашение не продолжается.',
      en: 'The successor’s kenesh consents to go on. Without it an agreement does not continue.',
    },
    sections: [resolutionSection, votesSection],
    fields: resolutionFields,
  },
  decideSuccession: {
    isSignificant: true,
    help: {
      ky: 'Мамлекеттик орган чечет: укук мураскери улантат, шарттар кайра макулдашылат же токтотулат. Чечимден тартып укук мураскери ЖӨБ органынын ордунда болот. Сунушталган мөөнөттө чечим болбосо, укук мураскери да чече алат.',
      ru: 'Государственный орган решает: правопреемник продолжает, условия согласуются заново или делегирование прекращается. С этого момента правопреемник — на месте ОМСУ. Если в рекомендуемый срок решения нет, решать может и правопреемник.',
      en: 'The state body decides: the successor goes on, terms are renegotiated, or the delegation ends. From then on the successor stands in the municipality’s place. Without a decision within the recommended term a successor may decide.',
    },
    fields: {
      decision: {
        values: {
          continue: { ky: 'Укук мураскери улантат', ru: 'Правопреемник продолжает', en: 'The successor goes on' },
          renegotiate: { ky: 'Шарттар кайра макулдашылат', ru: 'Условия согласуются заново', en: 'Terms are renegotiated' },
          end: { ky: 'Токтотулат', ru: 'Прекращается', en: 'It ends' },
        },
        help: {
          ky: 'Күчүндөгү ыйгарым укуктун гана шарттарын кайра макулдашууга болот.',
          ru: 'Заново согласовать можно только условия действующего полномочия.',
          en: 'Only the terms of a power in force can be renegotiated.',
        },
      },
      successor: {
        refersTo: { register: 'body', kinds: ['municipality'] },
        oneOf: { lists: ['succession.successors'] },
        when: { field: 'decision', is: ['continue', 'renegotiate'] },
        isNeeded: false,
        help: {
          ky: 'Укук мураскери бирөө эле болсо, бош калтырсаңыз болот.',
          ru: 'Если правопреемник один, можно оставить пустым.',
          en: 'May be left empty where there is one successor only.',
        },
      },
      reasonText: { label: { ky: 'Чечимдин себеби', ru: 'Обоснование решения', en: 'Why it was decided so' } },
    },
  },
};
