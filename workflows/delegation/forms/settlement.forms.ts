import type { Forms } from '#machine';
import { itemIn } from './item.forms.js';
import { texts } from './forms.texts.js';

/** What is done after the end. */
export const settlementForms: Forms['events'] = {
  returnItem: {
    help: texts.settlement.returnItem.help,
    fields: { item: itemIn('handedOver', 'acknowledged', 'contested') },
  },
  handOverCases: {
    isSignificant: true,
    help: texts.settlement.handOverCases.help,
    fields: texts.settlement.handOverCases.fields,
  },
  fileFinalReport: {
    isSignificant: true,
    help: texts.settlement.fileFinalReport.help,
  },
  returnFunds: {
    isSignificant: true,
    help: texts.settlement.returnFunds.help,
    fields: texts.settlement.returnFunds.fields,
  },
  acknowledgeUnderpaid: {
    isSignificant: true,
    help: texts.settlement.acknowledgeUnderpaid.help,
    fields: texts.settlement.acknowledgeUnderpaid.fields,
  },
  close: {
    isSignificant: true,
    help: texts.settlement.close.help,
  },
};
