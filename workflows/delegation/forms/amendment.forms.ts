import type { FieldForm, Forms } from '#machine';
import { clauseSections } from './clause.forms.js';

const leaveEmpty: FieldForm['help'] = {
  ky: 'Өзгөрбөсө, бош калтырыңыз.',
  ru: 'Если не меняется, оставьте пустым.',
  en: 'Leave empty if it does not change.',
};

/** New terms for a power in force. */
export const amendmentForms: Forms['events'] = {
  proposeAmendment: {
    isSignificant: true,
    help: {
      ky: 'Күчүндөгү шарттардын ордуна жаңысы сунушталат. Адегенде чыгымдар кайра эсептелет; келишим үчүн андан кийин кеңештин токтому, эки тараптын колу жана жарыялоо керек. Ага чейин мурдагы шарттар күчүндө калат. Мурда жетишпеген каражат өзгөрбөйт.',
      ru: 'Предлагаются новые условия вместо действующих. Сначала заново рассчитываются затраты; для соглашения затем нужны постановление кенеша, обе подписи и опубликование. До этого действуют прежние условия. Прежняя нехватка средств не меняется.',
      en: 'New terms are proposed in place of those in force. Costs are calculated again first; an agreement then needs a kenesh resolution, both signatures and publication. Until then the old terms hold. Money missing from before does not change.',
    },
    sections: [
      {
        name: 'change',
        title: { ky: 'Эмне өзгөрөт', ru: 'Что меняется', en: 'What changes' },
        fields: ['reasonText'],
      },
      ...clauseSections({
        money: ['budgetCode', 'treasuryAccount'],
        term: ['termEnd', 'publicationDays', 'suspensionAllowed'],
      }),
    ],
    fields: {
      reasonText: { label: { ky: 'Эмне өзгөрөт жана эмне үчүн', ru: 'Что меняется и почему', en: 'What changes, and why' } },
      budgetCode: { help: leaveEmpty },
      treasuryAccount: { help: leaveEmpty },
      termEnd: { help: leaveEmpty },
      publicationDays: { help: leaveEmpty },
      suspensionAllowed: { help: leaveEmpty },
    },
  },
  declineAmendment: {
    isSignificant: true,
    help: {
      ky: 'Экинчи тараптын сунушун четке кагасыз: күчүндөгү шарттар мурдагыдай калат.',
      ru: 'Вы отклоняете предложение другой стороны: действующие условия остаются.',
      en: 'You decline what the other side proposed: the terms in force stay.',
    },
  },
  withdrawAmendment: {
    isSignificant: true,
    help: {
      ky: 'Өзүңүздүн сунушуңузду кайтарып аласыз: күчүндөгү шарттар мурдагыдай калат.',
      ru: 'Вы отзываете своё предложение: действующие условия остаются.',
      en: 'You take back your own proposal: the terms in force stay.',
    },
  },
  applyAmendment: {
    isSignificant: true,
    help: {
      ky: 'Жаңы шарттар күчүнө кирет. Кошумча чыгым бюджетте каралып, биринчи кошумча транш түшкөн болушу керек.',
      ru: 'Новые условия вступают в силу. Дополнительные затраты должны быть предусмотрены в бюджете, первый дополнительный транш — поступить.',
      en: 'The new terms come into force. The extra cost must be appropriated and the first extra transfer received.',
    },
  },
};
