import {
  assertLedger,
  type KnownRule,
  ledgerFileOf,
  lintPackage,
  reason,
  Refused,
  type Step,
  type Workflow,
  versionsOf,
  type WorkflowPackage,
} from '#machine';
import { StartFault } from '#platform';

/** A party in the cases of one workflow. */
export interface WorkflowParty {
  readonly workflow: string;
  readonly party: string;
}

/** The workflows that this process runs. Broken ones, or two with one name, stop the start. */
export class WorkflowCatalog {
  private readonly byName: ReadonlyMap<string, WorkflowPackage>;
  private readonly byVersion: ReadonlyMap<string, Workflow>;

  constructor(readonly packages: readonly WorkflowPackage[]) {
    const names = packages.map(({ name }) => name);
    refuseToStart(twice(names).map((name) => `${name} is there twice`));
    const published = packages.flatMap(({ publication }) =>
      publication === undefined ? [] : [publication.collection, ledgerFileOf(publication) ?? []].flat(),
    );
    refuseToStart(twice(published).map((name) => `${name} is published twice`));
    this.byName = new Map(packages.map((each) => [each.name, each]));
    this.byVersion = new Map(versionsOf(packages).map((each) => [`${each.name}/${each.version}`, each]));
  }

  /** Lints every package against the rules that exist. @throws StartFault with every fault in one message. */
  lint(knownRules: readonly KnownRule[]): void {
    refuseToStart(this.packages.flatMap((each) => lintPackage(each, knownRules)));
  }

  /** The newest version of each workflow: the one that new cases start on. */
  list(): Workflow[] {
    return this.packages.map(newest);
  }

  all(): Workflow[] {
    return [...this.byVersion.values()];
  }

  /** Name and version of each, as `workflow/version`. */
  versions(): string[] {
    return [...this.byVersion.keys()];
  }

  /** @throws Refused `notFound`. */
  package(name: string): WorkflowPackage {
    const found = this.byName.get(name);
    if (found === undefined) throw new Refused('notFound');
    return found;
  }

  /** The party of each workflow that has this role; cases of the others have none. */
  partiesAs(role: 'payee' | 'affected'): WorkflowParty[] {
    return this.packages.flatMap(({ name: workflow, roles }) => {
      const party = roles?.[role];
      return party === undefined ? [] : [{ workflow, party }];
    });
  }

  /** @throws Refused `notFound`. */
  current(name: string): Workflow {
    return newest(this.package(name));
  }

  /** @throws Error for a step after which money of the case is of no payee, or of an unnamed one of several. */
  assertLedger({ name }: Workflow, { parties, ledgerTotal }: Step): void {
    assertLedger(this.package(name), parties, ledgerTotal);
  }

  /** A version of a workflow; undefined where this program does not have it. */
  find(name: string, version: string): Workflow | undefined {
    return this.byVersion.get(`${name}/${version}`);
  }

  /** The version that a case was started on. @throws Refused `busy` for one that only another program has: it is not touched. */
  pinned(name: string, version: string): Workflow {
    const workflow = this.find(name, version);
    if (workflow === undefined) throw new Refused('busy', [reason('versionUnknown', { version: `${name}/${version}` })]);
    return workflow;
  }
}

function newest({ versions }: WorkflowPackage): Workflow {
  return versions.at(-1)!;
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function refuseToStart(faults: readonly string[]): void {
  if (faults.length > 0) throw new StartFault(`Broken workflows:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
