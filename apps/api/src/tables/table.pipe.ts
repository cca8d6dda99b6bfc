import { Injectable, type PipeTransform } from '@nestjs/common';
import { WorkflowCatalog } from '#engine';
import { Refused, type StartTable, type Workflow } from '#machine';

/** The table that an address names. */
export interface NamedTable {
  readonly workflow: Workflow;
  readonly start: string;
  readonly table: StartTable;
}

/** Looks the table up before anything else of the request is read. @throws Refused `notFound`. */
@Injectable()
export class TablePipe implements PipeTransform<Readonly<Record<string, string>>, NamedTable> {
  constructor(private readonly catalog: WorkflowCatalog) {}

  transform({ workflow: name, start }: Readonly<Record<string, string>>): NamedTable {
    const workflow = this.catalog.current(name!);
    const { tables = {} } = workflow;
    if (!Object.hasOwn(tables, start!)) throw new Refused('notFound');
    return { workflow, start: start!, table: tables[start!]! };
  }
}
