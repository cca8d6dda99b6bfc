import type { CaseMoney } from './case-money.js';
import type { Demonstration } from './demonstration.js';
import type { Exploration } from './exploration.js';
import type { Forms } from './forms.js';
import type { Indicators } from './indicators.js';
import type { Publication } from './publication.js';
import type { Scenarios } from './scenario.js';
import type { Simulation } from './simulation/simulation.js';
import type { Permission, Workflow } from './workflow.js';

/** The parties of a case that parts of the product beside the workflow mean. */
export interface PartyRoles {
  /** Whose money the ledger of a case records. */
  readonly payee?: string;
  /** The bodies that a case is about: their place is its place, and lists find it by them. */
  readonly affected?: string;
  /** Who is notified of a task that a body of the state has let pass. */
  readonly overseer?: Permission;
}

/** Where the ledger of a case gets its money from, as those who enter and allocate it see it. */
export interface MoneyOfPackage {
  /** Attributes with the account that money comes to, and the budget code that it is appropriated under; of a case without one: any. */
  readonly account: string;
  readonly budgetCode: string;
  /** The region of states that say how a case is funded. */
  readonly funding: string;
  /** The event that gives a payment to a scheduled transfer, and the fields of its payload. */
  readonly payment: { readonly event: string; readonly fields: Readonly<Record<'payment' | 'dueOn' | 'amount', string>> };
  /** The events that give a share of a budget line, and change one that is there to another amount. */
  readonly budgetLine: {
    readonly event: string;
    readonly change: string;
    readonly fields: Readonly<Record<'budgetLine' | 'amount', string>>;
  };
}

/** What a succession of bodies (a merger, a split, an end) means for the cases that a predecessor is a party of. */
export interface SuccessionOfPackage {
  /** Opens the review: sent in the name of the registrar who recorded the succession, its payload `{ succession }` is the id of the record. */
  readonly event: string;
  /** The parties whose succession concerns a case. */
  readonly parties: readonly [string, ...string[]];
}

/** A plain SQL file of the package, run once as the owner. `timestamp` (13 digits) is its place among all migrations. */
interface PackageMigration {
  readonly timestamp: number;
  readonly name: string;
  /** From the root of the project. */
  readonly file: string;
}

/**
 * Everything that the product knows of one workflow: the versions, which decide, and what shows, publishes and sets them up,
 * which decides nothing. One folder of `workflows/` exports one.
 */
export interface WorkflowPackage {
  readonly name: string;
  /** Older versions first; new cases start on the last. */
  readonly versions: readonly [Workflow, ...Workflow[]];
  readonly roles?: PartyRoles;
  /** What its forms ask of people beyond the schemas; without it they show what the schemas say. */
  readonly forms?: Forms;
  /** What everybody may know of a case; left out where cases are never public. */
  readonly publication?: Publication;
  /** The constraints and triggers that it brings with it. */
  readonly migrations?: readonly PackageMigration[];
  /** A JSON file, from the root of the project, of what they make: every start compares the database with it. `npm run schema` writes it. */
  readonly schema?: string;
  /** Left out where no money that was entered is allocated to its cases: then none is proposed. */
  readonly money?: MoneyOfPackage;
  /** What the overview counts of all its cases, beside those by state. */
  readonly indicators?: Indicators;
  /** What the page of a case shows of its money; left out where its ledger is always empty. */
  readonly caseMoney?: CaseMoney;
  /** Left out where cases are not reviewed: the registrar sees that those about a predecessor were not notified. */
  readonly succession?: SuccessionOfPackage;
  /** A JSON file of the legal parameters that it counts by, from the root of the project; records as in libs/calendar/data/rules.json. */
  readonly rules?: string;
  /** A JSON file of reminder schedules by rule, from the root of the project; tasks due by other rules have that of all workflows. */
  readonly reminders?: string;
  /** How its cases are played, at the machine and against the running program; without it no histories are recorded. */
  readonly scenarios?: Scenarios;
  /** What `npm run explore` knows of it beyond scenarios and schemas. */
  readonly exploration?: Exploration;
  /** What a new installation in demonstration mode begins with; left out where it begins without cases. */
  readonly demonstration?: Demonstration;
  /** How people carry its cases through; left out where `npm run simulate` does not play it. */
  readonly simulation?: Simulation;
}

/** Every version of every workflow, older versions of one before newer ones. */
export function versionsOf(packages: readonly WorkflowPackage[]): Workflow[] {
  return packages.flatMap(({ versions }) => versions);
}
