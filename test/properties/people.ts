import type { HeldMandate, HeldOffice } from '#machine';

/** The bodies that people of the properties act for, by name. */
export interface Bodies {
  readonly ministry: string;
  readonly municipality: string;
  readonly finance: string;
  readonly treasury: string;
  readonly control: string;
  readonly registry: string;
  readonly third: string;
  readonly successor: string;
  /** Another municipality, in no case. */
  readonly village: string;
  readonly union: string;
}

export interface Person {
  readonly id: string;
  readonly offices: readonly HeldOffice[];
}

type Office = `${keyof Bodies}.${string}`;

/** One person for each office; then those who hold several, also on both sides, and those who act under a mandate. */
const holders: readonly (readonly [name: string, ...offices: Office[]])[] = [
  ['drafter', 'ministry.drafter'],
  ['lawyer', 'ministry.lawyer'],
  ['ministry financier', 'ministry.financier'],
  ['minister', 'ministry.signatory'],
  ['head of kenesh office', 'municipality.registrar'],
  ['municipal financier', 'municipality.financier'],
  ['head of municipality', 'municipality.signatory'],
  ['finance', 'finance.financier'],
  ['treasurer', 'treasury.treasurer'],
  ['controller', 'control.controller'],
  ['registrar of bodies', 'registry.registrar'],
  ['court', 'third.registrar'],
  ['successor registrar', 'successor.registrar'],
  ['successor financier', 'successor.financier'],
  ['successor head', 'successor.signatory'],
  ['stranger', 'village.registrar', 'village.financier', 'village.signatory'],
  ['whole ministry', 'ministry.drafter', 'ministry.lawyer', 'ministry.financier', 'ministry.signatory'],
  ['whole municipality', 'municipality.registrar', 'municipality.financier', 'municipality.signatory'],
  ['money', 'finance.financier', 'treasury.treasurer', 'ministry.financier'],
  ['turncoat', 'ministry.signatory', 'municipality.signatory', 'municipality.registrar'],
  ['double accountant', 'finance.financier', 'municipality.financier', 'municipality.registrar'],
  ['controlling lawyer', 'ministry.lawyer', 'control.controller'],
  ['moved away', 'municipality.signatory', 'successor.signatory', 'successor.registrar'],
];

/** Acting for the municipality: its union may, its ministry never. */
const mandated: readonly (readonly [name: string, holder: keyof Bodies, ...offices: Office[]])[] = [
  ['union', 'union', 'municipality.registrar', 'municipality.signatory', 'municipality.financier'],
  ['ministry under mandate', 'ministry', 'municipality.registrar', 'municipality.signatory'],
  ['treasury under mandate', 'treasury', 'municipality.financier', 'municipality.registrar'],
];

/** Everybody who may have to do with a case, and some who may not. @param idOf a stable id for a name. */
export function peopleOf(bodies: Bodies, idOf: (name: string) => string): readonly Person[] {
  const held = (name: string, office: Office, mandate?: HeldMandate): HeldOffice => {
    const [body, of] = office.split('.') as [keyof Bodies, string];
    return { id: idOf(`${name} ${office}`), body: bodies[body], office: of, basis: 'order', ...(mandate && { mandate }) };
  };
  return [
    ...holders.map(([name, ...offices]) => ({ id: idOf(name), offices: offices.map((office) => held(name, office)) })),
    ...mandated.map(([name, holder, ...offices]) => {
      const mandate = { id: idOf(`mandate ${name}`), body: bodies[holder] };
      return { id: idOf(name), offices: offices.map((office) => held(name, office, mandate)) };
    }),
  ];
}
