import { Inject, Injectable } from '@nestjs/common';
import { localDay } from '#calendar';
import { WorkflowCatalog } from '#engine';
import { Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';
import type { RequestedLanguage } from './page-answer.js';
import { type PageContext, pageContext } from './page-context.js';
import { published, publicWorkflows, type PublicWorkflow } from './public-workflow.js';

/** What all that is public is read by: the workflows whose cases are published, and the day. */
@Injectable()
export class PublicContext {
  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The newest version of each workflow that publishes its cases. */
  get workflows(): PublicWorkflow[] {
    return publicWorkflows(this.catalog.packages);
  }

  /** The one whose cases an address names. @throws Refused `notFound` where this program has none. */
  workflow(collection: string): PublicWorkflow {
    const found = this.workflows.find(({ publication }) => publication.collection === collection);
    if (found === undefined) throw new Refused('notFound');
    return found;
  }

  /** The version that a case was started on. @throws Refused `notFound` where it publishes nothing. */
  pinned(name: string, version: string): PublicWorkflow {
    const [found] = published(this.catalog.package(name), this.catalog.pinned(name, version));
    if (found === undefined) throw new Refused('notFound');
    return found;
  }

  /** What a page is made with, for somebody who reads this language. */
  page({ language, isChosen }: RequestedLanguage): PageContext {
    const { workflows, now, address, isDemonstration, isPublicDemonstration } = this;
    return pageContext(language, isChosen, { workflows, now, address, isDemonstration, isPublicDemonstration });
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
