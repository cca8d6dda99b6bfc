import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, reason, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction, newId, operationJournal } from '#platform';
import { component, id, object, type Static, text, timestamp } from '#schema';
import type { NewIdentity } from './account.dto.js';
import type { Acting } from './acting.js';
import { normaliseIssuer } from './openid/issuer.js';
import { operatorActor, selfActor } from './operation-actor.js';
import { PersonReader, type PersonView } from './person.reader.js';
import type { Person } from './person.entity.js';
import { assertNoDemonstration, lockPerson } from './person.repository.js';
import { openSession } from './session.repository.js';

/** Who a person is at a provider of identities, as that person sees it. */
export const OwnIdentity = component('Identity', object({ id, issuer: text, subject: text, linkedAt: timestamp }));
export type OwnIdentity = Static<typeof OwnIdentity>;

/** The links between people and who they are at providers of identities. They make neither people nor offices. */
@Injectable()
export class Identities {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: PersonReader,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'openid'>,
  ) {}

  /** By an operator. @throws Refused `notFound`, `officeNotEntitled`, `identityTaken`, `notAllowed` (demonstration). */
  link(person: string, identity: NewIdentity, acting: Acting): Promise<PersonView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.get(tx, person, acting);
      await this.insert(tx, person, identity, operatorActor(acting));
      return this.reader.get(tx, person, acting);
    });
  }

  /**
   * By the person, whose provider has just confirmed it, in the session in which this was begun.
   * @throws Refused `unauthenticated` when that session is over, `identityTaken`, `notAllowed` (demonstration).
   */
  async linkOwn(session: string, identity: NewIdentity): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<{ person: string }[]>(
        'select person_id as person from session where id = $1 and expires_at > $2',
        [session, this.clock.now()],
      );
      if (found === undefined) throw new Refused('unauthenticated');
      await this.insert(tx, found.person, identity, selfActor(found));
    });
  }

  /** By an operator; the link stays on record. @throws Refused `notFound`, `officeNotEntitled`. */
  end(person: string, id: string, why: string, acting: Acting): Promise<PersonView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.get(tx, person, acting);
      await this.close(tx, person, id, operatorActor(acting), why);
      return this.reader.get(tx, person, acting);
    });
  }

  /** The links of the person acting, oldest first. */
  listOwn({ person }: Acting): Promise<OwnIdentity[]> {
    return this.dataSource.query<OwnIdentity[]>(
      `select id, issuer, subject, linked_at as "linkedAt" from person_identity
        where person_id = $1 and ended_at is null order by id`,
      [person],
    );
  }

  /**
   * By the person; the link stays on record.
   * @throws Refused `notFound`; `notAllowed` with `lastWayIn`: without a password, and no other link to the provider that is set.
   */
  async endOwn(id: string, acting: Acting): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      const person = await lockPerson(tx, acting.person);
      await this.close(tx, person.id, id, selfActor(acting), null);
      if (!(await this.canSignIn(tx, person))) throw new Refused('notAllowed', [reason('lastWayIn')]);
    });
  }

  /**
   * Opens a session for whom the provider has confirmed. `replaced`: the public id of the session that the browser had.
   * @returns its secret. @throws Refused `identityUnknown`, also for somebody who is disabled.
   */
  signIn({ issuer, subject }: NewIdentity, userAgent: string | null, replaced: string | null): Promise<string> {
    return inTransaction(this.dataSource, async (tx) => {
      const [linked] = await tx.query<{ person: string }[]>(
        `select person.id as person from person join person_identity on person_id = person.id
          where issuer = $1 and subject = $2 and ended_at is null and disabled_at is null for update of person`,
        [issuer, subject],
      );
      if (linked === undefined) throw new Refused('identityUnknown', [reason('identityUnknown')]);
      if (replaced !== null) await tx.query('delete from session where id = $1', [replaced]);
      return openSession(tx, linked.person, userAgent, this.clock.now());
    });
  }

  private async canSignIn(tx: EntityManager, { id, passwordHash }: Person): Promise<boolean> {
    if (passwordHash !== null) return true;
    const { openid } = this.configuration;
    const left: unknown[] = await tx.query(
      'select from person_identity where person_id = $1 and issuer = $2 and ended_at is null limit 1',
      [id, openid && normaliseIssuer(openid.issuer)],
    );
    return left.length > 0;
  }

  private async close(tx: EntityManager, person: string, id: string, actor: Actor, why: string | null): Promise<void> {
    const now = this.clock.now();
    const [, count]: [unknown, number] = await tx.query(
      'update person_identity set ended_at = $3 where id = $1 and person_id = $2 and ended_at is null',
      [id, person, now],
    );
    if (count === 0) throw new Refused('notFound');
    const record = { at: now.toISOString(), actor, subject: person, details: { id }, reason: why };
    await operationJournal.append(tx, { ...record, operation: 'identityEnded' });
  }

  private async insert(tx: EntityManager, person: string, { subject, ...at }: NewIdentity, actor: Actor): Promise<void> {
    const issuer = normaliseIssuer(at.issuer);
    assertNoDemonstration(await lockPerson(tx, person));
    const now = this.clock.now();
    const id = newId();
    const inserted: unknown[] = await tx.query(
      `insert into person_identity (id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [id, person, issuer, subject, now],
    );
    if (inserted.length === 0) throw new Refused('identityTaken', [reason('identityTaken')]);
    const record = { at: now.toISOString(), actor, subject: person, details: { id, issuer, subject }, reason: null };
    await operationJournal.append(tx, { ...record, operation: 'identityLinked' });
  }
}
