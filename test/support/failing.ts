import { Client } from 'pg';
import type { TestDatabase } from './database.js';

/** SQLSTATEs that do not depend on the request: the same succeeds later. */
export const passingStates = ['55P03', '40P01', '57014', '53100', '57P01'] as const;

/** Something wrong with a database, one thing at a time, until it is over. */
export class Failing {
  private isOver: string | null = null;

  private constructor(private readonly owner: Client) {}

  static async open({ ownerUrl }: TestDatabase): Promise<Failing> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    return new Failing(owner);
  }

  /** As the owner. */
  async query<Rows>(statement: string): Promise<Rows> {
    return (await this.owner.query(statement)).rows as Rows;
  }

  /** The first `times` rows that come into a table fail with this state, the rest come in. */
  async inserts(table: string, state: string, times: number, when = 'true'): Promise<void> {
    await this.end();
    await this.owner.query(`
      create sequence failure;
      grant usage on sequence failure to public;
      create function fail() returns trigger language plpgsql as $$ begin
        if nextval('failure') <= float8 '${times}' then raise exception 'not now' using errcode = '${state}'; end if;
        return new; end $$;
      create trigger fail before insert on ${table} for each row when (${when}) execute function fail()`);
    this.isOver = `drop trigger fail on ${table}; drop function fail(); drop sequence failure`;
  }

  /** Nobody reads or writes this table. */
  async lock(table: string): Promise<void> {
    await this.end();
    await this.owner.query(`begin; lock table ${table} in access exclusive mode`);
    this.isOver = 'rollback';
  }

  async end(): Promise<void> {
    if (this.isOver !== null) await this.owner.query(this.isOver);
    this.isOver = null;
  }

  async close(): Promise<void> {
    await this.end().finally(() => this.owner.end());
  }
}
