import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type IncidentLine, type IncidentView } from '#cases';
import { WorkflowCatalog } from '#engine';
import { Person } from '#identity';
import type { Language } from '#machine';
import { textsOfVersions } from '../language/texts-of.js';
import { type IncidentContext, incidentLine, incidentView, type ShownIncident, type ShownIncidentView } from './incident.view.js';

/** Incidents with their names for people. */
@Injectable()
export class IncidentPresenter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
  ) {}

  async lines(lines: readonly IncidentLine[], language: Language): Promise<ShownIncident[]> {
    const context = await this.context(lines, language);
    return lines.map((line) => incidentLine(line, context));
  }

  async view(view: IncidentView, language: Language): Promise<ShownIncidentView> {
    return incidentView(view, await this.context([view, ...view.earlier], language));
  }

  private async context(lines: readonly IncidentLine[], language: Language): Promise<IncidentContext> {
    const ids = [...new Set(lines.flatMap(({ resolvedBy }) => resolvedBy ?? []))];
    const people = await this.dataSource.manager.findBy(Person, { id: In(ids) });
    return { textsOf: this.textsOf, names: new Map(people.map(({ id, name }) => [id, name])), language };
  }

  private readonly textsOf = textsOfVersions(this.catalog);
}
