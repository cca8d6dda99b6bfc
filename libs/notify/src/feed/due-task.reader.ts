import { type Acting, visibleTo, WorkflowCatalog } from '#engine';
import { HeldTasks } from '#cases';
import type { Language, Text } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { caseAddress } from '../case-address.js';
import type { DueTask } from './task-calendar.js';

/** The most urgent; nobody reads a calendar with more. */
const maxTasks = 500;

interface Row {
  instance: string;
  workflow: string;
  version: string;
  seq: string;
  stepped_at: Date;
  opened_at: Date;
  due_on: string;
  name: string;
  body_id: string;
  body: string;
  state: string;
  number: string;
  title: string;
}

/** Open tasks with a due date that the offices of a person are awaited to do, and can do now. */
@Injectable()
export class DueTaskReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly heldTasks: HeldTasks,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async list(acting: Acting, language: Language): Promise<DueTask[]> {
    const visible = visibleTo(acting, 't.instance_id', 4);
    const held = await this.heldTasks.list(this.dataSource.manager, acting.offices);
    const rows = await this.dataSource.query<Row[]>(
      `select i.uuid as instance, i.workflow, i.version, s.seq, s.stepped_at, t.opened_at, t.due_on::text, t.name, t.body_id,
         coalesce(b.name_${language}, b.name_ru, b.name_ky, b.name_en) as body, st.state, st.number, st.title
       from task t join instance i on i.id = t.instance_id join snapshot s on s.instance_id = t.instance_id
         join instance_state st on st.instance_id = t.instance_id join body b on b.id = t.body_id
       where (t.body_id, t.office) in (select * from unnest($1::uuid[], $2::text[])) and t.due_on is not null and ${visible.sql}
         and not exists (select from jsonb_to_recordset($3) as held ("instanceId" bigint, task text, body uuid)
           where held."instanceId" = t.instance_id and held.task = t.name and held.body = t.body_id)
       order by t.due_at, t.instance_id, t.name, t.body_id limit ${maxTasks}`,
      [
        acting.offices.map(({ body }) => body),
        acting.offices.map(({ office }) => office),
        JSON.stringify(held),
        ...visible.parameters,
      ],
    );
    return rows.map((row) => this.dueTask(row, language));
  }

  private dueTask(row: Row, language: Language): DueTask {
    const { instance, workflow, version, name, state, number, title, body } = row;
    const texts = this.catalog.find(workflow, version)?.texts;
    return {
      uid: `${instance}.${name}.${row.body_id}@yntymak`,
      sequence: Number(row.seq),
      openedAt: row.opened_at,
      changedAt: row.stepped_at,
      dueOn: row.due_on,
      // Of a version that only a newer program has: its own name is better than no due date.
      task: named(texts?.tasks, name, language),
      state: named(texts?.states, state, language),
      number,
      title,
      body,
      address: caseAddress(this.configuration.publicUrl, instance),
    };
  }
}

function named(texts: Readonly<Record<string, Text>> | undefined, name: string, language: Language): string {
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name]![language] : name;
}
