import { Clock, crashPoint } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboxRepository, type InboxEntries } from '../inbox/inbox.repository.js';
import { type Notice, NOTICE_LISTENERS, type NoticeListener } from '../notice/notice.js';

/** A notice, its addressees, and what each person reads. */
export interface Notification extends InboxEntries {
  /** The case, as the world sees it; null: of none. */
  readonly instance: string | null;
}

/** Puts notices into inboxes, and lets listeners send them further: all in one transaction. */
@Injectable()
export class Notifier {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
    @Inject(NOTICE_LISTENERS) private readonly listeners: readonly NoticeListener[],
  ) {}

  /** @returns deliveries to signal after the commit. */
  async notify(tx: EntityManager, all: readonly Notification[]): Promise<string[]> {
    if (all.length === 0) return [];
    const now = this.clock.now();
    const noticed = await this.inbox.add(tx, all, now);
    const notices = all.map(({ source, kind, instance, name, addressees }): Notice => {
      const bodies = [...new Set(addressees.map(({ body }) => body))];
      return { source, kind, instance, name, bodies, at: now.toISOString(), noticed: noticed.get(source) ?? [] };
    });
    const deliveries: string[] = [];
    for (const listener of this.listeners)
      for (const notice of await listener.accepts(tx, notices)) deliveries.push(...(await listener.noticed(tx, notice)));
    // Passed for each, so that a test can break off in the middle of what is sent together.
    for (let passed = 0; passed < all.length; passed += 1) await crashPoint('notice.recorded');
    return deliveries;
  }
}
