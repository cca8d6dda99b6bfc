import { eventForms } from '#machine';
import { itemIn } from './item.forms.js';
import { texts } from './forms.texts.js';

/** What is done after the end. */
export const settlementForms = eventForms(texts.settlement, {
  returnItem: { fields: { item: itemIn('handedOver', 'acknowledged', 'contested') } },
  handOverCases: { isSignificant: true },
  fileFinalReport: { isSignificant: true },
  returnFunds: { isSignificant: true },
  acknowledgeUnderpaid: { isSignificant: true },
  close: { isSignificant: true },
});
