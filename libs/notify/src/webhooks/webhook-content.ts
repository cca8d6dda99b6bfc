import { WorkflowCatalog } from '#engine';
import { type Json, languages, type Text } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { caseResource } from '../case-address.js';
import { houseNotices } from '../notify.texts.js';
import type { Notice } from '../notice/notice.js';

interface CaseRow {
  id: string;
  workflow: string;
  version: string;
  number: string;
  title: string;
  state: string;
}

interface AddressedRow {
  office: string;
  task: string | null;
  dueOn: string | null;
}

/** What a webhook receives of a notice: what its body may read of the case anyway, as it was when the notice was filed. */
@Injectable()
export class WebhookContent {
  constructor(
    private readonly catalog: WorkflowCatalog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async of(tx: EntityManager, { kind, source, instance, name }: Notice, body: string): Promise<Json> {
    const [found] = await tx.query<[CaseRow]>(
      `select i.uuid as id, i.workflow, i.version, st.number, st.title, st.state
       from instance i join instance_state st on st.instance_id = i.id where i.uuid = $1`,
      [instance],
    );
    const { version, ...of } = found;
    const addressee = await tx.query<AddressedRow[]>(kind === 'notice' ? offices : awaited, [
      instance,
      body,
      kind === 'notice' ? source : name,
    ]);
    const [urgent] = addressee.filter(({ task }) => task !== null);
    return {
      case: { ...of, url: caseResource(this.configuration.publicUrl, of.id) },
      body,
      offices: [...new Set(addressee.map(({ office }) => office))],
      template: kind === 'notice' ? name : null,
      task: urgent?.task ?? null,
      dueOn: urgent?.dueOn ?? null,
      texts: { ...this.textOf(found.workflow, version, kind === 'notice' ? 'notices' : 'tasks', name) },
    };
  }

  private textOf(workflow: string, version: string, kind: 'notices' | 'tasks', name: string): Text {
    const known = this.catalog.find(workflow, version);
    const texts: Readonly<Record<string, Text>> = { ...(kind === 'notices' && houseNotices), ...known?.texts[kind] };
    // Of a version that only a newer program has: its own name.
    return Object.hasOwn(texts, name) ? texts[name]! : (Object.fromEntries(languages.map((each) => [each, name])) as Text);
  }
}

/** The offices of a body ($2) that a notice ($3) is for, and what is awaited of them in the case ($1) now: the most urgent first. */
const offices = `select addressed.office, t.name as task, t.due_on::text as "dueOn"
  from outbox o cross join jsonb_to_recordset(o.content -> 'to') as addressed (office text, party text, body uuid)
    left join task t on t.instance_id = o.instance_id and t.body_id = addressed.body and t.office = addressed.office and t.party = addressed.party
  where o.uuid = $3 and addressed.body = $2 and o.instance_id = (select id from instance where uuid = $1)
  order by t.due_on nulls last, addressed.office, t.name`;

/** The office that a reminder is about: its task ($3). */
const awaited = `select t.office, t.name as task, t.due_on::text as "dueOn"
  from task t join instance i on i.id = t.instance_id where i.uuid = $1 and t.body_id = $2 and t.name = $3`;
