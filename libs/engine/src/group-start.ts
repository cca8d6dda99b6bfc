import { actorIn, type Reason, reason, Refused, startEvent } from '#machine';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { GroupAnswer } from './ports/answer.js';
import { CaseStarter, GroupRefused } from './case-starter.js';
import { Admission } from './commit/admission.js';
import { keyed } from './idempotency/idempotency.repository.js';
import type { Acting } from './ports/ports.js';
import { StartDecider } from './decide/start-decider.js';
import { WorkflowCatalog } from './ports/workflow-catalog.js';
import { groupInputs } from './group-inputs.js';

/** A start of many. `key` covers the whole. */
interface GroupCommand {
  readonly workflow: string;
  readonly input: unknown;
  readonly recipients: unknown;
  readonly acting: Acting;
  readonly office?: string | undefined;
  readonly key?: string | undefined;
}

/** Starts one case for each of many recipients, all or nothing; together they are a group. */
@Injectable()
export class GroupStarts {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly admission: Admission,
    private readonly decider: StartDecider,
    private readonly starter: CaseStarter,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refused `notFound` (workflow), `invalidPayload`, `officeNotEntitled`, `keyReused`, `notAllowed`, `busy`; each reason
   * names its recipient by `path`.
   */
  start(command: GroupCommand): Promise<GroupAnswer> {
    return this.admission.during(() => this.startOnce(command));
  }

  private async startOnce(command: GroupCommand): Promise<GroupAnswer> {
    const { acting, input, recipients } = command;
    const workflow = this.catalog.current(command.workflow);
    const inputs = groupInputs(workflow, input, recipients);
    const starts = inputs.map((payload) => ({ workflow, type: startEvent, payload, namer: acting }));
    const held = await this.decider.office(starts[0]!, command, this.clock.now().toISOString());
    const body = { workflow: workflow.name, input: input ?? {}, recipients, person: acting.person };
    const request = keyed(`start:${held.body}`, command.key, body);
    const starter = { actor: actorIn(acting.person, held), held };
    return this.starter.beginAll({ starts, starter, request, offices: acting.offices }).catch(named);
  }
}

/** One refusal that names every recipient refused; who may not at all learns this before what is missing. */
function named(error: unknown): never {
  if (!(error instanceof GroupRefused)) throw error;
  const refusals = [...error.refusals];
  const [, first] = refusals.find(([, { code }]) => code === 'officeNotEntitled') ?? refusals[0]!;
  const reasons = refusals.flatMap(([index, { code, reasons }]) =>
    (reasons.length > 0 ? reasons : [reason(code)]).map((each): Reason => ({ ...each, path: `/recipients/${index}` })),
  );
  throw new Refused(first.code, reasons);
}
