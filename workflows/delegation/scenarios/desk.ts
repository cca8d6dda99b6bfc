import type { ScenarioCase, ScenarioDesk, SeenCase } from '#machine';
import type { DelegationContext } from '../v1/context.js';

/** The people of a delegation, by party and office. */
export type Role =
  | 'ministry.drafter'
  | 'ministry.lawyer'
  | 'ministry.financier'
  | 'ministry.signatory'
  | 'municipality.registrar'
  | 'municipality.financier'
  | 'municipality.signatory'
  | 'finance.financier'
  | 'treasury.treasurer'
  | 'control.controller'
  | 'registry.registrar'
  | 'third.registrar'
  | 'successor.registrar'
  | 'successor.financier'
  | 'successor.signatory';

export type Seen = SeenCase<DelegationContext>;
export type Case = ScenarioCase<Role, DelegationContext>;
export type Desk = ScenarioDesk<Role, DelegationContext>;

export interface ExistingPower {
  readonly instrument: 'agreement' | 'law' | 'otherAct';
  readonly since: string;
  readonly publishedOn: string;
  readonly basisDate: string;
}
