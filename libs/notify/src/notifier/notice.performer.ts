import type { EffectPerformer, PerformedEffect, StoredEffect } from '#engine';
import { Clock, inTransaction } from '#platform';
import { datesMoved, type Notice as NoticeEffect } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Deliveries } from '../delivery/deliveries.js';
import type { Awaited, Moved } from '../inbox/inbox-item.js';
import type { NewItem } from '../inbox/inbox.repository.js';
import { Addressees, type Addressee } from '../notice/addressees.js';
import { type AwaitedOf, NoticeRepository } from './notice.repository.js';
import { Notifier, type Notification } from './notifier.js';

/** Notifies people of what has happened, each exactly once however often it is performed. */
@Injectable()
export class NoticePerformer implements EffectPerformer {
  readonly kind = 'notify' as const;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notices: NoticeRepository,
    private readonly addressees: Addressees,
    private readonly notifier: Notifier,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  /** `moot`: it has no addressee. A body without people is stored for operators, which is `done` as well. */
  async perform({ id, uuid, instance, content }: StoredEffect): Promise<'done' | 'moot'> {
    if (content.kind !== 'notify') throw new Error(`an effect ${content.kind} is no notice`);
    if (content.to.length === 0) return 'moot';
    const added = await inTransaction(this.dataSource, (tx) => this.notify(tx, { id, uuid, instance, notice: content }));
    this.deliveries.notify(added);
    return 'done';
  }

  /** Items of the inbox, and undelivered notices, have the effect's uuid; of moved dates there are none when all is done. */
  async traceless(tx: EntityManager, performed: readonly PerformedEffect[]): Promise<string[]> {
    const addressee = performed.filter(({ content }) => content.kind === 'notify' && content.to.length > 0);
    const rows = await tx.query<{ uuid: string }[]>(
      `select uuid from unnest($1::uuid[]) uuid where not exists (select from inbox_item where source = uuid)
         and not exists (select from untold where source = uuid)`,
      [addressee.filter(({ content }) => content.kind === 'notify' && content.template !== datesMoved).map(({ uuid }) => uuid)],
    );
    return [...rows.map(({ uuid }) => uuid), ...addressee.filter(({ outcome }) => outcome === 'moot').map(({ uuid }) => uuid)];
  }

  private async notify(
    tx: EntityManager,
    { id, uuid, instance: instanceId, notice }: { id: string; uuid: string; instance: string; notice: NoticeEffect },
  ): Promise<string[]> {
    const bodies = [...new Set(notice.to.map(({ body }) => body))];
    const { of: found, tasks: open } = await this.notices.caseOf(tx, id, bodies);
    const { instance, ...of } = found;
    const addressees = await this.addressees.find(tx, notice.to, [], this.clock.now());
    const recomputed = notice.template === datesMoved ? await this.notices.recomputed(tx, id) : null;
    const items = new Map<string, NewItem>();
    const nobody: Addressee[] = [];
    for (const addressee of notice.to) {
      const tasks = recomputed === null ? null : await this.notices.movedOf(tx, instanceId, addressee, recomputed.details);
      // What was done meanwhile has no due date any more.
      if (tasks?.length === 0) continue;
      const recipients = addressees.of(addressee);
      if (recipients.length === 0) nobody.push(addressee);
      const moved: Moved | null = tasks === null ? null : { tasks, reason: recomputed!.reason };
      const awaited: Awaited | null = tasks === null ? awaitedOf(addressee, open) : { task: tasks[0]!.task, dueOn: tasks[0]!.to };
      for (const { person, why } of recipients) {
        const known = items.get(person);
        // Who is notified in several offices is notified once: in the one that has something to do.
        if (known !== undefined && (known.isDuty || awaited === null)) continue;
        const content = { ...of, why, template: notice.template, awaited, ...(moved !== null && { moved }) };
        items.set(person, { person, isDuty: awaited !== null, content });
      }
    }
    const notification: Notification = {
      source: uuid,
      kind: 'notice',
      instanceId,
      instance,
      name: notice.template,
      addressees: notice.to,
      nobody,
      items: [...items.values()],
    };
    return this.notifier.notify(tx, [notification]);
  }
}

/** What an office of a body is awaited to do: the most urgent of it. */
function awaitedOf({ party, office, body }: Addressee, open: readonly AwaitedOf[]): Awaited | null {
  const first = open.find((each) => each.body === body && each.party === party && each.office === office);
  return first === undefined ? null : { task: first.task, dueOn: first.dueOn };
}
