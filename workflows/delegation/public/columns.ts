import type { PublicColumn, PublicPlace } from '#machine';
import { about, facts, municipality, power } from './public.texts.js';

export const place: PublicPlace = {
  field: 'municipality',
  title: municipality,
  about: about.municipality,
};

export const columns: readonly PublicColumn[] = [
  {
    attribute: 'power',
    kind: 'power',
    title: power,
    about: about.power,
    listed: true,
  },
  {
    attribute: 'instrument',
    kind: 'word',
    title: facts.instrument,
    about: about.instrument,
  },
  {
    attribute: 'effectiveDate',
    kind: 'date',
    field: 'effectiveOn',
    fileName: 'effective_on',
    title: facts.effectiveOn,
    about: about.effectiveOn,
  },
  {
    attribute: 'inForceSince',
    kind: 'date',
    fileName: 'in_force_since',
    title: facts.inForceSince,
    about: about.inForceSince,
  },
];
