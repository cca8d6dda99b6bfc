import type { Forms, Text } from '#machine';
import { texts } from './forms.texts.js';

/** What a power costs in a year, and what is transferred for it: wherever the two are compared. */
export const costLabel: Text = texts.costLabel;
export const transfersLabel: Text = texts.transfersLabel;

/** The calculation of costs, and what finance says to it. */
export const costingForms: Forms['events'] = {
  submitCosting: {
    isSignificant: true,
    help: texts.costing.submitCosting.help,
    sections: [
      {
        name: 'method',
        title: texts.costing.submitCosting.sections.method,
        fields: ['method', 'methodVersion'],
      },
      {
        name: 'lines',
        title: texts.costing.submitCosting.sections.lines.title,
        help: texts.costing.submitCosting.sections.lines.help,
        fields: ['lines'],
      },
      {
        name: 'schedule',
        title: texts.costing.submitCosting.sections.schedule.title,
        help: texts.costing.submitCosting.sections.schedule.help,
        fields: ['schedule', 'backLoadedByClause'],
      },
      {
        name: 'items',
        title: texts.costing.submitCosting.sections.items.title,
        help: texts.costing.submitCosting.sections.items.help,
        fields: ['items'],
      },
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
      method: {
        beginsWith: ['amendment.costing.method', 'costing.method'],
        help: texts.costing.submitCosting.fields.method.help,
      },
      methodVersion: {
        beginsWith: ['amendment.costing.methodVersion', 'costing.methodVersion'],
        help: texts.costing.submitCosting.fields.methodVersion.help,
      },
      description: texts.costing.submitCosting.fields.description,
      norm: texts.costing.submitCosting.fields.norm,
      volume: texts.costing.submitCosting.fields.volume,
      volumeOf: texts.costing.submitCosting.fields.volumeOf,
      price: texts.costing.submitCosting.fields.price,
      schedule: { beginsWith: ['amendment.costing.schedule', 'costing.schedule'] },
      dueOn: texts.costing.submitCosting.fields.dueOn,
      amount: texts.costing.submitCosting.fields.amount,
      share: texts.costing.submitCosting.fields.share,
      backLoadedByClause: {
        beginsWith: ['amendment.costing.backLoadedByClause', 'costing.backLoadedByClause'],
        help: texts.costing.submitCosting.fields.backLoadedByClause.help,
      },
      items: { beginsWith: ['amendment.items', 'items'] },
    },
  },
  confirmCosting: {
    isSignificant: true,
    help: texts.costing.confirmCosting.help,
  },
  returnCosting: texts.costing.returnCosting,
};
