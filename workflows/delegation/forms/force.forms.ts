import type { FieldForm, Forms } from '#machine';
import { terminationGroundValues } from './choices.texts.js';

const terminationFields: Readonly<Record<string, FieldForm>> = {
  ground: { values: terminationGroundValues },
  actReference: {
    when: { field: 'ground', is: ['court', 'lawChanged'] },
    help: {
      ky: 'Соттун чечиминин же мыйзамдын күнү, номери жана беренеси.',
      ru: 'Дата, номер и статья решения суда или закона.',
      en: 'The date, number and article of the judgment or law.',
    },
  },
};

/** Into force, notice of missing money, suspension; the end by notice. */
export const forceForms: Forms['events'] = {
  bringIntoForce: {
    isSignificant: true,
    help: {
      ky: 'Ушул күндөн баштап ЖӨБ органы ыйгарым укукту аткарат. Каражат бөлүнүп, биринчи транш түшүп, бардык ресурстар кабыл алынганда гана мүмкүн: материалдык жана каржылык камсыздоо — 2013-жылдын 9-июлундагы № 127 Мыйзамдын 2-беренесиндеги принцип.',
      ru: 'С этого дня ОМСУ исполняет полномочие. Возможно только тогда, когда средства выделены, первый транш поступил и все ресурсы приняты: материальная и финансовая обеспеченность — принцип статьи 2 Закона от 9 июля 2013 года № 127.',
      en: 'From this day the municipality carries out the power. It is possible only once the money is appropriated, the first transfer received and every item accepted: material and financial security is a principle of Art. 2 of the Law of 9 July 2013 No. 127.',
    },
  },
  serveNotice: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы каражат жетишпегенин расмий билдирет. Суммаларды жана күндөрдү система эсептейт. Андан кийин жетишпеген каражатты толуктоонун сунушталган мөөнөтү башталат; ал бүтсө, аткарууну токтото турууга болот.',
      ru: 'ОМСУ официально сообщает о нехватке средств. Суммы и дни система считает сама. Начинается рекомендуемый срок восполнения недостающих средств; когда он истечёт, исполнение можно приостановить.',
      en: 'The municipality gives official notice that money is missing. Amounts and days are computed. The recommended term for making up the missing money begins; when it is over the power may be suspended.',
    },
  },
  suspend: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы ыйгарым укукту убактылуу аткарбайт. Билдирүү тапшырылып, каражатты толуктоо мөөнөтү бүткөн болушу жана буга шарт же мыйзам уруксат бериши керек. Мамлекеттик органга, Финансы министрлигине жана контролдоочу органга билдирилет.',
      ru: 'ОМСУ временно не исполняет полномочие. Уведомление должно быть вручено, срок восполнения средств — истечь, и это должны разрешать условие или закон. Об этом сообщается государственному органу, Министерству финансов и контролирующему органу.',
      en: 'The municipality does not carry out the power for a time. The notice must be served, the term for making up the missing money must be over, and a clause or law must allow it. The state body, the Ministry of Finance and the control body are told.',
    },
    fields: {
      ground: {
        isNeeded: true,
        values: {
          clause: { ky: 'Келишимдин шарты', ru: 'Условие соглашения', en: 'A clause of the agreement' },
          law: { ky: 'Мыйзам', ru: 'Закон', en: 'A law' },
        },
        help: {
          ky: 'Келишимдин шарты — токтото турууга уруксат берген болсо гана.',
          ru: 'Условие соглашения — только если оно разрешает приостановить исполнение.',
          en: 'A clause only if the agreement has one that allows it.',
        },
      },
      reference: {
        isNeeded: true,
        label: { ky: 'Шарттын же берененин номери', ru: 'Номер пункта или статьи', en: 'Number of the clause or article' },
        help: {
          ky: 'Мисалы: келишимдин 7.2-пункту.',
          ru: 'Например: пункт 7.2 соглашения.',
          en: 'For example: clause 7.2 of the agreement.',
        },
      },
      continuityPlan: {
        isNeeded: true,
        help: {
          ky: 'Жарандар бул кызматты эми кайдан алат: орган, дарек, телефон.',
          ru: 'Где граждане теперь получают эту услугу: орган, адрес, телефон.',
          en: 'Where citizens now get the service: body, address, telephone.',
        },
      },
    },
  },
  resume: {
    isSignificant: true,
    help: {
      ky: 'Тийиштүү каражат түшүп, жылдын чыгымы бюджетте каралганда ЖӨБ органы аткарууну улантат.',
      ru: 'ОМСУ снова исполняет полномочие: всё причитающееся поступило, и затраты года предусмотрены в бюджете.',
      en: 'The municipality goes on with the power: all that is due has come, and the year’s cost is appropriated.',
    },
  },
  giveNotice: {
    isSignificant: true,
    help: {
      ky: 'Тарап өткөрүп берүүнү токтотоорун билдирет. Билдирүүнүн сунушталган мөөнөтү бүткөнчө ыйгарым укук аткарыла берет, андан кийин өз ара эсептешүү башталат. Эки тараптын макулдугу болсо, экинчиси ырасташы керек.',
      ru: 'Сторона сообщает, что прекращает делегирование. До конца рекомендуемого срока уведомления полномочие исполняется, затем начинаются взаиморасчёты. При согласии сторон вторая должна подтвердить.',
      en: 'One side says that it ends the delegation. Until the recommended term of the notice is over the power is carried out, then the settlement begins. When both sides agree, the other one has to confirm.',
    },
    fields: terminationFields,
  },
  withdrawNotice: {
    isSignificant: true,
    help: {
      ky: 'Өзүңүз тапшырган токтотуу жөнүндө билдирүүнү кайтарып аласыз: ыйгарым укук мурдагыдай аткарыла берет.',
      ru: 'Вы отзываете своё уведомление о прекращении: полномочие исполняется, как раньше.',
      en: 'You take back your own notice of termination: the power goes on as before.',
    },
  },
  abandon: {
    isSignificant: true,
    help: {
      ky: 'Күчүнө киргенге чейин өткөрүп берүүдөн баш тартылат. Берилген каражат жана мүлк боюнча өз ара эсептешүү башталат. Эки тараптын макулдугу болсо, экинчиси ырасташы керек.',
      ru: 'От делегирования отказываются до ввода в действие. Начинаются взаиморасчёты по тому, что уже передано. При согласии сторон вторая должна подтвердить.',
      en: 'The delegation is given up before it comes into force. The settlement of what was given begins. When both sides agree, the other one has to confirm.',
    },
    fields: terminationFields,
  },
};
