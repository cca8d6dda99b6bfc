import { eventForms, type Text } from '#machine';
import { texts } from './forms.texts.js';

/** What a power costs in a year, and what is transferred for it: wherever the two are compared. */
export const costLabel: Text = texts.costLabel;
export const transfersLabel: Text = texts.transfersLabel;

/** The calculation of costs, and what finance says to it. */
export const costingForms = eventForms(texts.costing, {
  submitCosting: {
    isSignificant: true,
    sections: [
      { name: 'method', fields: ['method', 'methodVersion'] },
      { name: 'lines', fields: ['lines'] },
      { name: 'schedule', fields: ['schedule', 'backLoadedByClause'] },
      { name: 'items', fields: ['items'] },
    ],
    totals: [
      {
        label: costLabel,
        rows: 'lines',
        year: 'year',
        amount: 'price',
        times: ['norm'],
        counted: { property: 'volume', named: 'volumeOf', in: 'volumes' },
      },
      {
        label: transfersLabel,
        rows: 'schedule',
        year: 'dueOn',
        amount: 'amount',
        share: { property: 'share', of: 'lines' },
      },
    ],
    fields: {
      method: { beginsWith: ['amendment.costing.method', 'costing.method'] },
      methodVersion: { beginsWith: ['amendment.costing.methodVersion', 'costing.methodVersion'] },
      schedule: { beginsWith: ['amendment.costing.schedule', 'costing.schedule'] },
      backLoadedByClause: { beginsWith: ['amendment.costing.backLoadedByClause', 'costing.backLoadedByClause'] },
      items: { beginsWith: ['amendment.items', 'items'] },
    },
  },
  confirmCosting: { isSignificant: true },
});
