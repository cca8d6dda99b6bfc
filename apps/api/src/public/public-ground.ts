import { Inject, Injectable } from '@nestjs/common';
import { localDay } from '#calendar';
import { WorkflowCatalog } from '#engine';
import { type Publication, Refused, type Workflow } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';

export type PublicWorkflow = Workflow & { readonly publication: Publication };

/** What all that is public is read by: the workflow whose cases are published, and the day. */
@Injectable()
export class PublicGround {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The newest version of the workflow that publishes its cases. @throws Refused `notFound` where this program has none. */
  get workflow(): PublicWorkflow {
    const found = this.catalog.packages.find(({ publication }) => publication !== undefined);
    if (found === undefined) throw new Refused('notFound');
    return { ...this.catalog.current(found.name), publication: found.publication! };
  }

  /** The version that a case was started on. @throws Refused `notFound` where it publishes nothing. */
  pinned(name: string, version: string): PublicWorkflow {
    const { publication } = this.catalog.package(name);
    if (publication === undefined) throw new Refused('notFound');
    return { ...this.catalog.pinned(name, version), publication };
  }

  get now(): string {
    return this.clock.now().toISOString();
  }

  /** The local date up to which amounts count as due. */
  get today(): string {
    return localDay(this.now);
  }

  get isDemonstration(): boolean {
    return this.configuration.demo;
  }

  /** Others can reach it, and its passwords are public. */
  get isPublicDemonstration(): boolean {
    return this.configuration.publicDemo;
  }

  get address(): string {
    return this.configuration.publicUrl.replace(/\/$/, '');
  }
}
