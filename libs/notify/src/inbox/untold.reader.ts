import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** What nobody could be told: for operators, who give somebody an office there. */
export interface UntoldLine {
  readonly kind: 'notice' | 'reminder';
  /** Of a notice its template, of a reminder its task. */
  readonly name: string;
  readonly instance: string;
  readonly workflow: string;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly party: string;
  readonly office: string;
  readonly at: string;
}

interface Row extends Omit<UntoldLine, 'at'> {
  source: string;
  created_at: Date;
}

@Injectable()
export class UntoldReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The oldest first. @throws Refused `malformed` for a cursor that is none. */
  async list(cursor: string | undefined, limit: number): Promise<Page<UntoldLine>> {
    const parts = cursor === undefined ? null : decodeCursor(cursor, [/^\d{1,14}$/, uuidPart, uuidPart, name, name]);
    const [at, ...rest] = parts ?? ['0', null, null, null, null];
    const rows = await this.dataSource.query<Row[]>(
      `select u.source, u.kind, u.name, i.uuid as instance, st.workflow, st.number, st.title, u.body_id as body, u.party, u.office,
         u.created_at
       from untold u join instance i on i.id = u.instance_id join instance_state st on st.instance_id = u.instance_id
       where u.told_at is null and ($2::uuid is null
         or (date_trunc('milliseconds', u.created_at), u.source, u.body_id, u.party, u.office) > ($1, $2, $3::uuid, $4, $5))
       order by date_trunc('milliseconds', u.created_at), u.source, u.body_id, u.party, u.office limit $6`,
      [new Date(Number(at)), ...rest, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [String(row.created_at.getTime()), row.source, row.body, row.party, row.office]);
    return { ...page, items: page.items.map(line) };
  }
}

const name = /^\w{1,64}$/;

function line({ kind, name, instance, workflow, number, title, body, party, office, created_at }: Row): UntoldLine {
  return { kind, name, instance, workflow, number, title, body, party, office, at: created_at.toISOString() };
}
