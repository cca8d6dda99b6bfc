import type { Forms } from '#machine';
import { instrumentValues, kindValues, reasonValues } from './choices.texts.js';
import { clauseForms } from './clause.forms.js';
import { texts } from './forms.texts.js';

/** What holds of a field in whatever event it stands. */
export const fieldForms: Forms['fields'] = {
  ...clauseForms,
  instrument: { values: instrumentValues },
  power: { refersTo: { register: 'power' } },
  title: texts.fields.title,
  recipient: { refersTo: { register: 'body', kinds: ['municipality'] } },
  body: { refersTo: { register: 'body', kinds: ['municipality'] } },
  control: {
    refersTo: { register: 'body', kinds: ['rayonAdministration', 'ministry', 'auditOffice'] },
    help: texts.fields.control.help,
  },
  third: {
    refersTo: { register: 'body' },
    help: texts.fields.third.help,
  },
  reasonCode: { values: reasonValues },
  reasonText: texts.fields.reasonText,
  remark: texts.fields.remark,
  key: texts.fields.key,
  kind: { values: kindValues },
  period: texts.fields.period,
  number: texts.fields.number,
  deputiesElected: texts.fields.deputiesElected,
  document: texts.fields.document,
  termsHash: {
    takenFrom: ['amendment.termsHash', 'termsHash'],
    help: texts.fields.termsHash.help,
  },
  actNumber: texts.fields.actNumber,
};
