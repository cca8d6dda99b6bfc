import { holds, type Me } from '../session/use-me';

type SectionName =
  | 'state'
  | 'incidents'
  | 'bodies'
  | 'successions'
  | 'people'
  | 'mandates'
  | 'calendars'
  | 'rules'
  | 'recomputations'
  | 'imports'
  | 'operations'
  | 'checkpoints'
  | 'clock';

/** Whom the server answers; everybody where none is named. */
const readers: Readonly<Record<SectionName, readonly string[]>> = {
  state: ['operator'],
  incidents: ['operator'],
  bodies: [],
  successions: [],
  people: ['operator', 'auditor'],
  mandates: [],
  calendars: [],
  rules: [],
  recomputations: ['operator'],
  imports: ['operator'],
  operations: ['operator', 'auditor'],
  checkpoints: [],
  clock: ['operator'],
};

/** The sections that the offices of a person open. The clock is moved in demonstrations only. */
export function sectionsFor(me: Me, isDemonstration: boolean): readonly SectionName[] {
  const names = Object.keys(readers) as SectionName[];
  return names.filter((name) => {
    if (name === 'clock' && !isDemonstration) return false;
    return readers[name].length === 0 || holds(me, ...readers[name]);
  });
}

export function addressOf(name: SectionName): string {
  return name === 'state' ? '/' : `/${name}`;
}
