import { type KnownRule, lintWorkflow, reason, Refused, type Workflow } from '#machine';
import { StartFault } from '#platform';

/** The workflows that this process runs. Broken ones, or two with one name and version, stop the start. */
export class WorkflowCatalog {
  private readonly byVersion = new Map<string, Workflow>();
  private readonly newest = new Map<string, Workflow>();

  /** @param workflows every version of every workflow, older versions before newer ones. */
  constructor(workflows: readonly Workflow[]) {
    const faults: string[] = [];
    for (const workflow of workflows) {
      const key = `${workflow.name}/${workflow.version}`;
      if (this.byVersion.has(key)) faults.push(`${key} is there twice`);
      this.byVersion.set(key, workflow);
      this.newest.set(workflow.name, workflow);
    }
    refuseToStart(faults);
  }

  /** Lints every workflow against the rules that exist. @throws StartFault with every fault in one message. */
  lint(knownRules: readonly KnownRule[]): void {
    refuseToStart(this.all().flatMap((workflow) => lintWorkflow(workflow, knownRules)));
  }

  /** The newest version of each workflow: the one that new cases start on. */
  list(): Workflow[] {
    return [...this.newest.values()];
  }

  all(): Workflow[] {
    return [...this.byVersion.values()];
  }

  /** Name and version of each, as `workflow/version`. */
  versions(): string[] {
    return [...this.byVersion.keys()];
  }

  current(name: string): Workflow {
    const workflow = this.newest.get(name);
    if (workflow === undefined) throw new Refused('notFound');
    return workflow;
  }

  /** The version that a case was started on. @throws Refused `busy` for one that only another program has: it is not touched. */
  pinned(name: string, version: string): Workflow {
    const workflow = this.byVersion.get(`${name}/${version}`);
    if (workflow === undefined) throw new Refused('busy', [reason('versionUnknown', { version: `${name}/${version}` })]);
    return workflow;
  }
}

function refuseToStart(faults: readonly string[]): void {
  if (faults.length > 0) throw new StartFault(`Broken workflows:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
