import type { PublicColumn, PublicPlace } from '#machine';
import { facts, municipality } from './public.texts.js';

export const place: PublicPlace = {
  field: 'municipality',
  title: municipality,
  about: { ky: 'ЖӨБ органынын аталышы', ru: 'Название ОМСУ', en: 'Name of the municipality' },
};

export const columns: readonly PublicColumn[] = [
  {
    attribute: 'power',
    kind: 'power',
    title: { ky: 'Ыйгарым укук', ru: 'Полномочие', en: 'Power' },
    about: { ky: 'Ыйгарым укуктун аталышы', ru: 'Название полномочия', en: 'Name of the power' },
    listed: true,
  },
  {
    attribute: 'instrument',
    kind: 'word',
    title: facts.instrument,
    about: {
      ky: 'Негизи: law — мыйзам, otherAct — башка акт, agreement — келишим',
      ru: 'Основание: law — закон, otherAct — иной акт, agreement — соглашение',
      en: 'Instrument: law, otherAct (another normative act) or agreement',
    },
  },
  {
    attribute: 'effectiveDate',
    kind: 'date',
    field: 'effectiveOn',
    fileName: 'effective_on',
    title: facts.effectiveOn,
    about: {
      ky: 'Колдонула турган күнү (жыл-ай-күн)',
      ru: 'Дата начала действия (год-месяц-день)',
      en: 'Date of effect (year-month-day)',
    },
  },
  {
    attribute: 'inForceSince',
    kind: 'date',
    fileName: 'in_force_since',
    title: facts.inForceSince,
    about: {
      ky: 'Күчүнө киргизилген күнү; күчүнө кире електе бош',
      ru: 'Введено в действие; пусто, если ещё нет',
      en: 'In force since; empty while it is not',
    },
  },
];
