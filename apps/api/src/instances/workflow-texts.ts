import { Injectable } from '@nestjs/common';
import { CaseReader } from '#cases';
import { WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import type { Texts } from '#machine';

/** Texts of the workflow that a case or a list is about. */
@Injectable()
export class WorkflowTexts {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseReader,
  ) {}

  /** @throws Refused `notFound`. */
  newest(workflow: string): Texts {
    return this.catalog.current(workflow).texts;
  }

  pinned(workflow: string, version: string): Texts {
    return this.catalog.pinned(workflow, version).texts;
  }

  /** @throws Refused `notFound`, also for a case that this person may not see. */
  async ofCase(id: string, acting: Acting): Promise<Texts> {
    const { workflow, version } = await this.cases.readable(id, acting);
    return this.pinned(workflow, version);
  }
}
